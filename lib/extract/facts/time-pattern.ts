/** The words in which Chinese texts tell times, as expressions in parts. */

const digitYear = '(?:19|20)[0-9]{2} ?';
const writtenYear = '[一二][〇○零一二三四五六七八九]{3}';
export const year = `(?:${digitYear}|${writtenYear})`;
const span = '(?:-|—|–|~|至|到|——)';
const count = '(?:[0-9]{1,2} ?|[一二两三四五六七八九十]{1,3})';
export const day = `${count}[日号](?:上午|下午|晚间|凌晨|当天)?`;
const month = `${count}月份?`;
const quarter =
  '(?:第[一二三四1-4]季度?|[一二三四1-4]季度|前[一二三两四1-4]个?季度?|首[一二三两]?季度?|其后[一二三两]季度?)';
const firstMonths = `(?:前|首|头)${count}个?月`;
export const hour = '(?:(?:[0-9]{1,2}|零)[时点])?';
const week = '(?:第?[一二三四五1-5]周|首周|末周)';
const months = `(?:${month}${week}|${month}(?: ?${day}|[上中下]旬)?${span}(?:${month})?(?: ?${day})?|${count}${span}${month}|${month}(?: ?${day}${hour}|[上中下]旬|[底初]|末(?!期))?)`;
export const part = `(?:${quarter}|${firstMonths}|[上下]半年度?|${months})`;
export const suffix =
  '(?:同期|(?:国庆|春节|暑期|贺岁|元旦|五一|中秋)档|[春秋]拍|当月|期间|(?:成立|启动|实施|开始|创立|上市|运行|投用|开业|启用|推出)?以来|以后|开始至今|至今|末(?!期)|底|初|间|内)?';
/** A stretch that a date ends or frames: 2010年6月至7月时过去半年, 2011年8月至11月的4个月内. */
export const frame = `(?:时?过去(?:半年|[一两三]年|${count}个月)|的${count}个月[内间])?`;
const relativeYear =
  '(?:今年|去年|(?<![产成税婚战退之今])前年|[明来]年|(?<![产成税婚战退之今])后年(?![产薪均收销营利])|当年|同年|上年|本年|次年|翌年|全年|年内)';

export type TimeKind = 'years' | 'republic' | 'tax' | 'dated' | 'relative' | 'part' | 'now' | 'stretch';

/** A time expression as it stands in a text. */
export interface TimeWords {
  readonly start: number;
  readonly end: number;
  readonly kind: TimeKind;
}

/*
 * One expression for all would be tens of milliseconds' work to compile. So what a year begins, the rest of a year's
 * expression, what begins with a part of a year and the others are expressions of their own, each compiled where a text
 * first needs it.
 */
const opening = new RegExp(
  [
    `(?<years>${year}年?度?(?:${month}(?:${day})?)?${span}${year}年度?(?:${month}(?:${day})?)?(?:期间|间)?)`,
    `(?<republic>(?:截至|截止到?|到|自|从)?1[01][0-9](?:会计|学)?年度?(?![历以来前后的多间余]))`,
    `(?<tax>${year}/(?:[0-9]{2}|[〇○零一二三四五六七八九]{2})(?:课税|财政|学)?年度)`,
    `(?<dated>(?:截至|截止到?|到|自|从)?${year}(?:财年|年(?:度|全年)?))`,
    `(?<relative>(?:截至|截止到?|到|自|从)?${relativeYear}度?)`,
  ].join('|'),
  'y',
);
/*
 * What is optional to the end needs no way back, so it is read piece by piece, and all places share the expression of a part
 * of a year, which takes longest to compile.
 */
const ofYear = new RegExp(part, 'y');
const restOfYear = /年?(?:[底初]|末(?!期))/y;
const suffixes = new RegExp(suffix, 'y');
const frames = new RegExp(frame, 'y');
const partPrefix = /(?:截至|截止到?|到|每年)?/y;
const sameMonth = new RegExp(`同月${day}`, 'y');
const otherPart = new RegExp(`截至(?:同月)?${day}${hour}|(?<![人户生家名个位月次])每年`, 'y');
/** Needed only where a part is followed by what it must not be followed by: a shorter one may do. */
const partOfYear = new RegExp(
  `(?:截至|截止到?|到|每年)?(?:同月${day}|${part})${suffix}(?:(?<=[度季年])|(?![0-9]))|${otherPart.source}`,
  'y',
);
const others = new RegExp(
  [
    '(?<now>(?:截至)?(?:目前|当前)|现?如今|现在|(?:到|至|截至)?(?<![0-9])[年月][底末](?!端)|截至[今昨]日|(?:报告|(?<![工限任日近本短长中当定假学刑租保假诺]))期内|报告期末?|同期|(?:[今昨当前][天日]|[今昨当]晚|今早|今晨)|[单首全当][日天周月]|当[季期]|同日|[单首末]日|(?:上|本|这)?(?:周|星期|礼拜)[一二三四五六日天](?![一-鿿]?[一二三四五六])|[一两三四五六七八九十0-9]{1,2}[天日周]内|(?:今|去)[春夏秋冬](?!装)|(?:本|上|新|[下这]个?|20[0-9]{2}(?:/[0-9]{2})?)赛季|(?:第?[一二三四1-4]|本|上|新|下|[上下]半)财[季年度]|[新本上下]学[年期]|上线(?:首[日周月]|[0-9一二三四五六七八九十两]{1,3}[天日周])|节[前后]|(?<=[,。“:;])过去(?![0-9一二两三四五六七八九十几数])|近期|[0-9一二两三四五六七八九十]{1,2}年[前后](?![的期])|一年(?=可|能|下来)|[本当上]月|[本上]周|(?:五一|国庆|春节|元旦|中秋|端午|清明)?(?:小长假|假期|黄金周|长假))',
    `(?<stretch>(?:“|「)?十[一二三四五]五(?:”|」)?(?:规划)?(?:期间|时期|以来|末)|(?:近|过去|未来|最近|今后)${count}(?:年|个月)(?:来|间|内)?|(?:${count}|数)(?:年|个月)[来间内]|近年来|[同相][一关]时段|[一-鿿]{2,5}期间)`,
  ].join('|'),
  'y',
);

const starting = 1;
const openingStart = 2;
const partStart = 4;
/** What can start with a unit. */
const starts = new Uint8Array(65536);
mark(
  '截到自从0123456789一二三四五六七八九十两〇今去前明后当同上本次翌全年首头第下其每目昨近过未最数“「相国春元中端清小假黄长现如至月报期单周星礼这末节新下首全学赛财来',
  starting,
);
mark('截到自从12一二今去前明来后当同上本次翌全年', openingStart);
mark('截到每同第前首其头上下0123456789一二两三四五六七八九十', partStart);

function mark(characters: string, flag: number): void {
  for (const character of characters) (starts[character.charCodeAt(0)] as number) |= flag;
}

const duringEnd = '间'.charCodeAt(0);

/** The time expression that starts at `at`, or, for 政策实施期间, the one whose last unit is there. */
export function timeAt(text: string, at: number, floor: number): TimeWords | undefined {
  const unit = text.charCodeAt(at);
  if (unit === duringEnd && text.charAt(at - 1) === '期') return during(text, at, floor);
  if (((starts[unit] as number) & starting) === 0 || (isDigit(unit) && continuesNumber(text, at)))
    return undefined;
  return matchAt(text, at);
}

function matchAt(text: string, start: number): TimeWords | undefined {
  const flags = starts[text.charCodeAt(start)] as number;
  const opened = (flags & openingStart) !== 0 ? execAt(opening, text, start) : undefined;
  if (opened) {
    const end = start + opened[0].length;
    const kind = kindOf(opened);
    if (kind === 'years' || kind === 'tax') return { start, end, kind };
    return { start, end: kind === 'republic' ? endOf(ofYear, text, end) : endOfYear(text, end), kind };
  }
  const end = (flags & partStart) !== 0 ? endOfPart(text, start) : start;
  if (end > start) return { start, end, kind: 'part' };
  const other = execAt(others, text, start);
  return other && { start, end: start + other[0].length, kind: kindOf(other) };
}

/** Where the expression that stands behind a year ends: what there is of part, suffix and frame. */
export function endOfYear(text: string, at: number): number {
  const from = /^ [0-9]/.test(text.slice(at, at + 2)) ? at + 1 : at;
  const part = endOf(ofYear, text, from);
  const end = part > from ? part : endOf(restOfYear, text, at);
  return endOf(frames, text, endOf(suffixes, text, end));
}

/** Where the part of a year that starts at `at` ends; `at` where none does. */
export function endOfPart(text: string, at: number): number {
  const prefix = endOf(partPrefix, text, at);
  const same = endOf(sameMonth, text, prefix);
  const part = same > prefix ? same : endOf(ofYear, text, prefix);
  if (part === prefix) return endOf(otherPart, text, at);
  const end = endOf(suffixes, text, part);
  const isWhole = '度季年'.includes(text.charAt(end - 1)) || !isDigit(text.charCodeAt(end));
  return isWhole ? end : endOf(partOfYear, text, at);
}

/** Where a pattern that stands at `at` ends; `at` where it does not. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function execAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

const kinds = ['years', 'republic', 'tax', 'dated', 'relative', 'now', 'stretch'] as const;

function kindOf({ groups }: RegExpExecArray): TimeKind {
  return kinds.find((kind) => groups?.[kind] !== undefined) ?? 'now';
}

/** Two to five characters before 期间, up to a preposition or a mark. */
function during(text: string, at: number, floor: number): TimeWords | undefined {
  let start = at - 1;
  while (
    start > floor &&
    at - start < 6 &&
    /[一-鿿]/.test(text.charAt(start - 1)) &&
    !'在于从和与了'.includes(text.charAt(start - 1))
  )
    start--;
  return at - 1 - start >= 2 ? matchAt(text, start) : undefined;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function continuesNumber(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return isDigit(before) || before === 0x2e;
}
