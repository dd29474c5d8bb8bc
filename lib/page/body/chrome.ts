import { squash } from '../text/squash';
import type { Container } from '../text/tags';

const landmarkTags = new Set(['nav', 'footer', 'aside', 'menu', 'button']);
const landmarkRoles = new Set([
  'navigation',
  'contentinfo',
  'banner',
  'search',
  'complementary',
  'menu',
  'menubar',
]);

/** Words of class names and ids that stand for the frame of a page rather than its article. */
const frameWords =
  /(?:^|[\s_-])(?:nav|navbar|navi|menu|footer|foot|bottom|sidebar|side|aside|breadcrumbs?|crumbs?|related|relate|recommend|recommends|rec|hot|hots|rank|ranking|comments?|cmt|share|copyright|toolbar|pagination|pager|pages|qrcode|login|topbar|friendlink|links|sitemap|ads?|advert|banner|promo)(?:$|[\s_-]|\d)/i;

/** Splits camelCase, so that rightSide and relatedNews are read word by word. */
const spaced = (name: string): string => name.replace(/([a-z])([A-Z])/g, '$1-$2');

/** True for elements that by tag, role or name are the frame of a page: navigation, footers, sidebars, comments. */
export function isFrame(element: Element): boolean {
  if (landmarkTags.has(element.localName)) return true;
  if (!element.hasAttributes()) return false;
  const role = element.getAttribute('role');
  if (role !== null && landmarkRoles.has(role)) return true;
  const names = `${element.getAttribute('class') ?? ''} ${element.id}`;
  return names.length < 300 && frameWords.test(spaced(names));
}

/** The element above a container, through shadow roots. */
export function elementAbove(container: Container | null): Element | null {
  if (container instanceof ShadowRoot) return container.host;
  const parent = container?.parentNode;
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : null;
}

/** True where two texts say the same but for spaces and widths. */
export const sameText = (a: string, b: string): boolean => squash(a).text === squash(b).text;
