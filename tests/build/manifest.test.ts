import { describe, expect, it } from 'vitest';
import { sitePatterns } from '../../lib/sites';
import { readManifest, targets } from './output';

const tablePatterns = sitePatterns.toSorted().join();

/** The table of sites stands in the manifest twice; here it is named, so that the rest can be read. */
function withoutTable(manifest: Record<string, unknown>): Record<string, unknown> {
  return JSON.parse(JSON.stringify(manifest), (_key, value) =>
    Array.isArray(value) && value.toSorted().join() === tablePatterns ? 'the table of sites' : value,
  );
}

describe('the manifest', () => {
  it('asks for no more than this', () => {
    const asked = targets.map((target) => {
      const { permissions, host_permissions, optional_permissions, optional_host_permissions } = withoutTable(
        readManifest(target),
      );
      return [target, { permissions, host_permissions, optional_permissions, optional_host_permissions }];
    });
    expect(Object.fromEntries(asked)).toMatchInlineSnapshot(`
      {
        "chrome": {
          "host_permissions": "the table of sites",
          "optional_host_permissions": [
            "*://*/*",
          ],
          "optional_permissions": [
            "downloads",
          ],
          "permissions": [
            "storage",
            "unlimitedStorage",
            "activeTab",
            "scripting",
            "contextMenus",
            "sidePanel",
          ],
        },
        "edge": {
          "host_permissions": "the table of sites",
          "optional_host_permissions": [
            "*://*/*",
          ],
          "optional_permissions": [
            "downloads",
          ],
          "permissions": [
            "storage",
            "unlimitedStorage",
            "activeTab",
            "scripting",
            "contextMenus",
            "sidePanel",
          ],
        },
        "firefox": {
          "host_permissions": "the table of sites",
          "optional_host_permissions": [
            "*://*/*",
          ],
          "optional_permissions": [
            "downloads",
          ],
          "permissions": [
            "storage",
            "unlimitedStorage",
            "activeTab",
            "scripting",
            "contextMenus",
          ],
        },
      }
    `);
  });

  it('of Chrome and of Edge are the same', () => {
    expect(readManifest('edge')).toEqual(readManifest('chrome'));
  });

  it('tells each browser what it needs to know', () => {
    const {
      permissions: _,
      host_permissions: __,
      commands,
      version: ___,
      ...chrome
    } = withoutTable(readManifest('chrome'));
    expect(Object.keys(commands ?? {})).toEqual([
      'save-selection',
      'toggle-marks',
      'next-mention',
      'previous-mention',
    ]);
    expect(chrome).toMatchInlineSnapshot(`
      {
        "action": {
          "default_title": "__MSG_actionTitle__",
        },
        "background": {
          "service_worker": "background.js",
        },
        "content_scripts": [
          {
            "all_frames": true,
            "css": [
              "content-scripts/gate.css",
            ],
            "js": [
              "content-scripts/gate.js",
            ],
            "match_origin_as_fallback": true,
            "matches": "the table of sites",
            "run_at": "document_idle",
          },
        ],
        "content_security_policy": {
          "extension_pages": "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types policylens-worker",
        },
        "default_locale": "zh_CN",
        "description": "__MSG_description__",
        "icons": {
          "128": "/icons/128.png",
          "16": "/icons/16.png",
          "32": "/icons/32.png",
          "48": "/icons/48.png",
        },
        "manifest_version": 3,
        "minimum_chrome_version": "116",
        "name": "__MSG_name__",
        "optional_host_permissions": [
          "*://*/*",
        ],
        "optional_permissions": [
          "downloads",
        ],
        "options_ui": {
          "open_in_tab": true,
          "page": "options.html",
        },
        "side_panel": {
          "default_path": "sidepanel.html",
        },
      }
    `);
    const firefox = withoutTable(readManifest('firefox'));
    const { action, background, browser_specific_settings, sidebar_action } = firefox;
    expect({ action, background, browser_specific_settings, sidebar_action }).toMatchInlineSnapshot(`
      {
        "action": {
          "default_area": "navbar",
          "default_title": "__MSG_actionTitle__",
        },
        "background": {
          "scripts": [
            "background.js",
          ],
        },
        "browser_specific_settings": {
          "gecko": {
            "data_collection_permissions": {
              "required": [
                "none",
              ],
            },
            "id": "policylens@extension",
            "strict_min_version": "140.0",
          },
          "gecko_android": {
            "strict_min_version": "142.0",
          },
        },
        "sidebar_action": {
          "default_panel": "sidepanel.html",
          "default_title": "PolicyLens 政策透镜",
          "open_at_install": false,
        },
      }
    `);
  });

  it.each(targets)('of %s lets no page see the extension or speak to it', (target) => {
    const manifest = readManifest(target);
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
    expect(manifest).not.toHaveProperty('sandbox');
  });
});
