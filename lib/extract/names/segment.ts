import type { Gazetteer } from '../gazetteer';
import { wordKind } from '../gazetteer/kinds';
import { childOf, rootNode } from '../gazetteer/trie';
import { type Chunk, chunkLimit } from './chunk';
import type { DocumentNames } from './document';
import { roleOf, tokenKind } from './roles';
import { isDigit, isHard, isLatin } from './units';

/** The words of a chunk. `kinds` are bits of `wordKind` (with a head's row), 0 for a character nobody knows. */
export interface Words {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly kinds: Int32Array;
  /** The role that each word plays; see roles. */
  readonly roles: Uint8Array;
  count: number;
  /** Whether any word is a name learned from the document. */
  learned: boolean;
}

const names = wordKind.institution | wordKind.park | wordKind.place | wordKind.country;

export interface Segmenter {
  /** Cuts a chunk into the cheapest row of words. The result is reused by the next call. */
  cut(chunk: Chunk): Words;
}

/** Segmentation by dynamic programming: known words are cheap, unknown characters dear, longer words win. */
export function createSegmenter(gazetteer: Gazetteer, document: DocumentNames): Segmenter {
  const { trie } = gazetteer;
  const { alphabet, values } = trie;
  const cost = new Int32Array(chunkLimit + 1);
  const from = new Int32Array(chunkLimit + 1);
  const kindAt = new Int32Array(chunkLimit + 1);
  const words: Words = {
    starts: new Int32Array(chunkLimit + 1),
    ends: new Int32Array(chunkLimit + 1),
    kinds: new Int32Array(chunkLimit + 1),
    roles: new Uint8Array(chunkLimit + 1),
    count: 0,
    learned: false,
  };

  function offer(start: number, end: number, price: number, kind: number): void {
    const total = (cost[start] as number) + price;
    if (total >= (cost[end] as number)) return;
    cost[end] = total;
    from[end] = start;
    kindAt[end] = kind;
  }

  function cut(chunk: Chunk): Words {
    const { units, length, breaks } = chunk;
    cost.fill(0x3fffffff, 0, length + 1);
    cost[0] = 0;
    for (let at = 0; at < length; at++) {
      const unit = units[at] as number;
      if (isHard(unit)) {
        offer(at, at + 1, 10, tokenKind.hard);
        continue;
      }
      const run = plainRun(units, at, length, breaks);
      if (run > at) offer(at, run, 10, isDigit(unit) ? tokenKind.digits : tokenKind.latin);
      else offer(at, at + 1, 16, tokenKind.unknown);
      let node = rootNode;
      let broken = false;
      for (let end = at; end < length; ) {
        if (end > at && breaks[end] === 1) broken = true;
        const letter = alphabet[units[end] as number] as number;
        if (letter === 0) break;
        node = childOf(trie, node, letter);
        if (node === 0) break;
        end++;
        const kind = values[node] as number;
        if (kind === 0) continue;
        if (broken && (end - at < 3 || (kind & (names | wordKind.head)) === 0)) continue;
        if (
          end < length &&
          isLatin(units[end - 1] as number) &&
          isLatin(units[end] as number) &&
          breaks[end] === 0
        )
          continue;
        offer(at, end, priceOf(kind, end - at), kind);
      }
      if (document.mayStart(unit)) {
        document.match(units, at, length, (end) => offer(at, end, 7, tokenKind.learned));
      }
    }
    return trace(length);
  }

  function trace(length: number): Words {
    let count = 0;
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
      words.roles[count] = roleOf(kind);
      if (kind === tokenKind.learned) words.learned = true;
      end = start;
    }
    return words;
  }

  return { cut };
}

function priceOf(kind: number, length: number): number {
  if (length === 1) return kind === wordKind.countryLetter ? 15 : 12;
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
