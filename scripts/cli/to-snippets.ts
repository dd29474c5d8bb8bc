import type { ExportFact, ExportMention, ExportSnippet } from '../../lib/export/snippet';
import { identitiesIn } from '../../lib/identity';
import { sentenceAround } from '../../lib/page/text/sentence';
import type { SourceDocument } from './read-document';
import type { Reading } from './writers';

interface GrowingSnippet extends ExportSnippet {
  readonly mentions: ExportMention[];
  readonly facts: ExportFact[];
}

/** One snippet per sentence that has a mention, as if the reader had saved the whole document. */
export function toSnippets(
  document: SourceDocument,
  { mentions, facts, identities }: Reading,
): ExportSnippet[] {
  const snippets = new Map<number, GrowingSnippet>();
  const factsByStart = new Map(facts.map((fact) => [fact.start, fact]));
  for (const mention of mentions) {
    const { start, end } = sentenceAround(document.text, mention.start, mention.end);
    const snippet: GrowingSnippet = snippets.get(start) ?? {
      text: mention.text,
      kind: mention.kind,
      sentence: document.text.slice(start, end),
      mentions: [],
      facts: [],
      selectors: [{ type: 'TextPositionSelector', start, end }, quote(document.text, start, end)],
      page: document.page,
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
    const fact = factsByStart.get(mention.start);
    if (fact) snippet.facts.push(shift(fact));
    snippets.set(start, snippet);
  }
  return [...snippets.values()].map((snippet) => ({
    ...snippet,
    identities: identitiesIn(identities, snippet),
  }));
}

const contextLength = 32;

const quote = (text: string, start: number, end: number) =>
  ({
    type: 'TextQuoteSelector',
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - contextLength), start),
    suffix: text.slice(end, end + contextLength),
  }) as const;
