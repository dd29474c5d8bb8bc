import type { Chunk, ExportOptions, ExportWriter } from '../../lib/export/format';
import { formatNames, loadFormat } from '../../lib/export/formats';
import type { Extraction } from '../../lib/extract';
import { identityOf, type NamedIdentity } from '../../lib/identity';
import type { SourceDocument } from './read-document';
import { toSnippets } from './to-snippets';

/** What was read of a document, and whom its names mean. */
export interface Reading extends Extraction {
  readonly identities: readonly NamedIdentity[];
}

/** Writes what was read of documents: `start` once, `write` for each, `end` once. */
export interface DocumentWriter {
  start(): Chunk;
  write(document: SourceDocument, reading: Reading): Iterable<Chunk | Promise<Chunk>>;
  end(): Chunk | Promise<Chunk>;
}

export const formats = ['jsonl', 'text', ...formatNames] as const;
export type Format = (typeof formats)[number];

/** Formats that are bytes and no text for a terminal. */
export const isBinary = (format: Format): boolean => format === 'xlsx';

export async function openWriter(format: Format, options: ExportOptions): Promise<DocumentWriter> {
  if (format === 'jsonl') return perDocument(toJsonLine);
  if (format === 'text') return perDocument(toText);
  return perSnippet((await loadFormat(format)).open(options));
}

const perDocument = (write: (document: SourceDocument, reading: Reading) => string): DocumentWriter => ({
  start: () => '',
  write: (document, reading) => [write(document, reading)],
  end: () => '',
});

const perSnippet = (writer: ExportWriter): DocumentWriter => ({
  start: () => writer.start(),
  *write(document, reading) {
    for (const snippet of toSnippets(document, reading)) yield writer.write(snippet);
  },
  end: () => writer.end(),
});

function toJsonLine({ file, text, extracted }: SourceDocument, reading: Reading): string {
  const mentions = reading.mentions.map((mention) => {
    const identity = identityOf(reading.identities, mention.text, mention.kind);
    return identity ? { ...mention, identity } : mention;
  });
  return `${JSON.stringify({ file, ...(extracted ? { text } : {}), mentions, facts: reading.facts })}\n`;
}

function toText({ file, text }: SourceDocument, { mentions, facts, identities }: Reading): string {
  const lines = [`# ${file}`];
  for (const mention of mentions) {
    const why = mention.evidence
      .map(({ source, detail }) => (detail ? `${source} ${detail}` : source))
      .join(', ');
    const identity = identityOf(identities, mention.text, mention.kind);
    const meant = identity?.canonicalName ?? [identity?.province, identity?.city].filter(Boolean).join('');
    lines.push(
      `${mention.kind.padEnd(12)}${text.slice(mention.start, mention.end)}  (${mention.confidence.toFixed(2)}; ${why})${meant ? ` = ${meant}` : ''}`,
    );
  }
  for (const fact of facts) {
    const value = [fact.value, fact.valueMax].filter(Boolean).join('–');
    const said = [
      fact.subject.join('、'),
      fact.metric,
      `${fact.qualifier} ${value} ${fact.currency ?? fact.unit ?? ''}`,
      fact.period,
      fact.status,
    ];
    lines.push(`fact        ${fact.text}: ${said.filter(Boolean).join(' | ')}`);
  }
  return `${lines.join('\n')}\n`;
}
