/** `npm run screenshots`: sets up, builds and takes the stores' pictures from the running extension. */
import { ensureBrowser } from './setup/browser.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { projectNode, run, runScript, runTool, say } from './setup/steps.mjs';

await runScript(async () => {
  await ensureDependencies();
  const browser = await ensureBrowser();
  say('Building the extension');
  await runTool('node_modules/wxt/bin/wxt.mjs', ['build'], { failure: 'The build failed' });
  await run(projectNode(), ['--import', 'tsx', 'scripts/screenshots/run.ts'], {
    show: true,
    failure: 'The pictures could not be taken',
    env: { POLICYLENS_BROWSER: browser },
  });
});
