import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LaunchedExtension, launchExtension } from '../../../scripts/browser/launch';
import { refuseNetwork } from '../../../scripts/browser/seed-page';

/** An extension in a folder of its own with a profile that outlives the browser. */
export interface Installed {
  /** The browser knows an unpacked extension by its folder: what lies there later is its update. */
  readonly folder: string;
  /** Starts the browser with the profile as it was left; no request leaves it. Close it before the next. */
  start(): Promise<LaunchedExtension>;
  /** Puts the production build in the folder, under a version that is higher each time. */
  update(): void;
  /** Removes profile and extension. */
  remove(): void;
}

export function installExtension(): Installed {
  const root = mkdtempSync(join(tmpdir(), 'policylens-installed-'));
  const folder = join(root, 'extension');
  let version = 0;
  let starts = 0;
  return {
    folder,
    async start() {
      const extension = await launchExtension({
        headless: true,
        extension: folder,
        profile: join(root, 'profile'),
        // It comes with the build's first start only, and takes the front; to wait for it would hold up all others.
        keepWelcome: starts++ > 0 || version === 0,
      });
      await refuseNetwork(extension.context);
      return extension;
    },
    update() {
      rmSync(folder, { recursive: true, force: true });
      cpSync('.output/chrome-mv3', folder, { recursive: true });
      const path = join(folder, 'manifest.json');
      const manifest = JSON.parse(readFileSync(path, 'utf8'));
      writeFileSync(path, JSON.stringify({ ...manifest, version: `1.0.${version++}` }));
    },
    remove: () => rmSync(root, { recursive: true, force: true, maxRetries: 5 }),
  };
}
