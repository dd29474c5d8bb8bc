/** `npm test`: sets up and runs everything, from format to the end-to-end journey. Ends with `N passed, N failed`. */
import { readFileSync } from 'node:fs';
import { ensureBrowser } from './setup/browser.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { ensureFirefox } from './setup/firefox.mjs';
import { projectNode, run, runScript, runTool, StepError, say } from './setup/steps.mjs';

const wxt = 'node_modules/wxt/bin/wxt.mjs';
const tally = { passed: 0, failed: 0 };

/** A step without counted tests: it passes or fails as one. */
async function check(title, work) {
  say(title);
  try {
    await work();
    tally.passed++;
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    tally.failed++;
    console.error(`✗ ${error.message}`);
  }
}

/** A test runner that writes a report: its tests are counted from there. */
async function runTests(title, entry, args, env, readReport) {
  say(title);
  let crashed;
  try {
    await runTool(entry, args, { show: true, env, failure: title });
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    crashed = error;
  }
  const { passed, failed } = readReport();
  tally.passed += passed;
  tally.failed += crashed && failed === 0 ? 1 : failed;
}

const readJson = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
};

const readUnitReport = (path) => {
  const report = readJson(path);
  return { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 1 };
};

await runScript(async () => {
  await ensureDependencies();
  const browser = await ensureBrowser();
  const firefox = await ensureFirefox();
  await check('Format and lint', () =>
    runTool('node_modules/@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.'], {
      failure: 'Format or lint',
    }),
  );
  await check('Types', async () => {
    await runTool(wxt, ['prepare'], { failure: 'wxt prepare' });
    await run(projectNode(), ['node_modules/typescript/bin/tsc', '--noEmit'], { failure: 'Types' });
  });
  await runTests(
    'Unit tests',
    'node_modules/vitest/vitest.mjs',
    ['run', '--reporter=dot', '--reporter=json', '--outputFile.json=test-results/unit.json'],
    {},
    () => readUnitReport('test-results/unit.json'),
  );
  for (const target of ['chrome', 'edge', 'firefox']) {
    await check(`Build for ${target}`, () => runTool(wxt, ['build', '-b', target], { failure: 'Build' }));
  }
  await check('Firefox’s own linter', () =>
    runTool(
      'node_modules/web-ext/bin/web-ext.js',
      ['lint', '--source-dir', '.output/firefox-mv3', '--warnings-as-errors', '--no-config-discovery'],
      { failure: 'web-ext lint' },
    ),
  );
  await runTests(
    'Tests of what was built',
    'node_modules/vitest/vitest.mjs',
    [
      'run',
      '--config',
      'tests/build/vitest.config.ts',
      '--reporter=dot',
      '--reporter=json',
      '--outputFile.json=test-results/build.json',
    ],
    {},
    () => readUnitReport('test-results/build.json'),
  );
  await runTests(
    firefox ? 'End-to-end tests in Chromium and Firefox' : 'End-to-end tests in Chromium',
    'node_modules/@playwright/test/cli.js',
    ['test', '--config', 'tests/e2e/playwright.config.ts'],
    { POLICYLENS_BROWSER: browser, ...(firefox ? { POLICYLENS_FIREFOX: firefox } : {}) },
    () => {
      const { stats } = readJson('test-results/e2e.json') ?? {
        stats: { expected: 0, unexpected: 1, flaky: 0 },
      };
      if (stats.flaky > 0) say(`${stats.flaky} end-to-end tests passed at their second try only`);
      return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
    },
  );
  console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
  return tally.failed === 0 ? 0 : 1;
});
