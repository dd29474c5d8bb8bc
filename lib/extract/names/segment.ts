import { headRowShift, wordKind } from '../gazetteer/kinds';
import type { Matches } from '../gazetteer/matches';
import { type Chunk, chunkLimit } from './chunk';
import type { DocumentNames } from './document';
import { createRoles, tokenKind } from './roles';
import { classOfUnit, digit, hard, isDigit, isLatin } from './units';

/** The words of a chunk. `kinds` are bits of `wordKind` (with a head's row), 0 for a character nobody knows. */
export interface Words {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly kinds: Int32Array;
  /** The role that each word plays; see roles. */
  readonly roles: Uint8Array;
  count: number;
  /** A bit for every role that some word plays. */
  played: number;
  /** Whether any word is a name learned from the document. */
  learned: boolean;
}

const names = wordKind.institution | wordKind.park | wordKind.place | wordKind.country;

export interface Segmenter {
  /**
   * Cuts a chunk into the cheapest row of words, given the words of the tables in it and the names learned of its
   * document. The result is reused by the next call.
   */
  cut(chunk: Chunk, matches: Matches, document: DocumentNames): Words;
}

/** Segmentation by dynamic programming: known words are cheap, unknown characters dear, longer words win. */
export function createSegmenter(): Segmenter {
  const cost = new Int32Array(chunkLimit + 1);
  const from = new Int32Array(chunkLimit + 1);
  const kindAt = new Int32Array(chunkLimit + 1);
  const words: Words = {
    starts: new Int32Array(chunkLimit + 1),
    ends: new Int32Array(chunkLimit + 1),
    kinds: new Int32Array(chunkLimit + 1),
    roles: new Uint8Array(chunkLimit + 1),
    count: 0,
    played: 0,
    learned: false,
  };
  const roleOf = createRoles();
  const priceOf = createPrices();

  function offer(end: number, total: number, start: number, kind: number): void {
    if (total >= (cost[end] as number)) return;
    cost[end] = total;
    from[end] = start;
    kindAt[end] = kind;
  }

  function cut(chunk: Chunk, { firsts, ends, kinds, broken }: Matches, document: DocumentNames): Words {
    const { units, length, breaks } = chunk;
    const learned = document.version() > 0;
    cost.fill(0x3fffffff, 0, length + 1);
    cost[0] = 0;
    for (let at = 0; at < length; at++) {
      const unit = units[at] as number;
      const unitClass = classOfUnit(unit);
      const before = cost[at] as number;
      if (unitClass === hard) {
        offer(at + 1, before + 10, at, tokenKind.hard);
        continue;
      }
      const run = unitClass === 0 ? at : plainRun(units, at, length, breaks);
      if (run > at) offer(run, before + 10, at, unitClass === digit ? tokenKind.digits : tokenKind.latin);
      else if (before + 16 < (cost[at + 1] as number)) {
        cost[at + 1] = before + 16;
        from[at + 1] = at;
        kindAt[at + 1] = tokenKind.unknown;
      }
      const last = firsts[at + 1] as number;
      for (let match = firsts[at] as number; match < last; match++) {
        const kind = kinds[match] as number;
        const end = ends[match] as number;
        if (broken[match] === 1 && (end - at < 3 || (kind & (names | wordKind.head)) === 0)) continue;
        const total = before + priceOf(kind, end - at);
        if (total >= (cost[end] as number) || cutsLatin(chunk, end)) continue;
        cost[end] = total;
        from[end] = at;
        kindAt[end] = kind;
      }
      if (learned && at + 1 < length && document.mayStart(unit, units[at + 1] as number))
        document.match(units, at, length, (end) => offer(end, before + 7, at, tokenKind.learned));
    }
    return trace(length);
  }

  function trace(length: number): Words {
    let count = 0;
    let played = 0;
    words.learned = false;
    for (let end = length; end > 0; end = from[end] as number) count++;
    words.count = count;
    for (let end = length; end > 0; ) {
      count--;
      const start = from[end] as number;
      words.starts[count] = start;
      words.ends[count] = end;
      const kind = kindAt[end] as number;
      words.kinds[count] = kind;
      const part = roleOf(kind);
      words.roles[count] = part;
      played |= 1 << part;
      if (kind === tokenKind.learned) words.learned = true;
      end = start;
    }
    words.played = played;
    return words;
  }

  return { cut };
}

/** Whether a word that ends here would leave letters of a Latin word behind. */
function cutsLatin({ units, length, breaks }: Chunk, end: number): boolean {
  return (
    end < length && isLatin(units[end] as number) && isLatin(units[end - 1] as number) && breaks[end] === 0
  );
}

/** Returns a function that tells what a word of so many units costs; it remembers what it has told of the tables' kinds. */
function createPrices(): (kind: number, length: number) => number {
  const known = new Uint8Array(3 << headRowShift);
  return (kind, length) => {
    const slot = (kind & kindMask) | ((length > 2 ? 2 : length - 1) << headRowShift);
    const price = known[slot] as number;
    if (price !== 0) return price;
    known[slot] = findPrice(kind, length);
    return known[slot] as number;
  };
}

const kindMask = (1 << headRowShift) - 1;

function findPrice(kind: number, length: number): number {
  if (length === 1) return (kind & kindMask) === wordKind.countryLetter ? 15 : 12;
  if (kind & (wordKind.institution | wordKind.park)) return length > 2 ? 8 : 11;
  if (kind & (wordKind.place | wordKind.head)) return 9;
  if (kind & (wordKind.weakPlace | wordKind.stem)) return length > 2 ? 10 : 12;
  return 10;
}

/** End of the run of Latin letters or digits that starts here, or `at`. */
function plainRun(units: Uint16Array, at: number, length: number, breaks: Uint8Array): number {
  const digits = isDigit(units[at] as number);
  if (!digits && !isLatin(units[at] as number)) return at;
  if (at > 0 && breaks[at] === 0 && sameRun(units[at - 1] as number, digits)) return at;
  let end = at + 1;
  while (end < length && breaks[end] === 0 && end - at < 64 && sameRun(units[end] as number, digits)) end++;
  return end;
}

function sameRun(unit: number, digits: boolean): boolean {
  return digits ? isDigit(unit) : isLatin(unit);
}
