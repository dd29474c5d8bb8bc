import { wordKind } from '../gazetteer/kinds';
import type { Candidate } from './candidates';
import type { Chunk } from './chunk';
import type { DocumentNames } from './document';
import { middleDots } from './punctuation';
import { role, tokenKind } from './roles';
import type { Words } from './segment';
import { textOf } from './text';
import { isLatin } from './units';

/** A name from the tables or from the document, with the place that stands right before it. */
export function knownName(
  chunk: Chunk,
  words: Words,
  at: number,
  document: DocumentNames,
): Candidate | undefined {
  const kind = words.kinds[at] as number;
  const start = words.starts[at] as number;
  const end = words.ends[at] as number;
  if (kind & tokenKind.learned) {
    const learned = document.get(textOf(chunk, start, end));
    if (!learned) return undefined;
    const { score, evidence } = learned;
    return {
      start: withPlace(chunk, words, at),
      end,
      kind: learned.kind,
      score: score + (evidence.source === 'head' ? 0 : learnedContext(words, at)),
      evidence: [evidence],
    };
  }
  if ((kind & (wordKind.institution | wordKind.park)) === 0 || isCoined(chunk, start)) return undefined;
  if (isEvent(chunk, end) || isThing(chunk, end)) return undefined;
  if ((kind & wordKind.park) === 0 && (isInPerson(chunk, words, at) || isSurname(words, at)))
    return undefined;
  return {
    start: withPlace(chunk, words, at),
    end: withBranch(chunk, words, at),
    kind: kind & wordKind.park ? 'park' : 'institution',
    score:
      4 + headContext(words, at) + partyContext(chunk, start, end) + pieceContext(words, at, end - start),
    evidence: [{ source: 'gazetteer', detail: textOf(chunk, start, end) }],
  };
}

/** 类中关村 is a coined word, no name. */
function isCoined(chunk: Chunk, start: number): boolean {
  return start > 0 && chunk.units[start - 1] === 0x7c7b;
}

/** 万达广场, 海尔大厦 are buildings, “探索”号 is a ship: the name is theirs. */
export const isThing = (chunk: Chunk, end: number): boolean =>
  /^(?:广场|大厦|大楼|杯|[”"]号)/.test(textOf(chunk, end, Math.min(chunk.length, end + 2)));

/** 二十国集团领导人峰会 is an event. */
export const isEvent = (chunk: Chunk, end: number): boolean =>
  /^(?:领导人)?(?:第.{1,4}次)?(?:峰会|会晤)/.test(textOf(chunk, end, Math.min(chunk.length, end + 10)));

/** 莫·瓦格纳: beside a middle dot and a word that nobody knows stands the name of a person. */
export function isInPerson(chunk: Chunk, words: Words, at: number): boolean {
  const stranger = (dot: number, other: number) =>
    middleDots.has(chunk.units[dot] as number) && words.roles[other] === role.unknown;
  const start = words.starts[at] as number;
  const end = words.ends[at] as number;
  return (at > 1 && stranger(start - 1, at - 2)) || (at + 2 < words.count && stranger(end, at + 2));
}

/** 社长丰田章男: a short name between a title and a word that nobody knows is a person's. */
function isSurname(words: Words, at: number): boolean {
  if (at === 0 || at + 1 >= words.count || (words.ends[at] as number) - (words.starts[at] as number) !== 2)
    return false;
  return words.roles[at - 1] === role.title && words.roles[at + 1] === role.unknown;
}

/** A known name before a head is often the beginning of a longer one. */
function headContext(words: Words, at: number): number {
  const next = at + 1 < words.count ? (words.kinds[at + 1] as number) : 0;
  const before = at > 0 ? (words.roles[at - 1] as number) : role.hard;
  const inner = before === role.head || before === role.known || before === role.park;
  const split = inner && ((words.kinds[at] as number) & wordKind.head) !== 0 ? -2.5 : 0;
  const described = before === role.determiner ? -2.5 : -1;
  return split + (next & wordKind.head ? described : 0);
}

/** A short name that words without an edge touch is often a piece of a longer one: 万科 in 伊万科维奇. */
function pieceContext(words: Words, at: number, length: number): number {
  if (length > 3) return 0;
  const unknown = (other: number) => other >= 0 && other < words.count && words.kinds[other] === 0;
  const part = at + 1 < words.count && (words.roles[at + 1] as number) === role.part;
  if (length === 2 && unknown(at - 1) && unknown(at + 1)) return -3;
  return (unknown(at - 1) ? -1 : 0) + (unknown(at + 1) ? -1 : part ? -0.6 : 0);
}

/** 中央 is the Party's in 二十届中央 and 党中央; in 中央财政 or 中央八项规定 it opens something else. */
function partyContext(chunk: Chunk, start: number, end: number): number {
  if (textOf(chunk, start, end) !== '中央') return 0;
  return start > 0 && chunk.units[start - 1] === 0x5c4a ? 3 : -4;
}

/** The start of a known name with what belongs to it on the left: its place, the body it is part of, its Latin name. */
function withPlace(chunk: Chunk, words: Words, at: number): number {
  const unit = words.starts[at] as number;
  if (at === 0 || chunk.breaks[unit] === 1) return unit;
  const before = words.roles[at - 1] as number;
  const joined =
    before === role.latin ||
    (before === role.known &&
      isLatin(chunk.units[unit - 1] as number) &&
      !isLatin(chunk.units[unit] as number)) ||
    before === role.place ||
    before === role.weakPlace ||
    (before === role.region && isNation(chunk, words, at - 1)) ||
    ((before === role.known || before === role.park) &&
      (isSubordinate(chunk, words, at) || parents.has(wordAt(chunk, words, at - 1))));
  if (isAffiliated(chunk, words, at)) return withPlace(chunk, words, at - 2);
  if (!joined) return unit;
  const further =
    before === role.place || before === role.known ? withPlace(chunk, words, at - 1) : undefined;
  return further ?? (words.starts[at - 1] as number);
}

const isNation = (chunk: Chunk, words: Words, at: number): boolean =>
  /^(?:中国|非洲|欧洲|亚洲|香港|全国)$/.test(wordAt(chunk, words, at));

const wordAt = (chunk: Chunk, words: Words, at: number): string =>
  textOf(chunk, words.starts[at] as number, words.ends[at] as number);

/** Bodies that stand behind the name of the one they belong to: 武汉大学中南医院, 水利部黄河水利委员会. */
function isSubordinate(chunk: Chunk, words: Words, at: number): boolean {
  const start = words.starts[at] as number;
  const end = words.ends[at] as number;
  return (
    end - start > 3 &&
    /(?:医院|学院|研究院|研究所|实验室|分行|支行|分公司|委员会)$/.test(textOf(chunk, start, end))
  );
}

/** 首都医科大学附属北京天坛医院. */
function isAffiliated(chunk: Chunk, words: Words, at: number): boolean {
  if (at < 2 || textOf(chunk, words.starts[at - 1] as number, words.ends[at - 1] as number) !== '附属')
    return false;
  return (words.roles[at - 2] as number) === role.known;
}

/** Organs whose own organs stand right behind their names: 行政院国发会. */
const parents = new Set([
  '行政院',
  '立法院',
  '国务院',
  '内政部',
  '经济部',
  '劳动部',
  '卫福部',
  '香港特区政府',
  '特区政府',
]);

/** Regions that a company's branch puts behind its name. */
const markets = new Set(['中国', '香港', '台湾', '亚太', '亚洲', '欧洲', '北美', '日本', '韩国', '印度']);

function isEdge(words: Words, at: number): boolean {
  const here = words.roles[at] as number;
  return here === role.hard || here === role.function || here === role.verb || here === role.title;
}

/** The end of a known name with what belongs to it on the right: 麦当劳中国, 万华化学(宁波), 软件园三期. */
export function withBranch(chunk: Chunk, words: Words, at: number): number {
  const end = words.ends[at] as number;
  if (at + 1 >= words.count || chunk.breaks[end] === 1) return end;
  if (chunk.units[end] === 0x28 && at + 3 < words.count) {
    const here = words.roles[at + 2] as number;
    const place =
      here === role.place ||
      here === role.weakPlace ||
      (here === role.region && isNation(chunk, words, at + 2));
    if (place && chunk.units[words.ends[at + 2] as number] === 0x29)
      return (words.ends[at + 2] as number) + 1;
  }
  const next = textOf(chunk, words.starts[at + 1] as number, words.ends[at + 1] as number);
  if (next === '队') return words.ends[at + 1] as number;
  const free = at + 2 >= words.count || isEdge(words, at + 2) || words.roles[at + 2] === role.digits;
  if (/^[一二三四五六七八九十]$/.test(next) && chunk.units[words.ends[at + 1] as number] === 0x671f)
    return (words.ends[at + 1] as number) + 1;
  return free && markets.has(next) ? (words.ends[at + 1] as number) : end;
}

/** Unlike a name learned in full, a short form is a piece of another word where words without an edge touch it. */
function learnedContext(words: Words, at: number): number {
  if (at === 0) return 0;
  const before = words.roles[at - 1] as number;
  if (before === role.determiner) return -1.5;
  return before === role.unknown || before === role.noun || before === role.part ? -0.4 : 0;
}
