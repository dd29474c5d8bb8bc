import type { SnippetDraft } from './schema';

/** A page's address without its fragment: the same page, wherever in it the reader is. */
export function pageAddress(url: string): string {
  return url.split('#', 1)[0] ?? url;
}

/** A sentence as compared: canonical composition, and white space counts neither at the ends nor by its length. */
export function normaliseSentence(sentence: string): string {
  return sentence.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** A selection shorter than this may well stand at several places of a page, and mean something else at each. */
const ownMeaning = 20;

/** What stands around a short selection; nothing for sentences and long selections, which are the same wherever they stand. */
function contextOf({
  kind,
  sentence,
  selectors,
}: Pick<SnippetDraft, 'kind' | 'sentence' | 'selectors'>): string {
  if (kind !== 'selection' || normaliseSentence(sentence).length >= ownMeaning) return '';
  const quote = selectors.find((selector) => selector.type === 'TextQuoteSelector');
  return quote ? normaliseSentence(`${quote.prefix}\n${quote.suffix}`) : '';
}

/** `hashContent` of a snippet: a short selection is the same only where the text around it is the same too. */
export const hashSnippet = (
  snippet: Pick<SnippetDraft, 'kind' | 'page' | 'sentence' | 'selectors'>,
): Promise<string> => hashContent(snippet.page.url, snippet.sentence, contextOf(snippet));

/** What makes two saves the same: SHA-256 of page address, normalised sentence and context, in hexadecimal. */
export async function hashContent(url: string, sentence: string, context = ''): Promise<string> {
  const told = `${pageAddress(url)}\n${normaliseSentence(sentence)}`;
  const bytes = new TextEncoder().encode(context ? `${told}\n${context}` : told);
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
