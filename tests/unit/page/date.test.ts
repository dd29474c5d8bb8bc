import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateInUrl, parseDate, sameDay } from '../../../lib/page/metadata/date';

const now = new Date('2026-06-01T00:00:00Z');

describe('parseDate', () => {
  it.each([
    ['2021-01-18 09:30', '2021-01-18T09:30+08:00'],
    ['发布时间：2021年1月8日 9:05', '2021-01-08T09:05+08:00'],
    ['2021/1/18', '2021-01-18'],
    ['2024.10.14', '2024-10-14'],
    ['2019年06月15日08:18  来源：某某网', '2019-06-15T08:18+08:00'],
    ['２０２１－０１－１８', '2021-01-18'],
    ['2021年1月', '2021-01'],
    ['20210118', '2021-01-18'],
    ['2021-01-18T01:30:00Z', '2021-01-18T09:30+08:00'],
    ['2021-01-18T20:30:00.000+00:00', '2021-01-19T04:30+08:00'],
    ['2021年1月18日下午3时20分', '2021-01-18T15:20+08:00'],
    ['2021-01-18T20:30:00-05:00', '2021-01-19T09:30+08:00'],
    ['2021-01-18 09:30 +0900', '2021-01-18T08:30+08:00'],
    ['会议时间：2021年1月18日 09:30-11:30', '2021-01-18T09:30+08:00'],
    ['2021-01-18 20:00-24:00', '2021-01-18T20:00+08:00'],
    ['2021-01-18T09:30+99:99', '2021-01-18T09:30+08:00'],
    ['Jan 18, 2021', '2021-01-18'],
    ['二〇二一年一月十八日', '2021-01-18'],
    ['二○一九年十二月三十一日', '2019-12-31'],
    ['二〇二〇年十月二十日', '2020-10-20'],
    ['中華民國109年3月5日', '2020-03-05'],
    ['109-03-05', '2020-03-05'],
    ['109/3/5 10:20', '2020-03-05T10:20+08:00'],
  ])('reads %s', (text, expected) => {
    expect(parseDate(text, now)).toBe(expected);
  });

  it.each([
    '1月18日',
    '09-07 13:43',
    '昨天 12:00',
    '2021-13-40',
    '2021年2月30日',
    '1021-01-18',
    '2099-01-01',
    '编号20213',
    '电话 109-03-05',
    '二〇二一年二月三十日',
  ])('makes no date of %s', (text) => {
    expect(parseDate(text, now)).toBeUndefined();
  });

  it('keeps the day where the time is impossible', () => {
    expect(parseDate('2021-01-18 29:71', now)).toBe('2021-01-18');
  });

  it('never throws, whatever a page says', () => {
    const part = fc.constantFrom(
      '2021',
      '1',
      '18',
      '09',
      '30',
      '99',
      '-',
      '/',
      '年',
      '月',
      '日',
      ' ',
      'T',
      ':',
      '+',
      'Z',
      '.',
      '下午',
      '点',
    );
    const written = fc.array(part, { maxLength: 24 }).map((parts) => `2021-01-18 09:30${parts.join('')}`);
    fc.assert(
      fc.property(fc.oneof(fc.string(), written), (text) => {
        expect(parseDate(text, now) ?? '').toMatch(/^(\d{4}-\d{2}(-\d{2}(T\d{2}:\d{2}\+08:00)?)?)?$/);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('dateInUrl', () => {
  it.each([
    ['https://a.cn/2021-01/18/content_1.htm', '2021-01-18'],
    ['https://a.cn/2021/0118/c1.html', '2021-01-18'],
    ['https://a.cn/n1/20210118/x.html', '2021-01-18'],
    ['https://a.cn/art/t20210118_12345.shtml', '2021-01-18'],
    ['https://a.cn/2021/1/8/a.html', '2021-01-08'],
  ])('reads %s', (url, expected) => {
    expect(dateInUrl(url, now)).toBe(expected);
  });

  it.each([
    'https://a.cn/news/12345678.html',
    'https://a.cn/?d=20210118',
    'https://a.cn/202113/45.html',
    'nonsense',
  ])('makes no date of %s', (url) => {
    expect(dateInUrl(url, now)).toBeUndefined();
  });
});

it('compares dates as far as both tell', () => {
  expect(sameDay('2021-01-18T09:30+08:00', '2021-01-18')).toBe(true);
  expect(sameDay('2021-01', '2021-01-18')).toBe(true);
  expect(sameDay('2021-01-17', '2021-01-18')).toBe(false);
});
