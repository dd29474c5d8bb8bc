/**
 * Constructed style sheets of ours in a document or a shadow root. Up to Firefox 152 a content script's own view of
 * `adoptedStyleSheets` is a list of nothing that cannot be set (bug 1751346); there the list is reached through the page's view. A page that
 * has changed what a list does can only spoil how it looks itself.
 */
type Root = Document | ShadowRoot;

/** Firefox lets a content script leave its own view of an object of the page. */
interface Waivable {
  readonly wrappedJSObject?: Root;
}

/** Puts sheets behind all others, in this order; those that are there already stay where they are. */
export function adoptSheets(root: Root, sheets: readonly CSSStyleSheet[]): void {
  const list = listOf(root);
  for (const sheet of sheets) if (!list.includes(sheet)) list.push(sheet);
}

export function dropSheets(root: Root, sheets: readonly CSSStyleSheet[]): void {
  const list = listOf(root);
  for (const sheet of sheets) {
    const at = list.indexOf(sheet);
    if (at >= 0) list.splice(at, 1);
  }
}

function listOf(root: Root): CSSStyleSheet[] {
  const seen = root.adoptedStyleSheets;
  return 'length' in seen ? seen : ((root as Waivable).wrappedJSObject?.adoptedStyleSheets ?? seen);
}
