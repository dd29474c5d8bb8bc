import { describe, expect, it } from 'vitest';
import { inks } from '../../../lib/marks/inks';
import { defaultLooks, kindsInOrder } from '../../../lib/marks/looks';
import { distance, over } from '../../../lib/marks/vision';
import { drawsLines, washRules } from '../../../lib/marks/washes';

const firefox = (version: string) =>
  `Mozilla/5.0 (X11; Linux x86_64; rv:${version}) Gecko/20100101 Firefox/${version}`;

describe('drawsLines', () => {
  it.each(['140.0', '145.0'])('is false for Firefox %s', (version) => {
    expect(drawsLines(firefox(version))).toBe(false);
  });

  it.each([
    firefox('146.0'),
    firefox('153.0'),
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/116.0.0.0 Safari/537.36',
  ])('is true for %s', (userAgent) => {
    expect(drawsLines(userAgent)).toBe(true);
  });
});

describe('washRules', () => {
  it('leave no mark to a line alone', () => {
    const rules = washRules(defaultLooks, (name) => `::highlight(x-${name})`);
    for (const name of [...kindsInOrder, 'saved'])
      expect(rules).toMatch(new RegExp(`x-${name}\\)\\{[^}]*background-color:rgb`));
    expect(rules).not.toContain('underline');
  });

  it('keep the kinds apart for usual eyes', () => {
    const washes = (['park', 'institution', 'money'] as const).map(
      (kind) => inks[defaultLooks[kind].ink].wash,
    );
    for (const [index, one] of washes.entries()) {
      for (const other of washes.slice(index + 1)) {
        const [a, b] = [one, other].map(({ colour, percent }) => over(colour, percent, [255, 255, 255]));
        expect(a && b && distance(a, b, 'usual')).toBeGreaterThanOrEqual(0.05);
      }
    }
  });
});
