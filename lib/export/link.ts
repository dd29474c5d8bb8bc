/** How much of a long sentence's start and end is enough to find it again. */
const endLength = 16;
const wholeLength = 48;

const encode = (text: string): string => encodeURIComponent(text).replace(/-/g, '%2D');

/**
 * A link that opens a page at a sentence (the WICG Text Fragments draft: `#:~:text=start,end`). A long sentence is
 * named by its first and last characters. White space at the ends is no part of it; a lone surrogate cannot be
 * encoded and leaves the link without a fragment.
 */
export function textFragmentUrl(url: string, sentence: string): string {
  const [page = ''] = url.split('#');
  const text = sentence.trim().replace(/\s+/g, ' ');
  if (text === '') return url;
  try {
    return `${page}#:~:text=${directive(text)}`;
  } catch {
    return url;
  }
}

function directive(text: string): string {
  const characters = [...text];
  if (characters.length <= wholeLength) return encode(text);
  const start = characters.slice(0, endLength).join('');
  const end = characters.slice(-endLength).join('');
  return `${encode(start)},${encode(end)}`;
}
