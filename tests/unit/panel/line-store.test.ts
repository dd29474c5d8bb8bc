import { expect, it } from 'vitest';
import { createLineStore } from '../../../entrypoints/sidepanel/work/line-store';

const textOf = (blobs: Blob[]) => new Blob(blobs).text();

it('gives texts in the order of their places, as they were', async () => {
  const lines = createLineStore();
  lines.add(3, '第三行：𠮷 🏭\r\n');
  lines.add(-1, 'first\r\n');
  lines.add(2, '');
  expect(lines.count()).toBe(3);
  expect(await textOf(lines.toBlobs())).toBe('first\r\n第三行：𠮷 🏭\r\n');
});

it('keeps any number of texts, and one that is longer than a piece', async () => {
  const lines = createLineStore();
  const long = '园'.repeat(2_000_000);
  const texts = [...Array.from({ length: 3_000 }, (_, number) => `${number}${'区'.repeat(1_000)}\n`), long];
  for (const [place, text] of [...texts.entries()].reverse()) lines.add(place, text);
  expect(await textOf(lines.toBlobs())).toBe(texts.join(''));
});
