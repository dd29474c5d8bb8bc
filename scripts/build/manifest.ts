import type { UserManifest } from 'wxt';
import { sitePatterns } from '../../lib/sites';
// Chrome opens side panels by a click, Firefox has the Highlight API, Firefox for Android asks about data collection.
import minimum from './minimum-versions.json' with { type: 'json' };

/**
 * Names the extension to Firefox for good: its data hang on it.
 *
 * @see https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/manifest.json/browser_specific_settings
 */
export const firefoxId = 'policylens@extension';

/**
 * Nothing but our own files, no request to anywhere. Charts carry styles inline; no string ever becomes markup or code,
 * and the one policy lets nothing be loaded but the panel's worker.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types policylens-worker',
].join('; ');

/** What the manifest says beyond the entrypoints, for the browser that is built for. */
export function manifestFor(browser: string): UserManifest {
  const isFirefox = browser === 'firefox';
  return {
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    ...(isFirefox
      ? {
          browser_specific_settings: {
            gecko: {
              id: firefoxId,
              strict_min_version: `${minimum.firefox}.0`,
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: `${minimum.firefoxAndroid}.0` },
          },
        }
      : { minimum_chrome_version: String(minimum.chrome) }),
    permissions: [
      'storage',
      'unlimitedStorage',
      'activeTab',
      'scripting',
      'contextMenus',
      ...(isFirefox ? [] : ['sidePanel']),
    ],
    // For backups that write themselves, asked for when the reader turns them on.
    optional_permissions: ['downloads'],
    host_permissions: [...sitePatterns],
    optional_host_permissions: ['*://*/*'],
    icons: { 16: '/icons/16.png', 32: '/icons/32.png', 48: '/icons/48.png', 128: '/icons/128.png' },
    // Firefox hides new buttons in a menu unless told where they belong.
    action: { default_title: '__MSG_actionTitle__', ...(isFirefox ? { default_area: 'navbar' } : {}) },
    commands: {
      'save-selection': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_commandSave__' },
      'toggle-marks': { suggested_key: { default: 'Alt+Shift+H' }, description: '__MSG_commandToggle__' },
      'next-mention': { suggested_key: { default: 'Alt+Shift+N' }, description: '__MSG_commandNext__' },
      'previous-mention': {
        suggested_key: { default: 'Alt+Shift+P' },
        description: '__MSG_commandPrevious__',
      },
    },
    content_security_policy: { extension_pages: contentSecurityPolicy },
  };
}
