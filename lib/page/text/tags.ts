/** Which elements end a line of text, and which hold none that a reader sees. Decided by tag and attribute alone. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const blockTags = words(`
  address article aside blockquote body button caption center col colgroup dd details dialog dir div dl dt fieldset
  figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup html legend li main marquee menu nav ol p pre
  section search summary table tbody td tfoot th thead tr ul text foreignObject`);

/** Elements that end a line without holding text themselves. */
const breakTags = words('br hr');

const skippedTags = words(`
  script style noscript template textarea input select datalist option optgroup iframe frame object embed canvas video
  audio head title desc metadata defs rt rp rtc math progress meter noframes noembed`);

const preservedTags = words('pre listing xmp plaintext');

const hidingStyle = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

export const endsLine = (element: Element): boolean => blockTags.has(element.localName);
export const isBreak = (element: Element): boolean => breakTags.has(element.localName);
export const keepsSpaces = (element: Element): boolean => preservedTags.has(element.localName);

/** True for elements whose text no reader sees as text of the page: scripts, form fields, editors, hidden parts. */
export function isSkipped(element: Element): boolean {
  if (skippedTags.has(element.localName)) return true;
  if (!element.hasAttributes()) return false;
  if (element.hasAttribute('hidden') || element.hasAttribute('data-policylens')) return true;
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return true;
  const style = element.getAttribute('style');
  return style !== null && hidingStyle.test(style);
}

/** True where the node lies in a part that `isSkipped` leaves out. */
export function isInSkipped(node: Node): boolean {
  let at: Node | null = node;
  while (at) {
    if (at.nodeType === Node.ELEMENT_NODE && isSkipped(at as Element)) return true;
    at = at.parentNode ?? (at instanceof ShadowRoot ? at.host : null);
  }
  return false;
}

/** What a line of text belongs to: a block element, a shadow root or the document. */
export type Container = Element | ShadowRoot | Document;

/** The nearest container that holds the node's text. */
export function containerOf(node: Node): Container | undefined {
  let at: Node | null = node;
  while (at) {
    if (at.nodeType === Node.ELEMENT_NODE && endsLine(at as Element)) return at as Element;
    if (at.nodeType === Node.DOCUMENT_FRAGMENT_NODE || at.nodeType === Node.DOCUMENT_NODE) {
      return at as ShadowRoot | Document;
    }
    at = at.parentNode;
  }
  return undefined;
}
