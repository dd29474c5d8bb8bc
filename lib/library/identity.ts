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

/** A quote that stands once on its page is kept with at most so much text on each side; one that stands again, with more. */
const uniqueContext = 32;

/**
 * What stands around a short selection, and around any text that stands more than once on its page; nothing for all
 * others, which are the same wherever they stand.
 */
export function contextOf({
  kind,
  sentence,
  selectors,
}: Pick<SnippetDraft, 'kind' | 'sentence' | 'selectors'>): string {
  const quote = selectors.find((selector) => selector.type === 'TextQuoteSelector');
  if (!quote) return '';
  const isShort = kind === 'selection' && normaliseSentence(sentence).length < ownMeaning;
  const isAlone = quote.prefix.length <= uniqueContext && quote.suffix.length <= uniqueContext;
  return isShort || !isAlone ? normaliseSentence(`${quote.prefix}\n${quote.suffix}`) : '';
}

/** `hashContent` of a snippet: what has a context is the same only where the text around it is the same too. */
export const hashSnippet = (
  snippet: Pick<SnippetDraft, 'kind' | 'page' | 'sentence' | 'selectors'>,
): Promise<string> => hashContent(snippet.page.url, snippet.sentence, contextOf(snippet));

/** A sentence of a page, wherever in it it stands. */
export const sentenceKey = (url: string, sentence: string): string =>
  `${pageAddress(url)}\n${normaliseSentence(sentence)}`;

/** What makes two saves the same: SHA-256 of page address, normalised sentence and context, in hexadecimal. */
export async function hashContent(url: string, sentence: string, context = ''): Promise<string> {
  const told = sentenceKey(url, sentence);
  const bytes = new TextEncoder().encode(context ? `${told}\n${context}` : told);
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
