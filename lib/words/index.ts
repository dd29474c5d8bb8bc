/** The product's words. Each room has a catalogue; its Chinese half gives the keys, its English half must have them all. */

export type Language = 'zh-CN' | 'en';

/** A phrase may have `{name}` places. */
export interface Catalogue<Key extends string> {
  readonly 'zh-CN': Readonly<Record<Key, string>>;
  readonly en: Readonly<Record<Key, string>>;
}

export type Words<Key extends string> = (
  key: Key,
  values?: Readonly<Record<string, string | number>>,
) => string;

export function defineCatalogue<const Chinese extends Record<string, string>>(
  chinese: Chinese,
  english: Record<keyof Chinese & string, string>,
): Catalogue<keyof Chinese & string> {
  return { 'zh-CN': chinese, en: english };
}

/** Returns the function that says a catalogue's phrases in one language. A place without a value stays as it is. */
export function speak<Key extends string>(catalogue: Catalogue<Key>, language: Language): Words<Key> {
  return (key, values = {}) =>
    catalogue[language][key].replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** The language to speak for a browser language tag: Chinese for any zh tag, English otherwise. */
export const languageFor = (tag: string): Language => (/^zh\b/i.test(tag) ? 'zh-CN' : 'en');
