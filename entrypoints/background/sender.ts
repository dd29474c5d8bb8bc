import { type Browser, browser } from 'wxt/browser';
import { canonicalUrl } from '../../lib/page/canonical-url';
import { parseUrl } from '../../lib/url';

/** Who sent a message, as the browser tells it: nothing that the message says of itself counts. */
export type Sender = Browser.runtime.MessageSender;

/** One of the extension's own pages. */
export const isOwnPage = ({ url }: Sender): boolean => url?.startsWith(browser.runtime.getURL('/')) === true;

/** The content script of a page, which the page may have taken over, or one of our own pages. */
export const isPage = (sender: Sender): boolean =>
  isOwnPage(sender) || (sender.tab !== undefined && /^(https?|file):/.test(sender.url ?? ''));

/** Whether a message about `url` may come from this sender: from a page of the same site, or from our own pages. */
export function maySpeakFor(sender: Sender, url: string): boolean {
  if (!sender.url || !parseUrl(url)) return false;
  if (isOwnPage(sender) || isOfSite(sender.url, url)) return true;
  // What stands in a frame is kept as of the page that the reader sees: the one at the top of the frame's tab.
  return Boolean(sender.frameId) && sender.tab?.url !== undefined && isOfSite(sender.tab.url, url);
}

function isOfSite(pageUrl: string, url: string): boolean {
  const host = parseUrl(url)?.host;
  return host !== undefined && parseUrl(canonicalUrl(pageUrl, url))?.host === host;
}
