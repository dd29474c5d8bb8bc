import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aptInstall, isDebianRoot, onPath } from './debian.mjs';
import { StepError, say } from './steps.mjs';

/** The oldest version that the extension runs in. */
const { firefox: minimumFirefox } = JSON.parse(
  readFileSync(new URL('../build/minimum-versions.json', import.meta.url), 'utf8'),
);

/**
 * The path of a Firefox for the end-to-end tests: POLICYLENS_FIREFOX, else an installed one, else, on Debian as root, the
 * package firefox-esr. Undefined where there is none: then its tests are left out, save where CI is set, which throws a
 * StepError.
 */
export async function ensureFirefox() {
  const firefox = namedFirefox() ?? installedFirefox() ?? (await debianFirefox());
  if (firefox) return firefox;
  const advice = `Install Firefox ${minimumFirefox} or later, or set POLICYLENS_FIREFOX to one.`;
  if (process.env.CI) throw new StepError(`No Firefox found. ${advice}`);
  say(`No Firefox found: its end-to-end tests are left out. ${advice}`);
  return undefined;
}

function namedFirefox() {
  const named = process.env.POLICYLENS_FIREFOX;
  if (!named) return undefined;
  if (!existsSync(named)) throw new StepError(`POLICYLENS_FIREFOX names ${named}, which does not exist.`);
  return named;
}

const installedFirefox = () => candidates().find((path) => existsSync(path) && isRecent(path));

function candidates() {
  if (process.platform === 'darwin') {
    const apps = ['Firefox', 'Firefox Developer Edition', 'Firefox Nightly'];
    return apps.map((app) => `/Applications/${app}.app/Contents/MacOS/firefox`);
  }
  if (process.platform === 'win32') {
    const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].map((name) => process.env[name]);
    return folders
      .filter(Boolean)
      .flatMap((folder) =>
        ['Mozilla Firefox', 'Firefox Developer Edition'].map((name) => join(folder, name, 'firefox.exe')),
      );
  }
  return ['firefox', 'firefox-esr', 'firefox-developer-edition'].flatMap(onPath);
}

/** Windows' Firefox prints nothing to a console; there the newest is taken on trust. */
function isRecent(path) {
  if (process.platform === 'win32') return true;
  try {
    const version = execFileSync(path, ['--version'], {
      encoding: 'utf8',
      timeout: 30_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return Number(/(\d+)\.\d/.exec(version)?.[1] ?? 0) >= minimumFirefox;
  } catch {
    return false;
  }
}

async function debianFirefox() {
  if (!isDebianRoot()) return undefined;
  say('Installing the Debian package firefox-esr (a few minutes)');
  try {
    await aptInstall(['firefox-esr']);
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    say(error.message);
    return undefined;
  }
  return installedFirefox();
}
