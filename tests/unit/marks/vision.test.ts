import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rgb } from '../../../lib/marks/inks';
import { contrast, distance, over, visions } from '../../../lib/marks/vision';

const black: Rgb = [0, 0, 0];
const white: Rgb = [255, 255, 255];
const channel = fc.integer({ min: 0, max: 255 });
const colour = fc.tuple(channel, channel, channel);

describe('contrast', () => {
  it('is as WCAG has it', () => {
    expect(contrast(black, white)).toBeCloseTo(21, 5);
    expect(contrast([119, 119, 119], white)).toBeCloseTo(4.48, 2);
  });

  it('does not ask which colour is which', () => {
    fc.assert(
      fc.property(colour, colour, (a, b) => {
        expect(contrast(a, b)).toBe(contrast(b, a));
        expect(contrast(a, b)).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});

describe('distance', () => {
  it.each(visions)('leaves greys as they are for %s', (vision) => {
    expect(distance(black, white, vision)).toBeCloseTo(1, 2);
    expect(distance([128, 128, 128], [128, 128, 128], vision)).toBe(0);
  });

  it('knows who mixes up red and green, and who does not', () => {
    const [red, green] = [
      [196, 92, 28],
      [120, 124, 20],
    ] as const;
    const usual = distance(red, green, 'usual');
    expect(distance(red, green, 'deuteranopia')).toBeLessThan(usual / 2);
    expect(distance(red, green, 'tritanopia')).toBeGreaterThan(usual / 2);
  });
});

it('a wash that covers all hides its ground', () => {
  expect(over(black, 100, white)).toEqual(black);
  expect(over(black, 0, white)).toEqual(white);
});
