import { describe, expect, it } from 'vitest';
import { listFiles, readFiles, targets } from './output';

/** What would reach the network, run text as code or turn text into markup. */
const forbidden = [
  /\bfetch\s*\(/,
  /\bWebSocket\b/,
  /\bEventSource\b/,
  /\bWebTransport\b/,
  /\bsendBeacon\b/,
  /\bRTCPeerConnection\b/,
  /\bimportScripts\b/,
  /\beval\s*\(/,
  /\bnew Function\b/,
  /\.innerHTML\s*=[^=]/,
  /\.outerHTML\s*=[^=]/,
  /\binsertAdjacentHTML\b/,
  /\bcreateContextualFragment\b/,
  /\bdocument\.write\b/,
  /\bimport\(\s*["'`]https?:/,
];

describe('the built files', () => {
  it('are these', () => {
    expect(listFiles('chrome')).toMatchInlineSnapshot(`
      [
        "_locales/en/messages.json",
        "_locales/zh_CN/messages.json",
        "assets/*.css",
        "assets/*.js",
        "background.js",
        "chunks/*.js",
        "collection.html",
        "content-scripts/content.js",
        "content-scripts/gate.css",
        "content-scripts/gate.js",
        "details.js",
        "icons/128.png",
        "icons/16.png",
        "icons/32.png",
        "icons/48.png",
        "icons/icon.svg",
        "licenses.txt",
        "manifest.json",
        "options.html",
        "sidepanel.html",
        "welcome.html",
      ]
    `);
    expect(listFiles('edge')).toEqual(listFiles('chrome'));
    expect(listFiles('firefox')).toEqual(listFiles('chrome'));
  });

  it.each(targets)('of %s run little in a page that is only read', (target) => {
    const bytes = (path: string) => Buffer.byteLength(readFiles(target, '.js').get(path) ?? '');
    expect(bytes('content-scripts/gate.js')).toBeGreaterThan(0);
    expect(bytes('content-scripts/gate.js')).toBeLessThan(10_000);
    expect(bytes('content-scripts/content.js')).toBeGreaterThan(0);
    expect(bytes('content-scripts/content.js')).toBeLessThan(400_000);
  });

  it.each(targets)(
    'of %s have no means to ask the network, to run text or to make markup of it',
    (target) => {
      const found = [...readFiles(target, '.js')].flatMap(([path, code]) =>
        forbidden.filter((pattern) => pattern.test(code)).map((pattern) => `${path}: ${pattern}`),
      );
      expect(found).toEqual([]);
    },
  );

  it.each(targets)('of %s carry the licences of what is in them', (target) => {
    const notices = readFiles(target, 'licenses.txt').get('licenses.txt') ?? '';
    for (const shipped of [
      'preact',
      'dexie',
      'zod',
      '@floating-ui/dom',
      'papaparse',
      'fflate',
      '@observablehq/plot',
      'd3-scale',
    ])
      expect(notices).toMatch(new RegExp(`^${shipped} \\d`, 'm'));
    expect(notices).toContain('Copyright (c) 2015-present Jason Miller');
    expect(notices).not.toMatch(/^vitest \d/m);
  });

  it.each(targets)('of %s load nothing from elsewhere', (target) => {
    for (const [path, page] of readFiles(target, '.html')) {
      const loaded = [...page.matchAll(/(?:src|href)="([^"]*)"/g)].map((match) => match[1] ?? '');
      expect(loaded.length, path).toBeGreaterThan(0);
      for (const address of loaded) expect(address, path).toMatch(/^\/(?!\/)|^\.\.?\//);
    }
  });
});
