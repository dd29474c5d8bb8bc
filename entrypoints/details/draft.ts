import type { Fact } from '../../lib/extract/types';
import type { SnippetDraft } from '../../lib/library/schema';
import {
  describeQuote,
  isStated,
  joinLines,
  type Line,
  type LineMention,
  type Place,
  type SelectedPart,
  sentenceAround,
} from '../../lib/page';

/** The sentence around a mention, with all that was found in it. */
export function draftOfMention(
  { line, mention }: Place,
  lines: readonly Line[],
  page: SnippetDraft['page'],
): SnippetDraft {
  const sentence = sentenceAround(line.block.text, mention.start, mention.end);
  return {
    ...draftOfParts([{ line, ...sentence }], lines, page),
    text: mention.text,
    kind: mention.kind,
  };
}

/** What is selected, from its first to its last line, with all that was found in it. The parts are in document order. */
export function draftOfParts(
  parts: readonly SelectedPart[],
  lines: readonly Line[],
  page: SnippetDraft['page'],
): SnippetDraft {
  const pageText = joinLines(lines);
  const first = parts[0];
  const last = parts.at(-1);
  const start = first ? (pageText.startOf(first.line) ?? 0) + first.start : 0;
  const end = last ? (pageText.startOf(last.line) ?? 0) + last.end : 0;
  const text = pageText.text.slice(start, end);
  const spans = parts.map((part) => ({ part, by: (pageText.startOf(part.line) ?? 0) - start }));
  return {
    text,
    kind: 'selection',
    sentence: text,
    mentions: spans.flatMap(({ part, by }) => inside(part.line.shown, part, by).map(toSnippetMention)),
    facts: spans.flatMap(({ part, by }) =>
      inside(part.line.facts.filter(isStated), part, by).map(toSnippetFact),
    ),
    selectors: describeQuote(pageText.text, start, end),
    page,
  };
}

/** The spans that lie in a part whole, counted from the snippet's start. */
function inside<Span extends { readonly start: number; readonly end: number }>(
  spans: readonly Span[],
  part: SelectedPart,
  by: number,
): Span[] {
  return spans
    .filter((span) => span.start >= part.start && span.end <= part.end)
    .map((span) => ({ ...span, start: span.start + by, end: span.end + by }));
}

const toSnippetMention = ({
  id: _,
  evidence,
  ...mention
}: LineMention): SnippetDraft['mentions'][number] => ({
  ...mention,
  evidence: [...evidence],
});

const toSnippetFact = ({ subject, ...fact }: Fact): SnippetDraft['facts'][number] => ({
  ...fact,
  subject: [...subject],
});
