import { csvLines, csvStart } from '../../lib/export/csv';
import { type ExportSnippet, toRows } from '../../lib/export/rows';
import type { Extraction } from '../../lib/extract';
import { sentenceAround } from '../../lib/page/text/sentence';
import type { SourceDocument } from './read-document';

/** Turns what was read of documents into a file's text: what stands before all, and what each document adds. */
export interface Writer {
  readonly start: string;
  write(document: SourceDocument, extraction: Extraction): string;
}

export const formats = ['jsonl', 'csv', 'text'] as const;
export type Format = (typeof formats)[number];

export const writers: Readonly<Record<Format, Writer>> = {
  jsonl: { start: '', write: toJsonLine },
  csv: {
    start: csvStart,
    write: (document, extraction) => csvLines(toSnippets(document, extraction).flatMap(toRows)),
  },
  text: { start: '', write: toText },
};

function toJsonLine({ file, text, extracted }: SourceDocument, { mentions, facts }: Extraction): string {
  return `${JSON.stringify({ file, ...(extracted ? { text } : {}), mentions, facts })}\n`;
}

/** One snippet per sentence that has a mention, as if the reader had saved the whole document. */
function toSnippets(document: SourceDocument, { mentions, facts }: Extraction): ExportSnippet[] {
  const snippets = new Map<
    number,
    ExportSnippet & { mentions: Extraction['mentions'][number][]; facts: Extraction['facts'][number][] }
  >();
  for (const mention of mentions) {
    const { start, end } = sentenceAround(document.text, mention.start, mention.end);
    const snippet = snippets.get(start) ?? {
      text: mention.text,
      kind: mention.kind,
      sentence: document.text.slice(start, end),
      mentions: [],
      facts: [],
      page: { url: '', title: document.title ?? document.file },
      note: '',
      tags: [],
      savedAt: '',
    };
    const shift = <Span extends { start: number; end: number }>(span: Span): Span => ({
      ...span,
      start: span.start - start,
      end: span.end - start,
    });
    snippet.mentions.push(shift(mention));
    snippet.facts.push(...facts.filter((fact) => fact.start === mention.start).map(shift));
    snippets.set(start, snippet);
  }
  return [...snippets.values()];
}

function toText({ file, text }: SourceDocument, { mentions, facts }: Extraction): string {
  const lines = [`# ${file}`];
  for (const mention of mentions) {
    const why = mention.evidence
      .map(({ source, detail }) => (detail ? `${source} ${detail}` : source))
      .join(', ');
    lines.push(
      `${mention.kind.padEnd(12)}${text.slice(mention.start, mention.end)}  (${mention.confidence.toFixed(2)}; ${why})`,
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
