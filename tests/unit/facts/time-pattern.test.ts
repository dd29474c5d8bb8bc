import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  day,
  endOfPart,
  endOfYear,
  frame,
  hour,
  part,
  suffix,
} from '../../../lib/extract/facts/time-pattern';

const afterYear = new RegExp(`(?:${part}|年?(?:[底初]|末(?!期)))?${suffix}${frame}`, 'y');
const partAlone = new RegExp(
  `(?:截至|截止到?|到|每年)?(?:同月${day}|${part})${suffix}(?:(?<=[度季年])|(?![0-9]))|截至(?:同月)?${day}${hour}|(?<![人户生家名个位月次])每年`,
  'y',
);

const pieces =
  '截至 截止 到 每年 每 同月 同期 人 前 首 第 三 十 二 1 3 12 15 季度 季 度 年 月 份 月份 日 号 上旬 上 半年 个月 周 末 底 初 至 - 以来 期间 内 的 时 过去 国庆 档 当月 上午 亿元 ,'.split(
    ' ',
  );
const text = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 9 })
  .map((list) => list.join(''));

function endBy(pattern: RegExp, words: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(words)?.[0].length ?? 0);
}

describe('times read piece by piece', () => {
  it('end where one expression for what follows a year would end', () => {
    fc.assert(
      fc.property(text, (words) => {
        expect(endOfYear(words, 0)).toBe(endBy(afterYear, words, 0));
      }),
      { numRuns: 3_000 },
    );
  });

  it('end where one expression for a part of a year would end', () => {
    fc.assert(
      fc.property(text, fc.nat(3), (words, at) => {
        expect(endOfPart(words, at)).toBe(endBy(partAlone, words, at));
      }),
      { numRuns: 5_000 },
    );
  });
});
