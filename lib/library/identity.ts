/** A page's address without its fragment: the same page, wherever in it the reader is. */
export function pageAddress(url: string): string {
  return url.split('#', 1)[0] ?? url;
}

/** A sentence as compared: canonical composition, and white space counts neither at the ends nor by its length. */
export function normaliseSentence(sentence: string): string {
  return sentence.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** What makes two saves the same: SHA-256 of page address and normalised sentence, in hexadecimal. */
export async function hashContent(url: string, sentence: string): Promise<string> {
  const bytes = new TextEncoder().encode(`${pageAddress(url)}\n${normaliseSentence(sentence)}`);
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
