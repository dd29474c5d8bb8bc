import { isDigitAt, isOneOf } from './characters';

/** What stands beside a character of a number and tells whether it belongs to the number at all. */

/** Characters before 数 and 上 that make it the end of another word: 人数十万, 网上百亿. */
const beforeCountWord = '人总户指系多少件次参函分倍奇偶岁年天个站场字整复计基订票股';
const beforeUpWord = '以线网海晚早史路街身地世市马赶跟追登走爬升村桌台船车会册站迈登跃楼身手头表纸榜';

/** The 数 of 人数十万 at `at` ends a word. */
export function endsCountWord(text: string, at: number): boolean {
  return isOneOf(text, at - 1, beforeCountWord);
}

/** The 上 of 网上百亿 at `at` ends a word. */
export function endsUpWord(text: string, at: number): boolean {
  return isOneOf(text, at - 1, beforeUpWord);
}

/** 23个亿元以上项目: behind 个亿 comes a class of size. */
export function isClassOfSize(text: string, at: number): boolean {
  return /^元?(?:级|以上|项目|企业|产业|村|乡|镇|县|区|强|园|工程|集群|大)/.test(text.slice(at, at + 3));
}

/** 兆 counts money (1.2兆元, 1兆2000亿) as well as watts, bytes and ohms. */
export function opensTrillion(text: string, at: number): boolean {
  if (text.charAt(at) === '欧') return text.charAt(at + 1) === '元';
  return isDigitAt(text, at) || isOneOf(text, at, '元圆美日韩新台港人余多');
}

/** After a line break, 万 and 亿 go on with a number only where a unit or 余 / 多 follows: 万达, 亿利 do not. */
export function opensUnit(text: string, at: number): boolean {
  return isOneOf(text, at, '元美欧港日英韩新台人余多澳加');
}
