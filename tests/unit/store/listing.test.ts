import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const locales = { en: 'en', 'zh-CN': 'zh_CN' } as const;
const languages = Object.keys(locales) as (keyof typeof locales)[];

/** The sections of a listing, by heading. */
function sectionsOf(language: string): Map<string, string> {
  const parts = readFileSync(join('store', language, 'listing.md'), 'utf8')
    .split(/^#+ /m)
    .slice(1);
  return new Map(
    parts.map((part) => {
      const [heading = '', ...lines] = part.split('\n');
      return [heading.trim(), lines.join('\n').trim()];
    }),
  );
}

/** Width, height and colour type of a PNG file (W3C PNG, IHDR); 2 is 24-bit colour without transparency. */
function headOf(path: string): { width: number; height: number; colourType: number } {
  const bytes = readFileSync(path);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), colourType: bytes.readUInt8(25) };
}

describe.each(languages)('the listing in %s', (language) => {
  const [name, summary, description] = [...sectionsOf(language)].map(([heading, text], at) =>
    at === 0 ? heading : text,
  );
  const messages = JSON.parse(readFileSync(`public/_locales/${locales[language]}/messages.json`, 'utf8'));

  it('has a name that fits: 75 characters in Chrome, 45 in Edge’s shortest, 50 in Mozilla’s', () => {
    expect(name).toBe(messages.name.message);
    expect(name?.length).toBeLessThanOrEqual(45);
  });

  it('has the manifest’s summary, which fits: 132 characters in Chrome and Edge, 250 at Mozilla', () => {
    expect(summary?.replaceAll('\n', ' ')).toBe(messages.description.message);
    expect(summary?.length).toBeLessThanOrEqual(132);
  });

  it('has a description that fits: 250 to 10,000 characters in Edge, up to 15,000 at Mozilla', () => {
    expect(description?.length).toBeGreaterThanOrEqual(250);
    expect(description?.length).toBeLessThanOrEqual(10_000);
  });

  it('has one to five pictures of 1280×800 without transparency, as Chrome takes them', () => {
    const folder = join('store', language, 'screenshots');
    const pictures = readdirSync(folder);
    expect(pictures.length).toBeGreaterThanOrEqual(1);
    expect(pictures.length).toBeLessThanOrEqual(5);
    for (const picture of pictures)
      expect(headOf(join(folder, picture)), picture).toEqual({ width: 1280, height: 800, colourType: 2 });
  });
});

it.each([16, 32, 48, 128])('the icon of %i pixels is that large', (size) => {
  expect(headOf(`public/icons/${size}.png`)).toMatchObject({ width: size, height: size });
});
