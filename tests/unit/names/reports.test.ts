import { describe, expect, test } from 'vitest';
import { listed } from './helpers';

describe('market reports', () => {
  test.each([
    ['截至发稿，瑞柏电工涨超9%，沪指微跌。', ['瑞柏电工']],
    ['午后，泓禾精密盘中触及涨停。', ['泓禾精密']],
    ['国际油价跌3%，金价升2%。', []],
  ])('%s', (text, names) => {
    expect(listed(text)).toEqual(names);
  });
});

describe('datelines', () => {
  test.each([
    ['闽岭网4月2日讯 连日来，各地项目建设提速。', ['闽岭网']],
    ['4月2日讯，各地项目建设提速。', []],
  ])('%s', (text, names) => {
    expect(listed(text)).toEqual(names);
  });
});

describe('legal forms', () => {
  test('stand in front of a foundation’s name', () => {
    expect(listed('由财团法人青禾文教基金会捐赠。')).toEqual(['财团法人青禾文教基金会']);
  });
});

describe('schools and branches', () => {
  test.each([
    ['比赛由平湖二中承办。', ['平湖二中']],
    ['記者前往新莊國小採訪。', ['新莊國小']],
  ])('%s', (text, names) => {
    expect(listed(text)).toEqual(names);
  });
});
