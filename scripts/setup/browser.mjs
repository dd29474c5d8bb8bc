import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { aptInstall, isDebianRoot, onPath } from './debian.mjs';
import { runTool, StepError, say } from './steps.mjs';

/**
 * The path of a browser that can load the extension: POLICYLENS_BROWSER, else an installed Chromium, Edge or Chrome
 * for Testing, else Playwright's own Chromium, else, on Debian as root, the packages chromium and fonts-noto-cjk.
 * Throws a StepError where none is to be had.
 */
export async function ensureBrowser() {
  const browser =
    namedBrowser() ?? installedBrowser() ?? (await playwrightBrowser()) ?? (await debianBrowser());
  if (!browser) {
    throw new StepError(
      'No browser found. Install Chromium, Edge or Chrome for Testing, or set POLICYLENS_BROWSER to one.',
    );
  }
  await ensureChineseFont();
  return browser;
}

function namedBrowser() {
  const named = process.env.POLICYLENS_BROWSER;
  if (!named) return undefined;
  if (!existsSync(named)) throw new StepError(`POLICYLENS_BROWSER names ${named}, which does not exist.`);
  return named;
}

function installedBrowser() {
  const found = candidates().find((path) => existsSync(path));
  if (!found && brandedChrome().some((path) => existsSync(path))) {
    say('Google Chrome is installed, but from version 137 on it ignores --load-extension: looking further');
  }
  return found;
}

function candidates() {
  if (process.platform === 'darwin') {
    const apps = [
      ['Chromium', 'Chromium'],
      ['Microsoft Edge', 'Microsoft Edge'],
      ['Google Chrome for Testing', 'Google Chrome for Testing'],
    ];
    return apps
      .map(([app, binary]) => `/Applications/${app}.app/Contents/MacOS/${binary}`)
      .concat(forTesting());
  }
  if (process.platform === 'win32') {
    return windowsFolders()
      .flatMap((folder) => [
        join(folder, 'Chromium', 'Application', 'chrome.exe'),
        join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      ])
      .concat(forTesting());
  }
  const names = ['chromium', 'chromium-browser', 'microsoft-edge', 'microsoft-edge-stable'];
  return names.flatMap(onPath).concat(forTesting());
}

function brandedChrome() {
  if (process.platform === 'darwin') return ['/Applications/Google Chrome.app'];
  if (process.platform === 'win32') {
    return windowsFolders().map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'));
  }
  return ['google-chrome', 'google-chrome-stable'].flatMap(onPath);
}

const windowsFolders = () =>
  ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].map((name) => process.env[name]).filter(Boolean);

/** Chrome for Testing where its own installer puts it: …/.cache/puppeteer/chrome/PLATFORM-VERSION/chrome-PLATFORM/. */
function forTesting() {
  const root = join(homedir(), '.cache', 'puppeteer', 'chrome');
  if (!existsSync(root)) return [];
  const binary = {
    win32: 'chrome.exe',
    darwin: 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  };
  return readdirSync(root)
    .flatMap((version) => readdirSync(join(root, version)).map((folder) => join(root, version, folder)))
    .map((folder) => join(folder, binary[process.platform] ?? 'chrome'));
}

async function playwrightBrowser() {
  const { chromium } = await import('@playwright/test');
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  say("Downloading Playwright's Chromium (about 150 MB)");
  try {
    await runTool('node_modules/@playwright/test/cli.js', ['install', 'chromium'], { timeoutMs: 600_000 });
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    say("Playwright's Chromium could not be downloaded");
    return undefined;
  }
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

async function debianBrowser() {
  if (!isDebianRoot()) return undefined;
  say('Installing the Debian packages chromium and fonts-noto-cjk (a few minutes)');
  await aptInstall(['chromium', 'fonts-noto-cjk']);
  return onPath('chromium').find((path) => existsSync(path));
}

/** Without a Chinese font every screenshot shows boxes; where we may, we mend that too. */
async function ensureChineseFont() {
  if (!isDebianRoot() || hasChineseFont()) return;
  say('Installing the Debian package fonts-noto-cjk');
  await aptInstall(['fonts-noto-cjk']);
}

function hasChineseFont() {
  try {
    return execFileSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).trim() !== '';
  } catch {
    return false;
  }
}
