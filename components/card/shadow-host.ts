import { adoptSheets } from '../../lib/page/paint/sheets';
import tokens from '../tokens.css?inline';
import styles from './card.css?inline';

export interface ShadowHost {
  readonly host: HTMLElement;
  readonly frame: HTMLElement;
}

/** Beside `transform: none` in the style sheet; there the build takes the three for the same as it and leaves them out. */
const unmoved = ':host{translate:none!important;rotate:none!important;scale:none!important}';

/**
 * An element of ours in the page: behind the body, styled by constructed sheets inside a shadow root, in the top layer
 * where there is one. The caller takes `host` out of the page again.
 *
 * @param ownTokens the design tokens that the reader's own looks change
 */
export function openShadowHost(name: 'policylens-card' | 'policylens-notice', ownTokens = ''): ShadowHost {
  const host = document.createElement(name);
  host.setAttribute('data-policylens', '');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(tokens + ownTokens + styles + unmoved);
  adoptSheets(root, [sheet]);
  const frame = document.createElement('div');
  frame.className = 'frame';
  root.append(frame);
  document.documentElement.append(host);
  if ('popover' in host) {
    host.popover = 'manual';
    host.showPopover();
  }
  return { host, frame };
}

export type Theme = 'auto' | 'light' | 'dark';

/** 'auto' follows the browser. */
export function setTheme({ host }: ShadowHost, theme: Theme): void {
  if (theme === 'auto') host.removeAttribute('data-theme');
  else host.setAttribute('data-theme', theme);
}
