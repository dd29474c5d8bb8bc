import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { listed } from './helpers';

const path = fileURLToPath(
  new URL('../../../lib/extract/gazetteer/source/provincial_organs.csv', import.meta.url),
);
const { data } = Papa.parse<Record<string, string>>(readFileSync(path, 'utf8'), {
  header: true,
  delimiter: ',',
  skipEmptyLines: true,
});
const fill = (pattern: string) =>
  pattern
    .replace('{P省名}', '江西')
    .replace('{P}', '江西省')
    .replace('{C}', '九江市')
    .replace('{K}', '九江高新区');

/** Every organ that a province, a city or a park has, under its full name and its short ones. */
const organs = data.flatMap((row) =>
  [row.full_pattern ?? '', ...(row.short_pattern ?? '').split('|')]
    .filter((pattern) => pattern.includes('{'))
    .map(fill),
);

describe('organs of places', () => {
  it('are many', () => {
    expect(organs.length).toBeGreaterThan(70);
  });

  it.each(organs)('%s', (organ) => {
    expect(listed(`据了解，${organ}已经发布公告。`)).toEqual([organ]);
  });
});
