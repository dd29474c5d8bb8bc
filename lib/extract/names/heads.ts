import type { HeadRow } from '../gazetteer/kinds';
import { wordKind } from '../gazetteer/kinds';
import type { Evidence, NameKind } from '../types';
import type { Candidate } from './candidates';
import type { Chunk } from './chunk';
import { withBranch } from './known';
import { findLeftEdge } from './left-edge';
import type { LeftPart } from './left-part';
import { headRowOf, role } from './roles';
import type { Words } from './segment';
import { textOf } from './text';

/** The name that ends in the head at a word, or undefined. */
export function growHead(
  chunk: Chunk,
  words: Words,
  at: number,
  heads: readonly HeadRow[],
): Candidate | undefined {
  const kind = words.kinds[at] as number;
  if ((kind & wordKind.head) === 0) return undefined;
  const row = heads[headRowOf(kind)];
  if (!row || row.strength < 1) return undefined;
  const head = textOf(chunk, words.starts[at] as number, words.ends[at] as number);
  const edge = findLeftEdge(chunk, words, at, (part) => named(part, row, head), strictnessOf(head));
  if (!edge) return undefined;
  const score =
    edge.score +
    baseOf(row) +
    rightContext(chunk, words, at, row) +
    innerOrgan(chunk, words, at, edge.part, head) +
    dealContext(chunk, words, edge.first, row) +
    (isCounted(chunk, words.starts[edge.first] as number) ? -4 : 0) +
    (edge.quoted && row.kind === 'park' ? awardContext(chunk, words, edge.first, at) : 0);
  const evidence: Evidence[] = [{ source: 'head', detail: head }];
  if (edge.part.places + edge.part.countries > 0) evidence.push({ source: 'place' });
  if (edge.part.names > 0) evidence.push({ source: 'gazetteer' });
  return {
    start: words.starts[edge.first] as number,
    end:
      row.kind === 'park' || branching.has(row.group)
        ? withBranch(chunk, words, at)
        : (words.ends[at] as number),
    kind: kindOf(row, head, edge.part),
    score,
    evidence,
    grown: { first: edge.first, head: at, group: row.group },
  };
}

/** Bodies with branches of which the place stands in brackets: 中国地质大学(武汉). */
const branching: ReadonlySet<string> = new Set(['company', 'research', 'university', 'hospital']);

/** A centre for the innovation of one industry is a body (国家稀土功能材料创新中心), of a place it is a park. */
function kindOf(row: HeadRow, head: string, part: LeftPart): NameKind {
  return head === '创新中心' && (part.parts > 0 || part.regions > 0) && part.names === 0
    ? 'institution'
    : row.kind;
}

/** Nothing but a company is called 有限公司, so its name may hold any word. */
const strictnessOf = (head: string): number =>
  head.includes('有限') ? 0.4 : /(?:基金会|慈善会|促进会|协进会)$/.test(head) ? 0.5 : 1;

function baseOf(row: HeadRow): number {
  return row.strength === 3 ? 0.6 : row.strength === 2 ? -0.4 : -1.1;
}

/** Weak heads that name what a company sells or does more often than the company. */
const productWords = new Set(
  '投资 控制 支付 检测 玩具 安全 教育 健康 服装 咖啡 手机 芯片 电池 飞机 发动机 船舶 基金 股份 面板 显示 存储 语音 视觉 数字 环境 云计算 大数据 节能 白酒 啤酒 快递 餐饮 游戏 音乐 珠宝 黄金 汽车 机器人 激光 疫苗 卫星'.split(
    ' ',
  ),
);

/** Whether what stands before a head makes it the name of one body. */
function named(part: LeftPart, row: HeadRow, head: string): number {
  const brand = part.brandUnits >= 2 || part.latinUnits >= 2;
  const anchored = part.places + part.names > 0;
  const organ =
    row.group === 'organ' ||
    row.group === 'ministry' ||
    row.group === 'government' ||
    row.group === 'military' ||
    row.group === 'court';
  if (row.strength === 1 && row.group === 'company')
    return part.others > 0 || part.digits > 0
      ? -4
      : brand
        ? 0.8
        : part.names > 0
          ? productWords.has(head)
            ? -1.6
            : 0.5
          : part.places > 0 && part.parts === 0 && !productWords.has(head)
            ? -0.8
            : -3;
  if (row.strength === 1 && row.group === 'media')
    return brand ? -0.6 : part.names > 0 ? 0.2 : part.places > 0 ? -0.8 : -3;
  if (row.strength === 1 && row.group === 'organ')
    return anchored || part.countries + part.heads > 0 ? (part.parts > 0 ? 1.4 : 0.4) : -3;
  if (organ && head.length > 2 && head.endsWith('署') && part.parts > 0) return 0.8;
  if (row.kind === 'park' && part.heads + part.names > 0 && anchored && /片区|启动区|起步区|园区$/.test(head))
    return 2.4;
  if (head === '园区' && part.places > 0 && part.others + part.digits === 0) return 1;
  // 西部科学城: there is one.
  if (/^科[学技]城$/.test(head) && part.regions === 1 && part.others === 0) return 0.8;
  if (row.group === 'anaphor') return anchored && part.parts > 0 ? 0.5 : brand && anchored ? 0.5 : -4;
  // 市警察局中正分局: the branch of a body that stands before it.
  if (row.group === 'branch' && part.heads > 0) return anchored ? 2 : 1.4;
  // 科学园区同业公会: of those in a park.
  if (row.group === 'association' && part.heads > 0 && !brand && !anchored) return 0.6;
  if (row.group === 'branch') return part.names > 0 || part.brandUnits >= 2 ? 1 : part.places > 0 ? 0 : -3;
  if (row.group === 'valley')
    return part.others + part.heads > 0 ? -6 : part.parts > 0 ? 1.4 : part.regions > 0 ? 0.6 : -12;
  if (row.group === 'team') return part.countries + part.regions === 0 && anchored ? 0.6 : -6;
  if (row.group === 'newarea') return anchored ? 1 : brand ? 0 : -3;
  if (head === '集团' && !brand && part.names === 0 && part.places + part.others === 1 && part.parts === 0)
    return part.places > 0 ? 0.2 : 0.8;
  if (row.group === 'company' && anchored && /[厂社场站店馆]$/.test(head)) return 0.8;
  if (row.group === 'company' && row.strength === 2 && !brand && part.names === 0)
    return part.heads > 0 && part.places + part.brandUnits > 0
      ? 0.8
      : part.parts > 0 && part.places + part.regions > 0
        ? 0.3
        : -2.5;
  if (row.group === 'platform' && !brand && part.parts === 0 && part.names === 0) return -1.5;
  if (/^(?:国家|全国)重点实验室$/.test(head) && part.parts > 0) return 0.8;
  // 中国声谷, 中国药谷: what the valley is of tells it from others.
  if (head.endsWith('谷') && part.regions === 1 && part.others === 0) return 0.8;
  if (row.kind === 'park' && part.regions > 0 && !anchored && !brand && part.parts === 0) return -6;
  if (part.names > 0 && row.kind === 'park') return 1.7;
  if (anchored) return 1;
  if (part.countries > 0) return organ ? 1 : brand || part.parts > 0 ? 0.8 : -2.5;
  if (brand && part.heads > 0) return 0.8;
  if (brand) return row.group === 'military' ? -2 : organ ? -0.6 : 0.8;
  if (part.brandUnits === 1 && part.parts > 0 && (row.group === 'company' || row.group === 'media'))
    return 0.4;
  if (part.regions > 0)
    return organ || part.parts > 0 ? 0.8 : part.others > 0 && row.strength === 3 ? 0.4 : -1;
  if (part.parts > 0) return row.industry ? (row.kind === 'park' ? 0.8 : -0.6) : -1.6;
  if (part.brandUnits === 1) return head.length > 2 ? -0.5 : -1.5;
  return -3;
}

/** 187家工业和信息化部重点实验室: so many of a class. */
const isCounted = (chunk: Chunk, start: number): boolean =>
  /[0-9一二两三四五六七八九十百余多][家个所座]$/.test(textOf(chunk, Math.max(0, start - 2), start));

const deals = new Set(
  '领投 跟投 收购 入股 并购 投资 参股 控股 增持 减持 起诉 牵手 携手 联手 投资了 收购了 入股了 来到 走进 走访 到访 参观 考察 探访 做客'.split(
    ' ',
  ),
);

/** What companies do to each other and visitors to them, right before one: 领投影谱科技, 走访东民机械. */
function dealContext(chunk: Chunk, words: Words, first: number, row: HeadRow): number {
  if (row.strength !== 1 || row.group !== 'company' || first === 0) return 0;
  return deals.has(textOf(chunk, words.starts[first - 1] as number, words.ends[first - 1] as number)) ? 1 : 0;
}

const councils = new Set(['立法会', '立法院', '区议会', '市议会']);

/** 省科技厅基础研究处处长: the inner organ goes with the title, the name ends before it. */
function innerOrgan(chunk: Chunk, words: Words, at: number, part: LeftPart, head: string): number {
  // 民建联立法会议员: a party's member of another body.
  if (part.names > 0 && councils.has(head) && chunk.units[words.ends[at] as number] === 0x8bae) return -16;
  if (!/^(?:局|司|部|处|室|办公室|秘书处|总部|党组|党委|监事会|董事会|执委会|研究部|工会)$/.test(head))
    return 0;
  // 青江新城党委副书记: a district's Party committee is an organ of its own.
  if (
    head === '党委' &&
    at > 0 &&
    /[区城镇乡]$/.test(textOf(chunk, words.starts[at - 1] as number, words.ends[at - 1] as number))
  )
    return 0.4;
  if (part.names + part.heads === 0) return head === '部' ? -1.5 : 0;
  if (head === '局' && part.names === 0) return 0;
  const titled = at + 1 < words.count && (words.roles[at + 1] as number) === role.title;
  return titled ? -12 : head === '部' ? -1 : 0;
}

const innerOrgans = new Set([
  '办公室',
  '党委',
  '党组',
  '董事会',
  '监事会',
  '理事会',
  '执委会',
  '秘书处',
  '工会',
  '团委',
]);

/** 某某实验室办公室主任: the inner organ goes with the title behind it. */
function isInnerOrgan(chunk: Chunk, words: Words, at: number): boolean {
  if (at + 1 >= words.count || (words.roles[at + 1] as number) !== role.title) return false;
  return innerOrgans.has(textOf(chunk, words.starts[at] as number, words.ends[at] as number));
}

/** A quoted name in a list of titles awarded (获得“…”“…”等资质) is none of a place. */
function awardContext(chunk: Chunk, words: Words, first: number, at: number): number {
  const start = words.starts[first] as number;
  const end = words.ends[at] as number;
  const before = textOf(chunk, Math.max(0, start - 24), start);
  const after = textOf(chunk, end, Math.min(chunk.length, end + 60)).split('。')[0] ?? '';
  const awarded = /(?:获得|获评|荣获|授予|认定为|评为|入选|获批)[^。]{0,20}$/.test(before);
  return awarded || /^[”"][^。]{0,50}(?:资质|称号|荣誉|认定)/.test(after) ? -24 : 0;
}

/** A Latin name, a stock code or an alias in brackets: 力晶半导体 (Powerchip). */
const introduced = /^\s?\((?:[A-Z]|下称|以下简称|简称|股票代码|[0-9]{6})/;

/** 前, 原 and the like between a body and the title of somebody in it. */
const beforeTitle = new Set([
  '前',
  '原',
  '时任',
  '现任',
  '高级',
  '资深',
  '首席',
  '联席',
  '执行',
  '非执行',
  '全球',
]);

/** Whether a title follows, or one of somebody who held it: 鼎成证券前总经理. */
function isTitle(chunk: Chunk, words: Words, at: number): boolean {
  if ((words.roles[at] as number) === role.title) return true;
  if (at + 1 >= words.count || (words.roles[at + 1] as number) !== role.title) return false;
  return beforeTitle.has(textOf(chunk, words.starts[at] as number, words.ends[at] as number));
}

/** Words after a head that make it a class, a title awarded or a thing. */
const notNames = new Set([
  '名单',
  '称号',
  '资质',
  '试点',
  '认定',
  '建设',
  '组建',
  '创建',
  '模式',
  '类',
  '型',
  '级',
  '化',
  '业',
  '界',
  '般',
]);

const mediaTitles = new Set(['记者', '讯', '消息', '报道', '电', '编辑', '特约记者']);

/** Whether a line break or nothing but the same head follows. */
function isSame(chunk: Chunk, words: Words, at: number): boolean {
  return chunk.breaks[words.starts[at + 1] as number] === 1;
}

const headIs = (chunk: Chunk, words: Words, at: number, head: string): boolean =>
  textOf(chunk, words.starts[at] as number, words.ends[at] as number) === head;

function rightContext(chunk: Chunk, words: Words, at: number, row: HeadRow): number {
  if (at + 1 >= words.count || chunk.breaks[words.ends[at] as number] === 1) return 0.3;
  const next = at + 1;
  const here = words.roles[next] as number;
  if (isTitle(chunk, words, next)) {
    const media =
      row.group === 'media' &&
      mediaTitles.has(textOf(chunk, words.starts[next] as number, words.ends[next] as number));
    const weak = row.strength === 1 && row.group === 'company';
    return row.kind === 'institution' ? (media ? 2.4 : weak ? 1.2 : 0.6) : 0;
  }
  if (here === role.head)
    return isSame(chunk, words, at) ? -0.2 : isInnerOrgan(chunk, words, next) ? 0.3 : -2.5;
  // 玩具公司乐高: a description before the name itself.
  if ((here === role.known || here === role.latin) && row.group === 'company' && row.strength === 2)
    return -1;
  const text = textOf(chunk, words.starts[next] as number, words.ends[next] as number);
  const firm = row.strength === 1 && row.group === 'company';
  if (firm && deals.has(text)) return 0.8;
  if (
    firm &&
    here === role.hard &&
    introduced.test(
      textOf(chunk, words.starts[next] as number, Math.min(chunk.length, (words.starts[next] as number) + 8)),
    )
  )
    return 1.2;
  // 新浪控股约两成: it holds a share.
  if (text !== '' && headIs(chunk, words, at, '控股') && /^(?:约|近|超|逾|达|[0-9])/.test(text)) return -5;
  if (here === role.hard || here === role.function || here === role.verb) return 0.3;
  if (row.strength === 1 && row.group === 'company')
    return here === role.digits || here === role.determiner ? 0 : -3;
  if (notNames.has(text)) return row.strength === 3 && row.kind === 'park' ? -0.3 : -1;
  if (here === role.unknown) return -0.2;
  return 0;
}
