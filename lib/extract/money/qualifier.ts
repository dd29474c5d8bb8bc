import { lazily } from '../lazily';
import type { Qualifier } from '../types';
import { isHanAt, isOneOf } from './characters';
import type { InnerHedge } from './numeral';

/** How the words around an amount, and the number itself, hedge it. */

/** Words directly before an amount. Longer ones win over the words that they end in. */
const before = lazily(
  (): ReadonlyMap<string, Qualifier> =>
    new Map([
      ...list(
        'over',
        '超过 超出 超越 突破 超 逾 破 高于 多于 大于 不止 远超 赶超 冲破 跨过 跨越 站上 迈上 迈过 登上 跃上 飙破 冲上 跨上 迈入 越过 好于 胜过 高出 过 过了 上了 多过 不只',
      ),
      ...list(
        'under',
        '近 将近 接近 逼近 直逼 不到 不足 未到 未达 未达到 未满 不满 低于 少于 小于 不及 几近 临近 跌破 未足 差不到 少过',
      ),
      ...list(
        'atLeast',
        '不少于 不低于 不下于 不下 不小于 至少 最少 最低 起码 下限 下限为 达到或超过 达到或者超过 达到及超过 大于等于 大于或等于 不亚于 不得低于 不得少于 不能低于 不能少于 不会低于 不会少于 未低于 少说 最低为 至少为 保底',
      ),
      ...list(
        'atMost',
        '不超过 不高于 不多于 不大于 不超 不逾 不得超过 不能超过 不会超过 未超过 没有超过 没超过 不可超过 不得高于 不得多于 不能高于 不会高于 最高 最多 至多 顶多 上限 上限为 上限是 上限达 小于等于 小于或等于 控制在 封顶 最高为 最高达 最高可达 最多为 最多达 最多可达 不超出 不突破 未突破 充其量',
      ),
      ...list(
        'about',
        '约 大约 约为 约合 约有 约莫 大概 大致 约计 约等于 差不多 大抵 近约 约达 左右 折合约 概算约 估计约 粗略 约值 约占 约需 约在',
      ),
    ]),
);

/** The same by the last character, longer words first. */
const endings = lazily(() => {
  const byLast = new Map<string, (readonly [string, Qualifier])[]>();
  for (const entry of [...before()].sort(([a], [b]) => b.length - a.length)) {
    const last = entry[0].charAt(entry[0].length - 1);
    const others = byLast.get(last);
    if (others) others.push(entry);
    else byLast.set(last, [entry]);
  }
  return byLast;
});

/** Characters that make the qualifier the end of another word: 签约, 最近, 中超, 附近, 打破. */
const falseStarts: Readonly<Record<string, string>> = {
  过: '通经渡度路翻透熬错有做花拿卖捐给交付不看用',
  约: '解毁签合节契公违特预条制邀租履集纽缔续婚爽失相简隐',
  近: '最附邻亲靠远贴就新迫',
  超: '中英意德反高赶',
  破: '打',
};

/** Words directly after an amount, matched from its end. */
const after: readonly (readonly [string, Qualifier])[] = [
  ...list('atMost', '以内 之内 以下 为上限 封顶 为限 为最高 或以下 及以下 或更少 为顶'),
  ...list('about', '左右 上下 前后 的样子 光景'),
  ...list('atLeast', '或以上 及以上 为下限 及其以上 起步 起价 起拍 起售 起卖 或更多 起'),
  ...list('over', '以上 之上 开外 有余 出头 挂零 还多'),
];

const firstAfter = new Set(after.map(([word]) => word.charAt(0)));

function list(qualifier: Qualifier, words: string): (readonly [string, Qualifier])[] {
  return words.split(' ').map((word) => [word, qualifier] as const);
}

export interface Surroundings {
  readonly start: number;
  readonly end: number;
  readonly hedge?: InnerHedge;
  /** A size without a coefficient (百亿), or with 级. */
  readonly magnitude: boolean;
  readonly level: boolean;
}

/** The qualifier of an amount at `start`–`end` of a normalized text. */
export function readQualifier(text: string, amount: Surroundings): Qualifier {
  const outer = readBefore(text, amount.start) ?? readAfter(text, amount.end);
  if (amount.level) return 'magnitude';
  if (amount.hedge === 'several') return outer === 'atMost' || outer === 'atLeast' ? outer : 'several';
  if (outer) return outer;
  if (amount.hedge) return amount.hedge;
  return amount.magnitude ? 'magnitude' : 'exact';
}

/** The qualifier in front of `start`, if any. */
export function readBefore(text: string, start: number): Qualifier | undefined {
  let end = start;
  while (end > 0 && ' 」”"』\n'.includes(text.charAt(end - 1)) && start - end < 3) end--;
  const direct = longestEnding(text, end);
  if (direct) return direct;
  const trimmed = trimParticle(text, end);
  return (trimmed < end ? longestEnding(text, trimmed) : undefined) ?? readLooseBefore(text, start);
}

/** 突破到, 超过了, 上限分别为. */
function trimParticle(text: string, end: number): number {
  if (!isOneOf(text, end - 1, '为是别计币各到至了的过在共达')) return end;
  const window = text.slice(Math.max(0, end - 4), end);
  const particle = /(?:分别为|分别是|分别|合计|人民币|各|到|至|了|的|为|过|在|共|达)$/.exec(window);
  return particle ? end - particle[0].length : end;
}

function longestEnding(text: string, end: number): Qualifier | undefined {
  const entry = endings()
    .get(text.charAt(end - 1))
    ?.find(([word]) => text.endsWith(word, end));
  if (!entry) return undefined;
  const [word, found] = entry;
  const start = end - word.length;
  const stops = falseStarts[word];
  if (
    stops !== undefined &&
    isOneOf(text, start - 1, stops) &&
    !/[折共]合约$/.test(text.slice(end - 3, end))
  ) {
    return undefined;
  }
  return negated(found, word, text, start);
}

/** 不会突破, 没有低于: a negation in front turns the limit around. */
function negated(found: Qualifier, word: string, text: string, start: number): Qualifier {
  if (found !== 'over' && !(found === 'under' && /于$/.test(word))) return found;
  if (
    !/(?:不|未|没有|没|不得|不能|不会|不可|不应|不宜|勿|未曾|并未|从未|远未|尚未)$/.test(
      text.slice(Math.max(0, start - 3), start),
    )
  )
    return found;
  return found === 'over' ? 'atMost' : 'atLeast';
}

/** 最高可获得500万元, 约新增1945万元: the qualifier stands a verb away, in the same clause. */
function readLooseBefore(text: string, start: number): Qualifier | undefined {
  let from = start;
  let hinted = false;
  while (from > 0 && start - from < 10 && (isHanAt(text, from - 1) || isOneOf(text, from - 1, ' 」”'))) {
    from--;
    hinted ||= isOneOf(text, from, '最上至起约');
  }
  if (!hinted) return undefined;
  const clause = text.slice(from, start);
  if (/(?:最高(?![价人检法点位峰院气水管学等层级])|最多|至多|上限)[\u4e00-\u9fff]{0,6}$/.test(clause)) {
    return /(?:为|超过|突破|增至|升至|达到)历史最高|历史最高|创.*最高|最高水平/.test(clause)
      ? undefined
      : 'atMost';
  }
  if (/(?:最低(?![价点位谷气潮工])|至少|起码|最少)[\u4e00-\u9fff]{1,5}$/.test(clause)) return 'atLeast';
  if (
    /(?:^|[^解毁签合节契公违特预条制邀租履集纽缔续婚爽失相简隐])约[\u4e00-\u9fff]{1,3}$/.test(clause) &&
    !/约(?:定|束|谈|请|见|会|翰|旦|瑟|书)/.test(clause)
  )
    return 'about';
  return undefined;
}

/** The qualifier behind `end`, if any. */
function readAfter(text: string, end: number): Qualifier | undefined {
  let at = end;
  if (text.charAt(at) === ' ') at++;
  if (text.charAt(at) === '(') {
    const bracket = /^\((?:不?含[^()]{0,4}|人民币|美元|港元)\)/.exec(text.slice(at, at + 10));
    if (bracket) at += bracket[0].length;
  }
  if (!firstAfter.has(text.charAt(at))) return undefined;
  const following = text.slice(at, at + 5);
  for (const [word, qualifier] of after) {
    if (!following.startsWith(word)) continue;
    if (word === '起' && /^起(?:[点诉源家码义因伏飞来草重诸火初到]|见义)/.test(following)) return undefined;
    if (word === '前后' && /^前后[两三]/.test(following)) return undefined;
    return qualifier;
  }
  return undefined;
}
