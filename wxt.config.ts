import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { sitePatterns } from './lib/sites';
import { manifestFor } from './scripts/build/manifest';
import minimum from './scripts/build/minimum-versions.json' with { type: 'json' };
import { withoutMarkup } from './scripts/build/no-markup';
import { createNotices } from './scripts/build/notices';

const notices = createNotices();

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'edge', 'firefox'],
  vite: ({ browser }) => ({
    plugins: [preact(), withoutMarkup(), notices.plugin()],
    worker: { plugins: () => [notices.plugin()] },
    build: {
      target: browser === 'firefox' ? `firefox${minimum.firefox}` : `chrome${minimum.chrome}`,
      // Every browser that is built for preloads modules; the polyfill would be the only code here that fetches.
      modulePreload: { polyfill: false },
    },
  }),
  manifest: ({ browser }) => manifestFor(browser),
  hooks: {
    'entrypoints:resolved'(_wxt, entrypoints) {
      for (const entrypoint of entrypoints)
        if (entrypoint.type === 'content-script') entrypoint.options.matches = [...sitePatterns];
    },
    'build:done'(wxt) {
      notices.write(wxt.config.outDir);
    },
  },
  zip: {
    artifactTemplate: '{{name}}-{{version}}-{{browser}}.zip',
    sourcesTemplate: '{{name}}-{{version}}-sources.zip',
    // What a reviewer needs to build the same again, and no pictures.
    excludeSources: ['out/**', 'test-results/**', 'docs/**', 'store/**', 'node_modules'],
  },
});
