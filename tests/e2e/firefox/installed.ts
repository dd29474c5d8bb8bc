import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import { firefoxBuild, type LaunchedFirefox, launchFirefox } from '../../../scripts/browser/firefox';
import { firefoxId } from '../../../scripts/build/manifest';
import { executablePath } from './firefox';

/** A profile in which the extension is installed for good; it outlives the browser. */
export interface InstalledFirefox {
  /** Starts the browser with the profile as it was left. Close it before the next. */
  start(): Promise<LaunchedFirefox>;
  /** Puts the production build in place of what is installed, under a version that is higher each time. */
  update(): void;
  remove(): void;
}

export function installInFirefox(): InstalledFirefox {
  const profile = mkdtempSync(join(tmpdir(), 'policylens-firefox-'));
  const addOns = join(profile, 'extensions');
  mkdirSync(addOns);
  let version = 0;
  return {
    start: () => launchFirefox({ executablePath, profile }),
    update() {
      const files = filesOf(firefoxBuild);
      const manifest = JSON.parse(readFileSync(join(firefoxBuild, 'manifest.json'), 'utf8'));
      files['manifest.json'] = Buffer.from(JSON.stringify({ ...manifest, version: `1.0.${version++}` }));
      writeFileSync(join(addOns, `${firefoxId}.xpi`), zipSync(files));
    },
    remove: () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }),
  };
}

function filesOf(folder: string): Zippable {
  const paths = readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name)));
  const files = paths.filter((path) => statSync(path).isFile());
  return Object.fromEntries(
    files.map((path) => [relative(folder, path).replaceAll('\\', '/'), readFileSync(path)]),
  );
}

/** Whether the add-on runs, and in which version. Released Firefox takes none that nobody has signed. */
export const installedVersion = (firefox: LaunchedFirefox): Promise<unknown> =>
  firefox.inChrome(
    `ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs').AddonManager.getAddonByID('${firefoxId}').then((addon) => addon?.isActive && addon.version)`,
  );
