import { describe, expect, it } from 'vitest';
import { inkNames, inks, type Rgb } from '../../../lib/marks/inks';
import { contrast, distance, over } from '../../../lib/marks/vision';

const grounds: Readonly<Record<string, Rgb>> = {
  white: [255, 255, 255],
  'light grey': [229, 229, 229],
  'dark grey': [34, 34, 34],
  black: [0, 0, 0],
};

describe.each(inkNames)('%s', (name) => {
  const { line, wash } = inks[name];

  it.each(Object.entries(grounds))('shows as a line on %s', (_name, ground) => {
    expect(contrast(line, ground)).toBeGreaterThanOrEqual(3);
  });

  it.each([
    [
      [255, 255, 255],
      [51, 51, 51],
    ],
    [
      [0, 0, 0],
      [221, 221, 221],
    ],
  ] as const)('leaves text readable on its wash and is seen, on %s', (ground, text) => {
    const mixed = over(wash.colour, wash.percent, ground);
    expect(contrast(mixed, text)).toBeGreaterThanOrEqual(4.5);
    expect(distance(mixed, ground, 'usual')).toBeGreaterThanOrEqual(0.04);
  });
});
