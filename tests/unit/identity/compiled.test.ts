import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBodyTable, readOrganTable, readParkTable } from '../../../lib/identity/tables';
import {
  compileIdentity,
  readBodySources,
  readOrganSources,
  readParkSources,
} from '../../../scripts/identity/compile';
import { compiledFolder, identitySources } from '../../../scripts/identity/sources';

describe('compiled tables of identities', () => {
  const files = compileIdentity(identitySources);

  it.each(Object.keys(files))('%s is what scripts/build-identity.ts gives', (name) => {
    const path = join(compiledFolder, name);
    expect(existsSync(path)).toBe(true);
    expect(readFileSync(path, 'utf8') === files[name]).toBe(true);
  });

  it('hold every park of the readable tables, with what is known of it', () => {
    const plain = readParkSources(identitySources).map(({ aliases: _, ...row }) =>
      JSON.stringify(sorted(row)),
    );
    const compiled = readParkTable().map(({ aliases: _, ...row }) => JSON.stringify(sorted(row)));
    expect(compiled.sort()).toEqual(plain.sort());
    expect(compiled.length).toBeGreaterThan(1_600);
  });

  it('hold every institution and every organ', () => {
    expect(readBodyTable()).toEqual(readBodySources(identitySources));
    expect(
      readOrganTable().map(({ short, full, ranks, kind }) => [short, full, ranks, kind].join('|')),
    ).toEqual(readOrganSources(identitySources));
  });

  it('give a national level only where a readable table does', () => {
    const national = new Set(
      readParkSources(identitySources)
        .filter(({ level }) => level === '国家级')
        .map(({ name }) => name),
    );
    for (const { name, level } of readParkTable()) expect(level === '国家级', name).toBe(national.has(name));
  });
});

const sorted = (row: object) => Object.fromEntries(Object.entries(row).sort());
