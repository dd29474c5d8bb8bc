import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { alikeKinds } from '../../../lib/marks/alike';
import { type inkNames, inks } from '../../../lib/marks/inks';
import {
  colourBlindLooks,
  createLooksSchema,
  defaultLooks,
  kindsInOrder,
  type Looks,
} from '../../../lib/marks/looks';
import { declarations, lines, lookRules, lookTokens } from '../../../lib/marks/rules';
import { distance, visions } from '../../../lib/marks/vision';

const all = { park: true, institution: true, money: true, figure: true };

describe('looks', () => {
  it('fall back one by one', () => {
    const stored = {
      park: { ink: 'magenta', form: 'blink' },
      institution: 'red',
      money: { form: 'underline' },
    };
    expect(createLooksSchema().parse({})).toEqual(defaultLooks);
    expect(createLooksSchema().parse(stored)).toEqual({
      ...defaultLooks,
      park: { ink: 'magenta', form: 'underline' },
      money: { ink: 'amber', form: 'underline' },
    });
  });

  it('are by default what the manifest brings to the page', () => {
    const css = readFileSync('lib/page/paint/marks.css', 'utf8');
    for (const kind of kindsInOrder) {
      const rule = new RegExp(`policylens-${kind}\\) \\{([^}]*)\\}`).exec(css)?.[1] ?? '';
      const said = [...rule.matchAll(/([a-z-]+): ([^;]+);/g)].map(([, name, value]) => [name, value]);
      expect(said.length).toBeGreaterThan(0);
      expect(declarations(kind, defaultLooks[kind])).toMatchObject(Object.fromEntries(said));
    }
  });

  it('set nothing that could move or recolour text', () => {
    const names = kindsInOrder.flatMap((kind) =>
      (['underline', 'background'] as const).flatMap((form) =>
        Object.keys(declarations(kind, { ink: 'blue', form })),
      ),
    );
    expect(new Set(names)).toEqual(new Set(['text-decoration', 'text-underline-offset', 'background-color']));
  });

  it('give every kind a line of its own', () => {
    expect(new Set(Object.values(lines)).size).toBe(kindsInOrder.length);
  });

  it('become rules and tokens', () => {
    const looks: Looks = { ...defaultLooks, park: { ink: 'magenta', form: 'background' } };
    const rules = lookRules(looks, (kind) => `::highlight(x-${kind})`);
    expect(rules).toContain(
      '::highlight(x-park){text-decoration:none;background-color:rgb(214 90 170 / 26%)}',
    );
    expect(lookTokens(looks)).toContain('--color-park:var(--ink-magenta);');
  });
});

describe('alike kinds', () => {
  it('are none by default, and none for colour-blind readers', () => {
    expect(alikeKinds(defaultLooks, all)).toEqual([]);
    expect(alikeKinds(colourBlindLooks, all)).toEqual([]);
  });

  it('are lines of one ink, and washes that someone cannot tell apart', () => {
    const looks = (park: Looks['park'], money: Looks['money']): Looks => ({ ...defaultLooks, park, money });
    const wash = (ink: (typeof inkNames)[number]) => ({ ink, form: 'background' }) as const;
    expect(alikeKinds(looks({ ink: 'blue', form: 'underline' }, wash('amber')), all)).toEqual([
      ['park', 'institution'],
    ]);
    expect(alikeKinds(looks(wash('vermilion'), wash('green')), all)).toContainEqual(['park', 'money']);
    expect(alikeKinds(looks(wash('blue'), wash('amber')), all)).not.toContainEqual(['park', 'money']);
  });

  it('do not count where a kind is not shown', () => {
    const looks: Looks = { ...defaultLooks, institution: { ink: 'green', form: 'underline' } };
    expect(alikeKinds(looks, { ...all, institution: false })).toEqual([]);
  });
});

it('the lines for colour-blind readers are far apart for everyone', () => {
  const { park, institution } = colourBlindLooks;
  for (const vision of visions)
    expect(distance(inks[park.ink].line, inks[institution.ink].line, vision)).toBeGreaterThanOrEqual(0.25);
});
