import { normalizeUnit } from '../normalize';
import type { ReaderTerm } from '../types';
import type { Candidate } from './candidates';
import type { Chunk } from './chunk';
import { isLatin } from './units';

/** Above any score that rules can give, so that nothing competes with the reader. */
const readerScore = 1000;

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
  const index = createTermIndex(terms);

  function apply(chunk: Chunk, candidates: Candidate[]): Candidate[] {
    if (index.isEmpty) return candidates;
    const wanted: Candidate[] = [];
    const banned: { start: number; end: number }[] = [];
    for (let at = 0; at < chunk.length; at++) {
      const term = index.startingAt(chunk, at)?.find((one) => stands(chunk, at, one.units));
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

interface TermIndex {
  readonly isEmpty: boolean;
  /** The terms that may start at a unit, the longest first. */
  startingAt(chunk: Chunk, at: number): readonly Term[] | undefined;
}

/**
 * Terms by their first two units, behind a bit for each pair: made anew for every document, and asked at every unit of
 * it, so both must be cheap for thousands of terms.
 */
function createTermIndex(terms: readonly ReaderTerm[]): TermIndex {
  const byOpening = new Map<number, Term[]>();
  const openings = new Int32Array(0x10000 / 32);
  for (const { text, kind } of terms) {
    const units = unitsOf(text);
    const [first, second = noUnit] = units;
    if (first === undefined) continue;
    const opening = openingOf(first, second);
    const term = { units, kind, text };
    const list = byOpening.get(opening);
    if (list) list.push(term);
    else byOpening.set(opening, [term]);
    const bit = bitOf(opening);
    (openings[bit >> 5] as number) |= 1 << (bit & 31);
  }
  for (const list of byOpening.values()) list.sort((a, b) => b.units.length - a.units.length);

  const find = (first: number, second: number): readonly Term[] | undefined => {
    const opening = openingOf(first, second);
    const bit = bitOf(opening);
    return ((openings[bit >> 5] as number) >>> (bit & 31)) & 1 ? byOpening.get(opening) : undefined;
  };
  return {
    isEmpty: byOpening.size === 0,
    startingAt({ units, length }, at) {
      const first = units[at] as number;
      const longer = at + 1 < length ? find(first, units[at + 1] as number) : undefined;
      const single = find(first, noUnit);
      return longer && single ? [...longer, ...single] : (longer ?? single);
    },
  };
}

/** Stands for the second unit of a term that has one only; no text has it. */
const noUnit = 0xffff;

const openingOf = (first: number, second: number): number => first * 0x10000 + second;
const bitOf = (opening: number): number => Math.imul(opening % 0x7fffffff, 0x9e3779b1) >>> 16;

/** The term in the reading form, without blanks at its ends. */
function unitsOf(text: string): number[] {
  const trimmed = text.trim();
  const units: number[] = [];
  for (let at = 0; at < trimmed.length; at++) units.push(normalizeUnit(trimmed.charCodeAt(at)));
  return units;
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
    chunk.breaks[right] === 0 &&
    isLatin(chunk.units[left] as number) &&
    isLatin(chunk.units[right] as number);
  return !inWord(at - 1, at) && !inWord(end - 1, end);
}
