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
  const spans = mentions.map(({ start, end }) => sentenceAround(document.text, start, end));
  const isTwin = findTwins(document.text, spans);
  const factsByStart = new Map(facts.map((fact) => [fact.start, fact]));
  for (const [index, mention] of mentions.entries()) {
    const { start, end } = spans[index] ?? mention;
    const sentence = document.text.slice(start, end);
    const snippet: GrowingSnippet = snippets.get(start) ?? {
      text: mention.text,
      kind: mention.kind,
      sentence,
      mentions: [],
      facts: [],
      selectors: [
        { type: 'TextPositionSelector', start, end },
        quote(document.text, start, end, isTwin(sentence)),
      ],
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

/** Whether a sentence stands at several places of the text; sentences without mentions are not looked at. */
function findTwins(
  text: string,
  spans: readonly { readonly start: number; readonly end: number }[],
): (sentence: string) => boolean {
  const places = new Map<string, number>();
  const twins = new Set<string>();
  for (const { start, end } of spans) {
    const sentence = text.slice(start, end);
    const known = places.get(sentence);
    if (known === undefined) places.set(sentence, start);
    else if (known !== start) twins.add(sentence);
  }
  return (sentence) => twins.has(sentence);
}

const contextLength = 32;
const twinContextLength = 96;

function quote(text: string, start: number, end: number, isTwin: boolean) {
  const reach = isTwin ? twinContextLength : contextLength;
  return {
    type: 'TextQuoteSelector',
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - reach), start),
    suffix: text.slice(end, end + reach),
  } as const;
}
