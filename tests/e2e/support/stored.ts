import type { ScriptedPage } from '../../../scripts/browser/scripted-page';

export interface StoredSnippet {
  readonly text: string;
  readonly sentence: string;
  readonly savedAt: string;
  readonly mentions: readonly { kind: string; text: string; start: number; amount?: { value?: string } }[];
  readonly facts: readonly {
    start: number;
    value?: string;
    metric?: string;
    subject: string[];
    status?: string;
  }[];
  readonly selectors: readonly { type: string; exact?: string }[];
  readonly page: Readonly<Record<string, string>>;
}

/** The rows of a table of the library, read from a page of the extension without the product's own code. */
export const readTable = <Row>(page: ScriptedPage, table: string): Promise<Row[]> =>
  page.evaluate(
    (name) =>
      new Promise<Row[]>((resolve, reject) => {
        const opening = indexedDB.open('policylens');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction(name).objectStore(name).getAll();
          all.onerror = () => reject(all.error);
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result as Row[]);
          };
        };
      }),
    table,
  );

export const readStored = (page: ScriptedPage): Promise<StoredSnippet[]> =>
  readTable<StoredSnippet>(page, 'snippets');

const columns = [
  'kind',
  'text',
  'subject',
  'metric',
  'value',
  'status',
  'sentence',
  'title',
  'outlet',
  'published_at',
  'url',
  'saved_at',
] as const;

/** What a CSV row says, in one line that can be compared; see `linesOfStored`. */
export const lineOfRow = (row: Readonly<Record<string, string>>): string =>
  columns.map((column) => row[column]).join('|');

/** The lines that the CSV must have for what is stored. */
export const linesOfStored = (stored: readonly StoredSnippet[]): string[] =>
  stored.flatMap((snippet) =>
    snippet.mentions.map((mention) => {
      const fact = snippet.facts.find((candidate) => candidate.start === mention.start);
      return [
        mention.kind,
        mention.text,
        fact?.subject.join('; ') ?? '',
        fact?.metric ?? '',
        fact?.value ?? mention.amount?.value ?? '',
        fact?.status ?? '',
        snippet.sentence,
        snippet.page.title,
        snippet.page.outlet,
        snippet.page.publishedAt,
        snippet.page.url,
        snippet.savedAt,
      ].join('|');
    }),
  );
