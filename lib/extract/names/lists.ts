import { wordKind } from '../gazetteer/kinds';
import type { Candidate } from './candidates';
import type { Chunk } from './chunk';
import { movesAt } from './movers';
import { joiners, listComma } from './punctuation';
import { role } from './roles';
import type { Words } from './segment';
import { textOf } from './text';

interface Item {
  readonly first: number;
  /** Word after the last one. */
  readonly end: number;
}

const longestItem = 12;
/** 三家, 26家 after the last item. */
const counted = /^[0-9一二三四五六七八九十两]+(?:多|余)?家/;
/** What follows 等 where the items are organisations. */
const collective =
  /^(?:[0-9]+|[一二三四五六七八九十百多余几数两])*(?:多|余)?(?:家|个|所)?(?:[\u4e00-\u9fff]{0,8}?)(?:企业|公司|机构|品牌|厂商|银行|券商|高校|院校|大学|巨头|车企|药企|房企|单位|媒体|网站|电商|集团|院所|部门|科研院所|平台|车商|商家|股东|球队|俱乐部|个股|股票|概念股|标的|供应链|供应商|园区企业|学校|医院|中学|小学|公会|媒体人|(?:均|也|亦|纷纷|集体|多股|跟随)?(?:跟涨|跟跌|涨超|涨逾|跌超|跌逾|涨幅|跌幅|涨停|跌停|大涨|大跌|收涨|收跌|走高|走强|走低|走弱|拉升|领涨|领跌|上涨|下跌|收红|翻黑))/;

/**
 * Items of a list of organisations that nothing else finds: 包括甲、乙、丙等398家企业. A list counts when what follows
 * 等 says so, or when most of its items are known.
 */
export function listItems(chunk: Chunk, words: Words, known: readonly Candidate[]): Candidate[] {
  const found: Candidate[] = [];
  const starts = new Map<number, Candidate>();
  const ends = new Set<number>();
  for (const candidate of known) {
    starts.set(candidate.start, candidate);
    ends.add(candidate.end);
  }
  for (let at = 0; at < words.count; ) {
    if (!isComma(chunk, words, at)) {
      at++;
      continue;
    }
    const items: Item[] = [firstItem(chunk, words, at)];
    let next = at;
    while (next < words.count && isSeparator(chunk, words, next)) {
      const item = itemFrom(chunk, words, next + 1);
      items.push(item);
      next = item.end;
    }
    const last = next;
    judge(chunk, words, items, last, starts, ends, found);
    at = Math.max(last, at + 1);
  }
  return found;
}

/** 甲公司董事长某某、乙公司总裁某某: a list of persons. */
function isPersons(words: Words, items: readonly Item[]): boolean {
  const first = items[0]?.first ?? 0;
  if (first > 0 && (words.roles[first - 1] as number) === role.title) return true;
  return items.some((item) => {
    for (let at = item.first; at < item.end; at++)
      if ((words.roles[at] as number) === role.title && sizeOf(words, at) > 1) return true;
    return false;
  });
}

function judge(
  chunk: Chunk,
  words: Words,
  items: readonly Item[],
  last: number,
  starts: ReadonlyMap<number, Candidate>,
  ends: ReadonlySet<number>,
  found: Candidate[],
): void {
  let institutions = 0;
  let others = 0;
  const open: Item[] = [];
  const weak: Item[] = [];
  for (const item of items) {
    if (item.end <= item.first) continue;
    const start = words.starts[item.first] as number;
    const end = words.ends[item.end - 1] as number;
    const candidate = starts.get(start);
    if (candidate?.kind === 'institution' && candidate.end <= end) {
      institutions++;
      if (candidate.end === end && candidate.score < 3.2) weak.push(item);
    } else if (ends.has(end)) institutions++;
    else if (isOpen(words, item)) open.push(item);
    else others++;
  }
  if (open.length + weak.length === 0 || isPersons(words, items)) return;
  const said =
    (last < words.count && isCollective(chunk, words, last)) ||
    isAnnounced(chunk, words, items) ||
    areProjects(chunk, words, items, last);
  if (!said && (institutions < 2 || institutions < (open.length + others) * 1.5)) return;
  if (said && others > institutions + open.length) return;
  for (const item of [...open, ...weak]) {
    const start = words.starts[item.first] as number;
    const end = words.ends[item.end - 1] as number;
    found.push({
      start,
      end,
      kind: 'institution',
      score: said && institutions > 0 ? 3 : 2.4,
      evidence: [{ source: 'list', detail: textOf(chunk, start, Math.min(end, start + longestItem)) }],
    });
  }
}

/** 泰嘉光电、正威国际等多个百亿级项目: projects go by their companies' names. */
const projects = /^等(?:[0-9]+|[一二三四五六七八九十多几]+)(?:余|多)?个[^。,;]{0,8}项目/;

function areProjects(chunk: Chunk, words: Words, items: readonly Item[], last: number): boolean {
  if (last >= words.count) return false;
  const start = words.starts[last] as number;
  if (!projects.test(textOf(chunk, start, Math.min(chunk.length, start + 20)))) return false;
  return items.every((item) => {
    const kind = item.end > item.first ? (words.kinds[item.end - 1] as number) : 0;
    return (kind & (wordKind.head | wordKind.institution | wordKind.region)) !== 0;
  });
}

/** 以甲、乙、丙为代表的30多家企业. */
const represented = /^为(?:代表|龙头|主体|核心|首)的?/;

const isRepresented = (chunk: Chunk, start: number): boolean =>
  chunk.units[start] === 0x4e3a && represented.test(textOf(chunk, start, Math.min(chunk.length, start + 4)));

function isCollective(chunk: Chunk, words: Words, at: number): boolean {
  const start = words.starts[at] as number;
  if (movesAt(chunk, start)) return true;
  if (isRepresented(chunk, start))
    return collective.test(textOf(chunk, start, Math.min(chunk.length, start + 26)).replace(represented, ''));
  const others = chunk.units[start] === 0x7b49;
  const said = textOf(chunk, others ? start + 1 : start, Math.min(chunk.length, start + 22));
  return collective.test(said) && (others || counted.test(said));
}

/** 9家服务商,包括甲、乙 and 投资机构如甲、乙: what comes before the first item calls them organisations. */
const announced =
  /(?:[0-9一二三四五六七八九十两数几]+(?:多|余)?家|企业|公司|机构|[服厂]务?商|品牌|券商|银行|车企|药企|房企|巨头|高校|平台|媒体|客户)[^。;:、]{0,8}[,:]?(?:包括|包含|分别是|分别为|例如|诸如|譬如|比如|如|有)(?:了|:)?$/;

function isAnnounced(chunk: Chunk, words: Words, items: readonly Item[]): boolean {
  const start = words.starts[items[0]?.first ?? 0] as number;
  return announced.test(textOf(chunk, Math.max(0, start - 26), start));
}

/** Whether an item can be the name of a body that no table knows. */
function isOpen(words: Words, item: Item): boolean {
  const length = (words.ends[item.end - 1] as number) - (words.starts[item.first] as number);
  if (length < 2 || length > longestItem) return false;
  let brand = 0;
  for (let at = item.first; at < item.end; at++) {
    const kind = words.kinds[at] as number;
    const here = words.roles[at] as number;
    const size = (words.ends[at] as number) - (words.starts[at] as number);
    const named = (kind & wordKind.ambiguous) !== 0;
    // 明光 in 启明光电: a doubtful place inside a name nobody knows is a piece of it.
    const piece = here === role.weakPlace && item.end - item.first > 1;
    if (here === role.unknown || here === role.latin || named || piece) brand += size;
    if ((here === role.function || here === role.verb) && size > 1) return false;
    if ((here === role.title || here === role.determiner) && size > 1) return false;
    if (here === role.hard) return false;
    if (here === role.noun && !named && item.end - item.first > 2) return false;
  }
  const last = words.kinds[item.end - 1] as number;
  return brand >= 2 || ((last & wordKind.head) !== 0 && (last & wordKind.part) !== 0 && length >= 4);
}

const sizeOf = (words: Words, at: number): number =>
  (words.ends[at] as number) - (words.starts[at] as number);

function isComma(chunk: Chunk, words: Words, at: number): boolean {
  return chunk.units[words.starts[at] as number] === listComma;
}

function isSeparator(chunk: Chunk, words: Words, at: number): boolean {
  const start = words.starts[at] as number;
  const size = sizeOf(words, at);
  if (size === 2) return textOf(chunk, start, start + 2) === '以及';
  const unit = chunk.units[start] as number;
  return size === 1 && (unit === listComma || joiners.has(unit));
}

function itemFrom(chunk: Chunk, words: Words, first: number): Item {
  let end = first;
  for (; end < words.count; end++) {
    const start = words.starts[end] as number;
    if (isSeparator(chunk, words, end) || chunk.units[start] === 0x7b49) break;
    if (isCounted(chunk, words, end) || isRepresented(chunk, start)) break;
    const here = words.roles[end] as number;
    if (here === role.hard && !isInner(chunk, words, end)) break;
    if (start - (words.starts[first] as number) > 30) break;
  }
  return { first, end };
}

/** 三家机构 after the last item. */
function isCounted(chunk: Chunk, words: Words, at: number): boolean {
  const here = words.roles[at];
  if (here !== role.digits && here !== role.determiner && here !== role.function) return false;
  const start = words.starts[at] as number;
  return counted.test(textOf(chunk, start, Math.min(chunk.length, start + 6)));
}

function isInner(chunk: Chunk, words: Words, at: number): boolean {
  const unit = chunk.units[words.starts[at] as number] as number;
  return unit === 0x20 && at > 0 && (words.roles[at - 1] as number) === role.latin;
}

function firstItem(_chunk: Chunk, words: Words, comma: number): Item {
  let first = comma;
  while (first > 0 && comma - first < 6) {
    const here = words.roles[first - 1] as number;
    const fits =
      here === role.unknown ||
      here === role.latin ||
      here === role.part ||
      ((words.kinds[first - 1] as number) & wordKind.ambiguous) !== 0;
    if (!fits) break;
    first--;
  }
  return { first, end: comma };
}
