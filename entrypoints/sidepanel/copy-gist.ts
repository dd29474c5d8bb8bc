import type { DigestEntry } from '../../lib/digest';
import type { ExportColumn } from '../../lib/export/columns';
import { defaultOptions } from '../../lib/export/format';
import { htmlFormat } from '../../lib/export/html';
import type { ExportSnippet } from '../../lib/export/snippet';
import { tsvFormat } from '../../lib/export/tsv';
import type { PageReading } from '../../lib/page/types';
import type { Language } from '../../lib/words';

const columns: readonly ExportColumn[] = [
  'subject',
  'canonical_name',
  'level',
  'city',
  'metric',
  'qualifier',
  'value',
  'value_max',
  'currency',
  'unit',
  'period',
  'year',
  'status',
  'sentence',
  'title',
  'outlet',
  'published_at',
  'url',
];

/** Puts a page's digest on the clipboard as a table, one row per fact: HTML and tab-separated values. */
export async function copyGistTable(
  entries: readonly DigestEntry[],
  reading: PageReading,
  language: Language,
): Promise<void> {
  const options = { ...defaultOptions(), columns, header: language, unit: 'fact' as const, language };
  const snippets = entries
    .flatMap(({ results, plans }) => [...results, ...plans])
    .flatMap(({ facts }) => facts)
    .map((fact) => snippetOf(fact, reading));
  const [text = '', markup = ''] = [tsvFormat, htmlFormat].map((format) => {
    const writer = format.open(options);
    return [writer.start(), ...snippets.map((snippet) => writer.write(snippet)), writer.end()].join('');
  });
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/plain': new Blob([text], { type: 'text/plain' }),
      'text/html': new Blob([markup], { type: 'text/html' }),
    }),
  ]);
}

function snippetOf(
  fact: DigestEntry['results'][number]['facts'][number],
  { metadata, canonicalUrl, identities }: PageReading,
): ExportSnippet {
  const { title, outlet, author, publishedAt } = metadata;
  return {
    text: fact.text,
    kind: fact.kind,
    sentence: fact.sentence,
    mentions: [],
    facts: [fact],
    page: {
      url: canonicalUrl,
      title: title?.value,
      outlet: outlet?.value,
      author: author?.value,
      publishedAt: publishedAt?.value,
    },
    identities,
    note: '',
    tags: [],
    savedAt: '',
  };
}
