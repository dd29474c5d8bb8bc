import { normalize } from '../../lib/extract/normalize';
import type { Tagger } from '../../lib/extract/tagger';
import type { Tally } from '../evaluation/score';
import type { AnnotatedDocument } from './document';
import { asTaggerText } from './examples';

export type Tallies = Record<'park' | 'institution', Tally>;

export function emptyTallies(): Tallies {
  const tally = () => ({ right: 0, spurious: 0, missed: 0 });
  return { park: tally(), institution: tally() };
}

/** Adds what the tagger alone finds in a document: exact span and kind; optional spans count neither way. */
export function measure(tallies: Tallies, document: AnnotatedDocument, tagger: Tagger): void {
  const place = ({ start, end }: { start: number; end: number }) => `${start}-${end}`;
  const wanted = new Map(
    document.spans.filter((span) => !span.optional).map((span) => [`${place(span)}-${span.kind}`, span.kind]),
  );
  const optional = new Set(document.spans.filter((span) => span.optional).map(place));
  for (const { 0: line, index } of normalize(document.text).matchAll(/[^\n]+/g)) {
    for (const { start, end, kind } of tagger.read(asTaggerText(line)).proposals) {
      const span = place({ start: index + start, end: index + end });
      if (optional.has(span)) continue;
      if (wanted.delete(`${span}-${kind}`)) tallies[kind].right++;
      else tallies[kind].spurious++;
    }
  }
  for (const kind of wanted.values()) tallies[kind].missed++;
}
