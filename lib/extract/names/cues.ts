import { wordKind } from '../gazetteer/kinds';
import type { Candidate } from './candidates';
import type { Chunk } from './chunk';
import { isInPerson, isThing } from './known';
import { closeQuotes, openQuotes } from './punctuation';
import { role } from './roles';
import type { Words } from './segment';
import { isStockCode } from './stocks';
import { textOf } from './text';

/** Titles that only a company gives. */
const companyTitles = new Set([
  'CEO',
  'CFO',
  'COO',
  'CTO',
  '总裁',
  '副总裁',
  '董事长',
  '副董事长',
  '创始人',
  '联合创始人',
  '创办人',
  '首席执行官',
  '首席财务官',
  '首席运营官',
  '总经理',
  '副总经理',
  '董秘',
  '独立董事',
  '执行董事',
  '实控人',
  '控股股东',
  '掌门人',
  '股价',
  '股份',
  '市值',
  '行政总裁',
  '大股东',
  '记者',
  '讯',
  '消息',
  '股东',
  '主教练',
  '主帅',
  '队长',
  '前锋',
  '门将',
  '中卫',
  '后卫',
  '球员',
  '球迷',
  '外援',
  '俱乐部',
  '青训',
  '旧将',
  '新援',
]);
/** What companies do, right after their names. */
const companyVerbs = new Set([
  '宣布',
  '表示',
  '发布',
  '推出',
  '公告',
  '公布',
  '披露',
  '回应',
  '旗下',
  '收购',
  '财报',
  '官方',
  '官网',
  '上市',
  '集团',
  '公司',
  '称',
  '申请',
  '起诉',
  '投资',
  '入股',
  '方面',
  '子公司',
  '系',
  '合作',
  '合资',
  '合并',
  '达成',
  '签约',
  '供货',
  '供应链',
  '领投',
  '跟投',
  '主场',
  '客场',
  '对阵',
  '迎战',
  '击败',
  '战胜',
  '不敌',
  '负于',
  '晋级',
  '夺冠',
  '卫冕',
  '官宣',
  '签下',
]);
const beforeCompany = new Set([
  '收购',
  '入股',
  '投资',
  '起诉',
  '加盟',
  '联合',
  '携手',
  '旗下',
  '牵手',
  '并购',
  '控股',
  '参股',
  '增持',
  '减持',
  '由',
  '与',
  '和',
  '向',
  '对',
  '被',
  '跟',
  '同',
  '执教',
  '效力',
  '效力于',
  '转投',
  '重返',
  '对阵',
  '击败',
  '战胜',
  '迎战',
  '战平',
  '免签',
  '告别',
  '租借',
  '不敌',
  '负于',
  '逼平',
  '力克',
  '供应商',
  '供应链',
  '客户',
  '来自',
]);

/** What says of the name behind it what it is: 旅游网站去哪儿. */
const described = new Set(
  '网站 平台 公司 子公司 母公司 巨头 企业 厂商 厂家 车企 药企 房企 券商 电商'.split(' '),
);

/** A known name that is also a word: marked where its neighbours speak of a company. */
export function ambiguousName(chunk: Chunk, words: Words, at: number): Candidate | undefined {
  const kind = words.kinds[at] as number;
  if ((kind & wordKind.ambiguous) === 0 || isInPerson(chunk, words, at)) return undefined;
  if (isThing(chunk, words.ends[at] as number)) return undefined;
  const ordinary =
    (kind &
      (wordKind.noun |
        wordKind.verb |
        wordKind.function |
        wordKind.part |
        wordKind.determiner |
        wordKind.weakPlace |
        wordKind.place)) !==
    0;
  const cue = cueScore(chunk, words, at, at + 1);
  // 教育局 alone is the one of Hong Kong where Hong Kong writes.
  const local = chunk.traditional && (kind & wordKind.head) !== 0 ? 1.2 : 0;
  const start = words.starts[at] as number;
  const team = at + 1 < words.count && wordText(chunk, words, at + 1) === '队';
  const end = words.ends[team ? at + 1 : at] as number;
  return {
    start,
    end,
    kind: 'institution',
    score:
      (team ? 2.4 : 0) +
      (ordinary ? 0.4 : (kind & wordKind.head) !== 0 ? 0.8 : 1.6) +
      local +
      companyBeside(words, at) +
      cue +
      (isFree(words, at) ? 0.5 : 0),
    evidence: [{ source: 'gazetteer', detail: textOf(chunk, start, end) }, { source: 'context' }],
  };
}

/** Whether a known company stands beside a name, joined to it or touching it: 携程和去哪儿, 百度去哪儿. */
function companyBeside(words: Words, at: number): number {
  const known = (other: number) =>
    other >= 0 &&
    other < words.count &&
    words.roles[other] === role.known &&
    ((words.kinds[other] as number) & wordKind.head) === 0;
  const joined = (other: number) =>
    other >= 0 &&
    other < words.count &&
    (words.ends[other] as number) - (words.starts[other] as number) === 1;
  const beside = known(at - 1) || (joined(at - 1) && known(at - 2)) || (joined(at + 1) && known(at + 2));
  return beside ? 0.8 : 0;
}

/** How much the words around a span speak of a company. */
function cueScore(chunk: Chunk, words: Words, first: number, end: number): number {
  let score = 0;
  if (end < words.count) {
    const next = wordText(chunk, words, end);
    if (companyTitles.has(next)) score += 2;
    else if (companyVerbs.has(next)) score += 1;
    else if (isStockCode(chunk, words.starts[end] as number)) score += 3;
    const here = words.roles[end] as number;
    if (here === role.unknown || here === role.noun || here === role.part) score -= 0.5;
  }
  if (first > 0) {
    const before = wordText(chunk, words, first - 1);
    if (described.has(before)) score += 1;
    else if (beforeCompany.has(before)) score += 0.5;
    const here = words.roles[first - 1] as number;
    if (here === role.unknown || here === role.noun || here === role.part) score -= 0.7;
  }
  return score;
}

/** Whether nothing but edges of names touches a word. */
function isFree(words: Words, at: number): boolean {
  const edge = (other: number) => {
    if (other < 0 || other >= words.count) return true;
    const here = words.roles[other] as number;
    return here === role.hard || here === role.function || here === role.verb || here === role.title;
  };
  return edge(at - 1) && edge(at + 1);
}

/** 一家叫“乐拼”的公司: a quoted name that the sentence calls a company. */
export function calledNames(chunk: Chunk, words: Words): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 1; at < words.count; at++) {
    const open = words.starts[at] as number;
    if (words.roles[at] !== role.hard || !openQuotes.has(chunk.units[open] as number)) continue;
    const before = textOf(chunk, Math.max(0, open - 3), open);
    if (!/(?:叫|叫做|叫作|名为|名叫|称为|名称为|自称)$/.test(before)) continue;
    let end = open + 1;
    while (end < chunk.length && end - open < 16 && !closeQuotes.has(chunk.units[end] as number)) end++;
    const after = textOf(chunk, end + 1, Math.min(chunk.length, end + 14));
    if (
      end - open < 3 ||
      !/^的[^,。;:、的]{0,6}(?:公司|企业|机构|厂商|工厂|平台|网站|组织|团体|基金|银行)/.test(after)
    )
      continue;
    found.push({
      start: open + 1,
      end,
      kind: 'institution',
      score: 3.6,
      evidence: [{ source: 'context', detail: after.slice(0, 8) }],
    });
  }
  return found;
}

const brandTitles = new Set(
  'CEO 创始人 联合创始人 董事长 总裁 首席执行官 董秘 掌门人 实控人 创办人 副总裁 首席财务官 首席技术官 首席运营官 合伙人 创始合伙人 管理合伙人 主帅'.split(
    ' ',
  ),
);

/** Unknown names before the titles of a company: 闪犀创始人. */
export function titledBrands(chunk: Chunk, words: Words): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 1; at < words.count; at++) {
    if (words.roles[at] !== role.title) continue;
    const before = words.roles[at - 1] as number;
    if (before !== role.unknown && before !== role.latin && before !== role.part) continue;
    if (!brandTitles.has(wordText(chunk, words, at))) continue;
    let first = at;
    let brand = 0;
    while (first > 0 && at - first < 7) {
      const here = words.roles[first - 1] as number;
      const size = (words.ends[first - 1] as number) - (words.starts[first - 1] as number);
      if (here === role.unknown || here === role.latin) brand += size;
      else if (here !== role.part || brand > 0) break;
      first--;
    }
    const start = words.starts[first] as number;
    const end = words.starts[at] as number;
    if (brand < 2 || end - start > 8 || !isEdgeBefore(words, first)) continue;
    found.push({
      start,
      end,
      kind: 'institution',
      score: 2.3,
      evidence: [{ source: 'context', detail: wordText(chunk, words, at) }],
    });
  }
  return found;
}

function isEdgeBefore(words: Words, at: number): boolean {
  if (at === 0) return true;
  const here = words.roles[at - 1] as number;
  return here === role.hard || here === role.function || here === role.verb;
}

function wordText(chunk: Chunk, words: Words, at: number): string {
  return textOf(chunk, words.starts[at] as number, words.ends[at] as number);
}
