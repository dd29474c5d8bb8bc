import { describe, expect, it } from 'vitest';
import { findAmounts } from '../../../lib/extract/money';
import * as cases from './cases';

/** Takes the marks out of a sentence: the plain text, and where the marked spans stand in it. */
function unmark(sentence: string): { text: string; spans: string[] } {
  const spans: string[] = [];
  let text = '';
  for (const part of sentence.split('‹')) {
    const close = part.indexOf('›');
    if (close < 0) {
      text += part;
      continue;
    }
    spans.push(`${text.length}:${part.slice(0, close)}`);
    text += part.slice(0, close) + part.slice(close + 1);
  }
  return { text, spans };
}

const tables: Record<string, readonly cases.Case[]> = {
  numbers: cases.numbers,
  currencies: cases.currencies,
  vague: cases.vague,
  ranges: cases.ranges,
  lists: cases.lists,
  qualifiers: cases.qualifiers,
  bareMagnitudes: cases.bareMagnitudes,
  brokenLines: cases.brokenLines,
  perUnit: cases.perUnit,
  hongKongAndTaiwan: cases.hongKongAndTaiwan,
};

for (const [name, table] of Object.entries(tables)) {
  describe(name, () => {
    it.each(table.map((row) => [row[0], row] as const))('%s', (_, [sentence, ...readings]) => {
      const { text, spans } = unmark(sentence);
      const found = findAmounts(text);
      expect(found.map((mention) => `${mention.start}:${mention.text}`)).toEqual(spans);
      expect(
        found.map(({ amount }) => [
          amount?.value ?? '',
          amount?.valueMax ?? '',
          amount?.currency ?? '',
          amount?.qualifier,
        ]),
      ).toEqual(
        readings.map(([value, max, currency, qualifier]) => [value, max, currency, qualifier ?? 'exact']),
      );
    });
  });
}

describe('not money', () => {
  it.each(cases.notMoney)('%s', (text) => {
    expect(findAmounts(text)).toEqual([]);
    expect(findAmounts(`据介绍，${text}。`).map((mention) => mention.text)).toEqual([]);
  });
});

describe('without a value', () => {
  it.each(cases.withoutValue)('%s', (text) => {
    const [mention, ...others] = findAmounts(`投资${text}。`);
    expect(others).toEqual([]);
    expect(mention?.text).toBe(text);
    expect(mention?.amount?.value).toBeUndefined();
  });
});
