import { wordKind } from '../gazetteer/kinds';
import type { Chunk } from './chunk';
import { copyPart, countWord, emptyPart, type LeftPart } from './left-part';
import { closeQuotes, counters, dashes, joiners, middleDots, openQuotes, strongLetters } from './punctuation';
import { role } from './roles';
import type { Words } from './segment';
import { insideCost, leftContext, startBonus } from './weights';

export interface LeftEdge {
  /** First word of the name. */
  readonly first: number;
  readonly score: number;
  readonly part: Readonly<LeftPart>;
  /** The name fills a pair of quotation marks. */
  readonly quoted: boolean;
}

const maxWords = 16;
const maxUnits = 34;
const openBracket = 0x28;
const closeBracket = 0x29;
/** 驻: 中国驻巴基斯坦大使馆. */
const stationedAt = 0x9a7b;
/** 是, which no name holds as a word */
const is = 0x662f;
/** 同 */
const sameAs = 0x540c;
const numerals = new Set(
  [...'一二三四五六七八九十百千两几数多余0123456789'].map((sign) => sign.charCodeAt(0)),
);

/**
 * Walks left from a head and scores every word boundary as the left edge of its name. Returns the best one, or
 * undefined where the head stands bare. Bounded, so the cost per head does not depend on the text.
 */
export function findLeftEdge(
  chunk: Chunk,
  words: Words,
  head: number,
  judge: (part: LeftPart) => number,
  /** How much a full legal form (有限公司) forgives what stands inside its name; 1 forgives nothing. */
  strictness = 1,
): LeftEdge | undefined {
  const { units, breaks } = chunk;
  const part = emptyPart();
  const partOfBest = emptyPart();
  const headStart = words.starts[head] as number;
  const headEnd = words.ends[head] as number;
  let inside = 0;
  let first = -1;
  let score = 0;
  let quotedBest = false;
  for (let at = head - 1; at >= 0 && head - at <= maxWords; at--) {
    const start = words.starts[at] as number;
    const end = words.ends[at] as number;
    if (headStart - start > maxUnits) break;
    if (breaks[end] === 1) {
      if (!isWrapped(breaks, end)) break;
      inside -= 0.6;
    }
    const kind = words.kinds[at] as number;
    const here = words.roles[at] as number;
    const unit = units[start] as number;
    if (here === role.hard) {
      if (unit === closeBracket && at > 0) {
        const open = matchingBracket(chunk, words, at);
        if (open <= 0) break;
        for (let inner = open + 1; inner < at; inner++) countWord(part, words, inner);
        inside -= 0.2;
        at = open;
        continue;
      }
      if (middleDots.has(unit) && at > 0 && (words.roles[at - 1] as number) !== role.hard) {
        inside += 0.6;
        continue;
      }
      if (dashes.has(unit) && at > 0 && joinsNames(words, at)) continue;
      break;
    }
    if (here === role.function && unit === is) break;
    if (here === role.digits && end < headEnd && counters.has(units[end] as number)) break;
    const before = at === 0 ? role.hard : (words.roles[at - 1] as number);
    const inBrand = isInBrand(words, at, here, before, unit) || opensUnknown(chunk, words, at, head, before);
    if (inBrand) part.brandUnits++;
    else countWord(part, words, at);
    const atQuote = at > 0 && openQuotes.has(units[start - 1] as number);
    const quoted = atQuote && headEnd < chunk.length && closeQuotes.has(units[headEnd] as number);
    const broken = breaks[start] === 1;
    const edge =
      inside +
      (opensBrand(words, at, here, end - start, unit, strictness)
        ? 0.2
        : (startBonus[inBrand && here === role.determiner ? role.unknown : here] as number)) +
      (here === role.part && isAction(words, at) ? -0.3 : 0) +
      (isAnaphor(units, start, end) ? -1.4 : 0) +
      (broken ? 1.2 : edgeContext(before, here, words, at, units)) +
      judge(part) +
      (quoted && (part.places || part.names) ? 8 : quoted ? 1.5 : 0);
    if (first < 0 || edge > score) {
      first = at;
      score = edge;
      quotedBest = quoted;
      copyPart(part, partOfBest);
    }
    const price = inBrand
      ? -0.6
      : costInside(before, here, kind, unit, end - start, part) + placeInside(before, here);
    inside += strongLetters.has(unit) && here === role.function ? price : price * strictness;
    if (inside < -7) break;
  }
  return first < 0 ? undefined : { first, score, part: partOfBest, quoted: quotedBest };
}

/** Shorter lines than this end where something ends, longer ones where there is no more room. */
const wrappedLine = 14;

/** Whether the line that a break ends is long enough to have been wrapped there. */
function isWrapped(breaks: Uint8Array, end: number): boolean {
  if (end < wrappedLine) return false;
  for (let at = end - 1; at > end - wrappedLine; at--) if (breaks[at] === 1) return false;
  return true;
}

/** 园区 alone refers back to a park; no name starts with it. */
function isAnaphor(units: Uint16Array, start: number, end: number): boolean {
  return end - start === 2 && units[start] === 0x56ed && units[start + 1] === 0x533a;
}

/** A word that is part of names and stands before them as well: 建设, 投资. */
function isAction(words: Words, at: number): boolean {
  return at >= 0 && ((words.kinds[at] as number) & wordKind.verb) !== 0;
}

/** 同方股份有限公司, 讯飞医疗科技股份有限公司: before a legal form a word of one character may open the brand. */
function opensBrand(
  words: Words,
  at: number,
  here: number,
  length: number,
  unit: number,
  strictness: number,
): boolean {
  if (strictness === 1 || length > 1 || (here !== role.function && here !== role.title)) return false;
  return (unit === sameAs || !strongLetters.has(unit)) && words.kinds[at + 1] === 0;
}

/** A dash between places or brands is part of a name, between other words it is punctuation. */
function joinsNames(words: Words, at: number): boolean {
  const side = (other: number) => {
    if (other < 0 || other >= words.count) return false;
    const here = words.roles[other] as number;
    return (
      here === role.place ||
      here === role.weakPlace ||
      here === role.known ||
      here === role.park ||
      here === role.latin ||
      (here === role.region && words.kinds[other] !== 0)
    );
  };
  return side(at - 1) && at + 1 < words.count && (words.roles[at + 1] as number) !== role.hard;
}

/** A place after ordinary words opens a name more often than it continues one. */
function placeInside(before: number, here: number): number {
  if (here !== role.place && here !== role.weakPlace) return 0;
  return before === role.noun || before === role.part || before === role.verb ? -0.8 : 0;
}

/** A character that is usually a word of its own, inside a brand: 诺未科技, 艾为电子. */
function isInBrand(words: Words, at: number, here: number, before: number, unit: number): boolean {
  if (here !== role.function || before !== role.unknown || strongLetters.has(unit)) return false;
  return (words.ends[at] as number) - (words.starts[at] as number) === 1;
}

/** 双龙国小, 五洲国际集团, 嘉义县和兴国小: a number or a joiner before one character nobody knows opens a brand with it. */
function opensUnknown(chunk: Chunk, words: Words, at: number, head: number, before: number): boolean {
  const { units } = chunk;
  const unit = units[words.starts[at] as number] as number;
  const next = at + 1;
  if (sizeOf(words, at) !== 1 || next >= head || words.kinds[next] !== 0 || sizeOf(words, next) !== 1)
    return false;
  if (brandNumbers.has(unit))
    return (
      words.roles[at] === role.determiner && !counters.has(units[words.starts[next] as number] as number)
    );
  return next === head - 1 && joiners.has(unit) && before === role.place;
}

const brandNumbers = new Set([...'双三五六七八九百千万'].map((sign) => sign.charCodeAt(0)));

const sizeOf = (words: Words, at: number): number =>
  (words.ends[at] as number) - (words.starts[at] as number);

function costInside(
  before: number,
  here: number,
  kind: number,
  unit: number,
  length: number,
  part: LeftPart,
): number {
  if (here === role.function && joiners.has(unit) && length === 1)
    return part.parts === 0 ? -4 : before === role.part || before === role.noun ? -1.7 : -2.4;
  if (unit === stationedAt && length === 1 && part.places + part.countries + part.regions > 0) return -0.2;
  if (here === role.unknown) return -0.12 * length;
  if (here === role.head && (kind & wordKind.part) !== 0) return 0;
  return insideCost[here] as number;
}

function edgeContext(before: number, here: number, words: Words, at: number, units: Uint16Array): number {
  const previous = units[(words.starts[at] as number) - 1] as number;
  if (at > 1 && previous === stationedAt && here === role.place) return -0.8;
  if (at > 1 && (middleDots.has(previous) || (dashes.has(previous) && joinsNames(words, at - 1))))
    return -1.5;
  if (before === role.unknown && here === role.unknown) return -2.6;
  if (here === role.part && (before === role.determiner || isOf(units, words, at))) return -0.4;
  if (
    before === role.unknown &&
    (here === role.place || here === role.weakPlace || here === role.known || here === role.park)
  )
    return opensPerson(units, words, at) ? -1 : 0.7;
  if (before === role.region && here === role.place) return 0.4;
  if ((before === role.place || before === role.weakPlace) && (here === role.known || here === role.park))
    return -1.2;
  if (before === role.latin && here === role.unknown && at > 0) return -1.8;
  if (
    (before === role.head || before === role.noun) &&
    (here === role.unknown || here === role.ambiguous) &&
    isDescribed(units, words.starts[at] as number)
  )
    return 0.8;
  if (numerals.has(previous) && counters.has(units[words.starts[at] as number] as number)) return -4;
  if (before === role.digits || before === role.determiner)
    if (counters.has(units[words.starts[at] as number] as number)) return -4;
  if (before === role.part && (here === role.place || here === role.known || here === role.park)) return 0.1;
  if (before === role.part && here === role.part && isAction(words, at - 1)) return 0.4;
  return leftContext[before] as number;
}

const formerly = new Set([...'前原现'].map((sign) => sign.charCodeAt(0)));

/** 蔡崇信公益基金会: one unknown character after an edge, before a doubtful place, is a surname. */
function opensPerson(units: Uint16Array, words: Words, at: number): boolean {
  if (formerly.has(units[(words.starts[at] as number) - 1] as number)) return false;
  if (words.roles[at] !== role.weakPlace || sizeOf(words, at - 1) !== 1) return false;
  const here = at < 2 ? role.hard : (words.roles[at - 2] as number);
  return here === role.hard || here === role.function || here === role.verb;
}

/** 子公司新纬材料: what stands before the name says that it is a company's. */
function isDescribed(units: Uint16Array, start: number): boolean {
  const pair = String.fromCharCode(units[start - 2] ?? 0, units[start - 1] ?? 0);
  return pair === '公司' || pair === '网站' || pair === '平台' || pair === '企业';
}

/** 的 before a name made of ordinary words alone makes it a description. */
function isOf(units: Uint16Array, words: Words, at: number): boolean {
  return at > 0 && units[(words.starts[at] as number) - 1] === 0x7684;
}

/** The opening bracket that matches a closing one, where the brackets hold a place or a part of a name; else -1. */
function matchingBracket(chunk: Chunk, words: Words, close: number): number {
  const end = words.ends[close] as number;
  for (let at = close - 1; at >= 0 && end - (words.starts[at] as number) <= 14; at--) {
    const here = words.roles[at] as number;
    if (here === role.hard)
      return chunk.units[words.starts[at] as number] === openBracket && at < close - 1 ? at : -1;
    if (here === role.function || here === role.verb || here === role.title || here === role.digits)
      return -1;
  }
  return -1;
}
