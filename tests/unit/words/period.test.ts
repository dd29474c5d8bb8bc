import { expect, it } from 'vitest';
import { sayPeriod } from '../../../lib/words/period';

it.each([
  [{ period: '目前', year: 2021 }, '目前（2021）', '目前 (2021)'],
  [{ period: '2020年', year: 2020 }, '2020年', '2020年'],
  [{ period: '一季度' }, '一季度', '一季度'],
  [{ year: 2022 }, '2022', '2022'],
  [{}, '', ''],
])('%j is told with the year that it means', (fact, chinese, english) => {
  expect(sayPeriod(fact, 'zh-CN')).toBe(chinese);
  expect(sayPeriod(fact, 'en')).toBe(english);
});
