import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inkNames, type Rgb } from '../../../lib/marks/inks';
import { contrast, over } from '../../../lib/marks/vision';

const marks = readFileSync('lib/page/paint/marks.css', 'utf8');
const tokens = readFileSync('components/tokens.css', 'utf8');

const channels = (hex: string): Rgb => {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return [red ?? 0, green ?? 0, blue ?? 0];
};

describe('marks on the page', () => {
  const lineColours = [...marks.matchAll(/underline \w+ \dpx (#[0-9a-f]{6})/g)].map(
    (match) => match[1] ?? '',
  );
  const grounds = { white: '#ffffff', 'light grey': '#e5e5e5', 'dark grey': '#222222', black: '#000000' };

  it('has a line for parks, institutions and saved sentences', () => {
    expect(lineColours).toHaveLength(3);
  });

  it.each(Object.entries(grounds))('shows every line on %s', (_name, ground) => {
    for (const colour of lineColours)
      expect(contrast(channels(colour), channels(ground))).toBeGreaterThanOrEqual(3);
  });

  it.each([
    ['#ffffff', '#333333'],
    ['#000000', '#dddddd'],
  ])('leaves text readable on its washes on %s', (ground, text) => {
    const washes = [...marks.matchAll(/background-color: rgb\((\d+) (\d+) (\d+) \/ (\d+)%\)/g)];
    expect(washes.length).toBeGreaterThan(0);
    for (const [, red, green, blue, alpha] of washes) {
      const colour: Rgb = [Number(red), Number(green), Number(blue)];
      const mixed = over(colour, Number(alpha), channels(ground));
      expect(contrast(mixed, channels(text))).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('sets nothing that could move or recolour text', () => {
    const properties = [...marks.matchAll(/^\s+([a-z-]+):/gm)].map((match) => match[1]);
    expect(new Set(properties)).toEqual(
      new Set(['text-decoration', 'text-underline-offset', 'background-color']),
    );
  });
});

describe('design tokens', () => {
  const tables = [...tokens.matchAll(/color-scheme: (light|dark);([^}]*)\}/g)].map((match) => ({
    scheme: match[1],
    values: new Map(
      [...(match[2] ?? '').matchAll(/(--[\w-]+):\s*([^;]+);/g)].map((pair) => [pair[1], pair[2]]),
    ),
  }));
  const [light, systemDark, chosenDark] = tables;

  it('has one light table and the same dark one twice', () => {
    expect(tables.map((table) => table.scheme)).toEqual(['light', 'dark', 'dark']);
    expect([...(systemDark?.values ?? [])]).toEqual([...(chosenDark?.values ?? [])]);
  });

  it.each([light, systemDark])('keeps text readable on every surface', (table) => {
    const get = (name: string): Rgb => channels(table?.values.get(name) ?? '');
    for (const surface of [
      '--color-ground',
      '--color-surface',
      '--color-surface-raised',
      '--color-surface-hover',
    ]) {
      for (const text of ['--color-text', '--color-text-soft', '--color-text-faint']) {
        expect(contrast(get(text), get(surface)), `${text} on ${surface}`).toBeGreaterThanOrEqual(4.5);
      }
    }
    for (const ink of inkNames) {
      expect(contrast(get(`--ink-${ink}`), get(`--ink-${ink}-surface`)), ink).toBeGreaterThanOrEqual(4.5);
      expect(contrast(get(`--ink-${ink}`), get('--color-surface')), ink).toBeGreaterThanOrEqual(4.5);
      expect(contrast(get('--color-text'), get(`--ink-${ink}-surface`)), ink).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(get('--color-saved'), get('--color-saved-surface'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(get('--color-on-accent'), get('--color-accent'))).toBeGreaterThanOrEqual(4.5);
  });
});
