import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readAnnotatedFolder } from '../../../scripts/tagger/read-folder';
import { namesIn } from './helpers';

const folder = fileURLToPath(new URL('../../../training', import.meta.url));
const limits = [0.85, 0.95, 1.01];

it('a higher confidence is more often right', () => {
  const found = limits.map(() => 0);
  const right = limits.map(() => 0);
  for (const document of readAnnotatedFolder(folder)) {
    const gold = new Set(document.spans.map(({ start, end, kind }) => `${start} ${end} ${kind}`));
    for (const { start, end, kind, confidence } of namesIn(document.text)) {
      const band = limits.findIndex((limit) => confidence < limit);
      found[band] = (found[band] ?? 0) + 1;
      if (gold.has(`${start} ${end} ${kind}`)) right[band] = (right[band] ?? 0) + 1;
    }
  }
  const shares = limits.map((_, band) => (right[band] ?? 0) / (found[band] ?? 1));
  for (const count of found) expect(count).toBeGreaterThan(50);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
}, 30_000);
