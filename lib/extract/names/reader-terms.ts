import { normalize } from '../normalize';
import type { ReaderTerm } from '../types';
import type { Candidate } from './candidates';
import type { Chunk } from './chunk';
import { isLatin } from './units';

/** Above any score that rules can give, so that nothing competes with the reader. */
export const readerScore = 1000;

interface Term {
  readonly units: readonly number[];
  readonly kind: ReaderTerm['kind'];
  readonly text: string;
}

export interface ReaderTerms {
  /** The candidates with what the reader wants marked, without what the reader never wants marked. */
  apply(chunk: Chunk, candidates: Candidate[]): Candidate[];
}

/** What the reader said of names; compared in the reading form, so script and width do not matter. */
export function createReaderTerms(terms: readonly ReaderTerm[]): ReaderTerms {
  const byFirst = new Map<number, Term[]>();
  for (const { text, kind } of terms) {
    const units = [...normalize(text.trim())].join('');
    if (units === '') continue;
    const first = units.charCodeAt(0);
    const term = { units: Array.from(units, (_, at) => units.charCodeAt(at)), kind, text };
    byFirst.set(first, [...(byFirst.get(first) ?? []), term]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.units.length - a.units.length);

  function apply(chunk: Chunk, candidates: Candidate[]): Candidate[] {
    if (byFirst.size === 0) return candidates;
    const wanted: Candidate[] = [];
    const banned: { start: number; end: number }[] = [];
    for (let at = 0; at < chunk.length; at++) {
      const term = byFirst.get(chunk.units[at] as number)?.find((one) => stands(chunk, at, one.units));
      if (!term) continue;
      const end = at + term.units.length;
      if (term.kind === 'none') banned.push({ start: at, end });
      else
        wanted.push({
          start: at,
          end,
          kind: term.kind,
          score: readerScore,
          evidence: [{ source: 'reader', detail: term.text }],
        });
      at = end - 1;
    }
    return [...withoutInside(candidates, banned), ...wanted];
  }

  return { apply };
}

/** Drops what lies inside a banned stretch; a longer name around it stays. Both in the order of their starts. */
function withoutInside(
  candidates: readonly Candidate[],
  banned: readonly { start: number; end: number }[],
): Candidate[] {
  if (banned.length === 0) return [...candidates];
  const sorted = [...candidates].sort((a, b) => a.start - b.start);
  let at = 0;
  return sorted.filter((candidate) => {
    while (at < banned.length && (banned[at] as { end: number }).end <= candidate.start) at++;
    const stretch = banned[at];
    return !stretch || candidate.start < stretch.start || candidate.end > stretch.end;
  });
}

function stands(chunk: Chunk, at: number, units: readonly number[]): boolean {
  const end = at + units.length;
  if (end > chunk.length) return false;
  for (let offset = 0; offset < units.length; offset++)
    if (chunk.units[at + offset] !== units[offset]) return false;
  const inWord = (left: number, right: number) =>
    left >= 0 &&
    right < chunk.length &&
    isLatin(chunk.units[left] as number) &&
    isLatin(chunk.units[right] as number);
  return !inWord(at - 1, at) && !inWord(end - 1, end);
}
