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

describe('names that open with a number or hold a joiner', () => {
  test.each([
    ['雙龍國小教學大樓完工。', ['雙龍國小']],
    ['五岚国际集团宣布扩产。', ['五岚国际集团']],
    ['記者來到嘉義縣和興國小。', ['嘉義縣和興國小']],
    ['三家医院参加了义诊。', []],
  ])('%s', (text, names) => {
    expect(listed(text)).toEqual(names);
  });
});

describe('bodies within and beside others', () => {
  test.each([
    ['香港地產建設商會執委會主席梁志出席。', ['香港地產建設商會']],
    ['民建聯立法會議員劉勳說。', ['民建聯']],
    ['联合国驻南苏丹特派团发表声明。', ['联合国驻南苏丹特派团']],
    ['青禾电子有限公司是城区工业园区最大的企业。', ['青禾电子有限公司']],
  ])('%s', (text, names) => {
    expect(listed(text).filter((name) => !name.endsWith('*'))).toEqual(names);
  });
});

describe('a share’s letters in brackets are no name', () => {
  test.each([
    ['芯片由博通(AVGO.US)供应。', ['博通']],
    ['英伟达(NVDA.US)股价上涨。', ['英伟达']],
  ])('%s', (text, names) => {
    expect(listed(text)).toEqual(names);
  });
});

describe('places in Taiwan and Hong Kong', () => {
  test.each([
    ['台南市七股科技工業區招商順利。', ['台南市七股科技工業區*']],
    ['中壢區公所辦理捐贈。', ['中壢區公所']],
    ['屏東縣崁頂鄉公所公告。', ['屏東縣崁頂鄉公所']],
  ])('%s', (text, names) => {
    expect(listed(text)).toEqual(names);
  });
});

describe('visits name companies', () => {
  test.each([
    ['考察团一行来到东岳机械，走进车间。', ['东岳机械']],
    ['调研组走访泓泰塑业。', ['泓泰塑业']],
  ])('%s', (text, names) => {
    expect(listed(text)).toEqual(names);
  });
});

describe('what stands in brackets after a name', () => {
  test.each([
    ['香港立法會財務委員會(財委會)開會。其後財委會休會。', ['香港立法會財務委員會', '財委會', '財委會']],
    ['蓝湾电气集团(北京)公布业绩。', ['蓝湾电气集团(北京)']],
  ])('%s', (text, names) => {
    expect(listed(text)).toEqual(names);
  });
});
