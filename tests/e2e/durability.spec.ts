import type { Page } from '@playwright/test';
import { launchExtension } from '../../scripts/browser/launch';
import { expect, test } from './extension';
import { draftNumber, type KeptRow, saveDrafts } from './library-support';
import { readTable } from './support/stored';

test('saves go on when the worker behind them is stopped in their midst', async ({ openPanel }) => {
  const panel = await openPanel();
  const session = await panel.context().newCDPSession(panel);
  await session.send('ServiceWorker.enable');
  const answers: string[] = [];
  const saving = (async () => {
    for (let number = 0; number < 60; number += 1) {
      const answer = await saveThrough(panel, number);
      answers.push(answer);
    }
  })();
  for (let stop = 0; stop < 6; stop += 1) {
    await expect.poll(() => answers.length, { intervals: [10] }).toBeGreaterThanOrEqual(stop * 9 + 3);
    await session.send('ServiceWorker.stopAllWorkers');
  }
  await saving;
  // One whose answer was lost with the worker is asked for again, and may have been kept the first time.
  expect(new Set(answers)).toEqual(
    answers.includes('duplicate') ? new Set(['saved', 'duplicate']) : new Set(['saved']),
  );
  const sentences = (await readTable<KeptRow>(panel, 'snippets')).map((row) => row.sentence);
  expect(sentences.toSorted()).toEqual(
    Array.from({ length: 60 }, (_, number) => draftNumber(number).sentence).toSorted(),
  );
});

/** One save as a content script asks for it: by the protocol's own sender, which asks again when nobody answered. */
async function saveThrough(panel: Page, number: number): Promise<string> {
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const [answer] = await saveDrafts(panel, [draftNumber(number)]).catch(() => ['no answer']);
    if (answer && answer !== 'no answer') return answer;
  }
  return 'no answer';
}

/** Saves that are acknowledged in all, and the number of times that the browser is killed among them. */
const wanted = 1000;
const kills = 5;

test('what was acknowledged is there after the browser was killed, again and again', async () => {
  test.setTimeout(240_000);
  const profile = test.info().outputPath('profile');
  const acknowledged: string[] = [];
  for (let round = 0; round < kills; round += 1) {
    const browser = await launchExtension({ headless: true, profile });
    const panels = await Promise.all([0, 1, 2].map(() => browser.context.newPage()));
    await Promise.all(
      panels.map((panel) => panel.goto(`chrome-extension://${browser.extensionId}/sidepanel.html`)),
    );
    const pid = await processId(browser.context);
    const save = async (panel: (typeof panels)[number], place: number) => {
      for (let number = 0; ; number += 1) {
        const draft = draftNumber(round * 10_000 + place * 1000 + number);
        const [status] = await saveDrafts(panel, [draft]);
        if (status === 'saved') acknowledged.push(draft.sentence);
      }
    };
    const saving = panels.map((panel, place) => save(panel, place).catch(() => undefined));
    // At any moment of a save, whatever the machine's pace: when this many are acknowledged, and a random while later.
    const due = ((round + 1) * wanted) / kills;
    while (acknowledged.length < due) await new Promise((resolve) => setTimeout(resolve, 20));
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 40));
    process.kill(pid, 'SIGKILL');
    await Promise.all(saving);
    await browser.close().catch(() => undefined);
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(wanted);

  const again = await launchExtension({ headless: true, profile });
  try {
    const panel = await again.context.newPage();
    await panel.goto(`chrome-extension://${again.extensionId}/sidepanel.html`);
    const rows = await readTable<KeptRow>(panel, 'snippets');
    const sentences = rows.map((row) => row.sentence);
    const kept = new Set(sentences);
    expect(acknowledged.filter((sentence) => !kept.has(sentence))).toEqual([]);
    expect(kept.size).toBe(sentences.length);
    const segments = await readTable<{ number: number; entries: { id: string }[] }>(panel, 'segments');
    const findable = segments.flatMap(({ number, entries }) => entries.map(({ id }) => `${id} ${number}`));
    expect(findable.sort()).toEqual(rows.map(({ id, segment }) => `${id} ${segment}`).sort());
  } finally {
    await again.close();
  }
});

/** The browser's own process, as the browser tells it. */
async function processId(context: import('@playwright/test').BrowserContext): Promise<number> {
  const browser = context.browser();
  const session = browser ? await browser.newBrowserCDPSession() : undefined;
  const info = await session?.send('SystemInfo.getProcessInfo');
  const pid = info?.processInfo.find(({ type }) => type === 'browser')?.id;
  if (pid === undefined) throw new Error('The browser does not tell its process.');
  return pid;
}
