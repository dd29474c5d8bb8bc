import type { Amount, Fact, Kind, Mention } from '../extract/types';
import { textFragmentUrl } from './link';

/** What an export needs of a saved snippet. Offsets of mentions and facts are into `sentence`. */
export interface ExportSnippet {
  readonly text: string;
  readonly kind: Kind | 'selection';
  readonly sentence: string;
  readonly mentions: readonly Pick<Mention, 'start' | 'end' | 'kind' | 'text' | 'amount'>[];
  readonly facts: readonly Omit<Fact, 'kind'>[];
  readonly page: {
    readonly url: string;
    readonly title?: string | undefined;
    readonly outlet?: string | undefined;
    readonly author?: string | undefined;
    readonly publishedAt?: string | undefined;
  };
  readonly note: string;
  readonly tags: readonly string[];
  readonly savedAt: string;
}

/** The columns, in their order; later ones are only ever added at the end. The README says what each holds. */
export const exportColumns = [
  'kind',
  'text',
  'subject',
  'metric',
  'qualifier',
  'value',
  'value_max',
  'currency',
  'period',
  'year',
  'status',
  'sentence',
  'note',
  'tags',
  'title',
  'outlet',
  'author',
  'published_at',
  'url',
  'link',
  'saved_at',
] as const;

export type ExportColumn = (typeof exportColumns)[number];

/** Columns whose cells are exact decimals (as strings) or empty; every other cell is text. */
export const numberColumns: ReadonlySet<ExportColumn> = new Set(['value', 'value_max', 'year']);

export type ExportRow = Readonly<Record<ExportColumn, string>>;

/** Several subjects or tags stand in one cell, joined by this. */
export const listSeparator = '; ';

/** One row per fact or mention of a snippet, in text order; a snippet without any gives one row of its own. */
export function toRows(snippet: ExportSnippet): ExportRow[] {
  const facts = new Map(snippet.facts.map((fact) => [`${fact.start}-${fact.end}`, fact]));
  const rows = snippet.mentions.map((mention) => {
    const key = `${mention.start}-${mention.end}`;
    const fact = facts.get(key);
    facts.delete(key);
    return toRow(snippet, mention.kind, mention.text, mention.amount, fact);
  });
  // A fact that the reader added need not have a mention.
  for (const fact of facts.values()) rows.push(toRow(snippet, 'money', fact.text, fact, fact));
  return rows.length > 0 ? rows : [toRow(snippet, snippet.kind, snippet.text)];
}

function toRow(
  snippet: ExportSnippet,
  kind: ExportSnippet['kind'],
  text: string,
  amount?: Amount,
  fact?: Omit<Fact, 'kind'>,
): ExportRow {
  const read = fact ?? amount;
  const { page } = snippet;
  return {
    kind,
    text,
    subject: (fact?.subject ?? []).join(listSeparator),
    metric: fact?.metric ?? '',
    qualifier: read?.qualifier ?? '',
    value: read?.value ?? '',
    value_max: read?.valueMax ?? '',
    currency: read?.currency ?? '',
    period: fact?.period ?? '',
    year: fact?.year === undefined ? '' : String(fact.year),
    status: fact?.status ?? '',
    sentence: snippet.sentence,
    note: snippet.note,
    tags: snippet.tags.join(listSeparator),
    title: page.title ?? '',
    outlet: page.outlet ?? '',
    author: page.author ?? '',
    published_at: page.publishedAt ?? '',
    url: page.url,
    link: page.url ? textFragmentUrl(page.url, snippet.sentence) : '',
    saved_at: snippet.savedAt,
  };
}
