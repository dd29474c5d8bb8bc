/** Opens the browser with the extension on the seed article, its panel beside it, and waits until it is closed. */
import { launchExtension } from './browser/launch';
import { seedUrl, serveSeed } from './browser/seed-page';

const { context, extensionId } = await launchExtension({ headless: false, viewport: null });
await serveSeed(context);
const article = context.pages()[0] ?? (await context.newPage());
await article.goto(seedUrl);
const panel = await context.newPage();
await panel.goto(`chrome-extension://${extensionId}/sidepanel.html`);
await article.bringToFront();
console.log(`The seed article and the panel are open. Click a highlighted name or amount; the toolbar button
opens the panel at the side. Close the browser to end.`);
await new Promise((resolve) => context.on('close', resolve));
