/** `npm start`: sets up, builds and opens the browser with the extension; without a display it plays the whole job. */
import { ensureBrowser } from './setup/browser.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { projectNode, run, runScript, runTool, StepError, say } from './setup/steps.mjs';

await runScript(async () => {
  const unknown = process.argv.slice(2).filter((argument) => argument !== '--headless');
  if (unknown.length > 0) throw new StepError(`Unknown option ${unknown[0]}; there is only --headless.`);
  await ensureDependencies();
  const browser = await ensureBrowser();
  say('Building the extension');
  await runTool('node_modules/wxt/bin/wxt.mjs', ['build'], { failure: 'The build failed' });
  const mode = process.argv.includes('--headless') || !hasDisplay() ? 'play' : 'open';
  await run(projectNode(), ['--import', 'tsx', `scripts/${mode}.ts`], {
    show: true,
    failure: mode === 'play' ? 'The job was not played to its end' : 'The browser closed with an error',
    env: { POLICYLENS_BROWSER: browser },
  });
});

function hasDisplay() {
  if (process.env.CI) return false;
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
