/** Plays the whole job in the headless browser: reads the seed article, saves, exports; leaves the proof in out/. */
import { mkdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { exportLibrary, openTab, saveAll, saveFromCard } from './browser/journey';
import { launchExtension } from './browser/launch';
import { paintedTexts, waitUntilPainted } from './browser/read-page';
import { seedUrl, serveSeed } from './browser/seed-page';
import { factTable } from './cli/fact-table';

const say = (line: string) => console.log(`▸ ${line}`);

async function play(): Promise<void> {
  mkdirSync('out', { recursive: true });
  say('Starting the browser with the extension');
  const { context, extensionId, close } = await launchExtension({ headless: true });
  try {
    await serveSeed(context);
    const page = context.pages()[0] ?? (await context.newPage());
    say('Reading the seed article');
    await page.goto(seedUrl);
    const painted = await waitUntilPainted(page);
    console.log(
      `  ${painted.park} parks, ${painted.institution} institutions, ${painted.money} amounts are marked`,
    );

    const amounts = await paintedTexts(page, 'money');
    const amount = amounts.find((text) => text.endsWith('元'));
    if (!amount) throw new Error('no amount is marked on the seed article');
    say(`Saving the sentence of ${amount} from its card`);
    console.log(`  ${await saveFromCard(page, 'money', amount)}`);
    await page.screenshot({ path: 'out/page.png' });

    say('Saving the rest from the panel');
    const panel = await context.newPage();
    await panel.setViewportSize({ width: 400, height: 900 });
    await panel.goto(`chrome-extension://${extensionId}/sidepanel.html`);
    console.log(`  ${await saveAll(panel)}`);

    say('Exporting');
    const download = await exportLibrary(panel);
    await download.saveAs('out/facts.csv');
    await openTab(panel, '摘录库');
    await panel.screenshot({ path: 'out/panel.png' });
  } finally {
    await close();
  }

  const rows = parse(readFileSync('out/facts.csv', 'utf8'), { bom: true, columns: true }) as Record<
    string,
    string
  >[];
  if (rows.length === 0) throw new Error('the exported file has no row');
  const count = (kind: string) => rows.filter((row) => row.kind === kind).length;
  console.log(
    `  ${rows.length} rows: ${count('park')} parks, ${count('institution')} institutions, ${count('money')} amounts`,
  );
  console.log(`\n${factTable(rows)}\n`);
  console.log('Look at out/page.png, out/panel.png and out/facts.csv.');
}

try {
  await play();
} catch (error) {
  console.error(`✗ ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
