/** `npm run bench [-- NAME...]`: sets up what the named benches (or all) need, and runs them. */
import { ensureBrowser } from './setup/browser.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { projectNode, run, runScript, runTool, say } from './setup/steps.mjs';

/** Benches that play in the browser, with the built extension. */
const inBrowser = new Set(['library', 'page', 'collection-page']);

await runScript(async () => {
  await ensureDependencies();
  const names = process.argv.slice(2);
  const env = {};
  if (names.length === 0 || names.some((name) => inBrowser.has(name))) {
    env.POLICYLENS_BROWSER = await ensureBrowser();
    say('Building the extension');
    await runTool('node_modules/wxt/bin/wxt.mjs', ['build'], { failure: 'The build failed' });
  }
  await run(projectNode(), ['--import', 'tsx', 'tests/bench/run.ts', ...names], {
    show: true,
    failure: 'A bench failed',
    env,
  });
});
