import { describe, expect, it } from 'vitest';
import { createLinker, type LinkDocument } from '../../../lib/identity';
import { readParkSources } from '../../../scripts/identity/compile';
import { identitySources } from '../../../scripts/identity/sources';

const linker = createLinker();
const parks = readParkSources(identitySources);

/** A text that speaks of one place only. */
const about = (place: string): LinkDocument => ({ text: `${place}今天发布消息。${place}`, names: [] });

describe('every name of the readable tables', () => {
  const national = parks.filter(({ level }) => level === '国家级');

  it('finds the park, or another of the same name, or says that the name is shared', () => {
    const wrong: string[] = [];
    for (const { name, aliases, city, province } of national) {
      const document = linker.read(about(city ?? province ?? ''));
      for (const text of [name, ...aliases]) {
        const found = document.link({ text, kind: 'park' });
        const names = found?.canonicalName
          ? [found.canonicalName]
          : found?.candidates?.map((one) => one.name);
        if (names?.includes(name) || othersOf(text, name).some((other) => names?.includes(other))) continue;
        wrong.push(`${text} of ${name}: ${names?.join() ?? found?.status}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('links nearly every national park with no text around its name', () => {
    const document = linker.read({ text: '', names: [] });
    const linked = national.filter(({ name, aliases }) =>
      [name, ...aliases].some((text) => document.link({ text, kind: 'park' })?.canonicalName === name),
    );
    expect(linked.length / national.length).toBeGreaterThan(0.95);
  });
});

/** Other parks of the tables under the same name. */
const othersOf = (text: string, name: string): string[] =>
  parks
    .filter((row) => row.name !== name && [row.name, ...row.aliases].includes(text))
    .map((row) => row.name);
