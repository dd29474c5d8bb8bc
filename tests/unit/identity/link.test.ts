import { describe, expect, it } from 'vitest';
import { createLinker, type LinkDocument, type LinkMention } from '../../../lib/identity';

const linker = createLinker();
const park = (text: string): LinkMention => ({ text, kind: 'park' });
const body = (text: string): LinkMention => ({ text, kind: 'institution' });
const read = (document: Partial<LinkDocument> = {}) => linker.read({ text: '', names: [], ...document });
const suzhou = '苏州国家高新技术产业开发区';

describe('a park', () => {
  it.each([
    '苏州高新区',
    '苏州国家高新区',
    '苏州国家级高新区',
    '苏州高新技术产业开发区',
    '苏州国家高新技术产业开发区',
    '苏州市高新区',
    '江苏省苏州市高新区',
    '江苏苏州高新区',
    '蘇州高新區',
    '蘇州國家高新技術產業開發區',
    '“苏州高新区”',
  ])('%s is Suzhou National New & Hi-tech Zone', (text) => {
    expect(read().link(park(text))).toMatchObject({
      status: 'linked',
      canonicalName: suzhou,
      level: '国家级',
      province: '江苏省',
      city: '苏州市',
      since: 1992,
    });
  });

  it.each([
    ['昆山开发区', '昆山经济技术开发区'],
    ['昆山高新区', '昆山高新技术产业开发区'],
    ['江门市高新区', '江门高新技术产业开发区'],
    ['厦门高新区', '厦门火炬高技术产业开发区'],
    ['北京经开区', '北京经济技术开发区'],
    ['光谷', '武汉东湖新技术开发区'],
    ['浦东新区', '上海浦东新区'],
    ['海南自由贸易港', '海南自由贸易港'],
    ['江苏自贸区', '中国（江苏）自由贸易试验区'],
    ['中国(江苏)自由贸易试验区', '中国（江苏）自由贸易试验区'],
    ['昆山综保区', '昆山综合保税区'],
    ['长春经开区', '长春经济技术开发区'],
  ])('%s is %s', (text, canonicalName) => {
    expect(read().link(park(text))).toMatchObject({ status: 'linked', canonicalName, level: '国家级' });
  });

  it('that the tables do not have gets a place, never a level', () => {
    const found = read().link(park('江苏省昆山市蒲公英产业园'));
    expect(found).toMatchObject({ status: 'placed', province: '江苏省', city: '苏州市', district: '昆山市' });
    expect(found?.level).toBeUndefined();
    expect(found?.canonicalName).toBeUndefined();
  });

  it('is one for all forms of a name that the tables do not have', () => {
    const keys = ['灯塔经开区', '辽宁灯塔经开区', '灯塔经济技术开发区', '灯塔市经开区'].map(
      (text) => read().link(park(text))?.key,
    );
    expect(new Set(keys).size).toBe(1);
  });

  it('of a lower level is not the national one of the same name', () => {
    expect(read().link(park('省级苏州高新区'))?.level).toBeUndefined();
  });

  it('of another province is not the one of the tables', () => {
    expect(read().link(park('江苏滨海高新区'))?.canonicalName).not.toBe('天津滨海高新技术产业开发区');
  });
});

describe('a shared name', () => {
  it('stays open where the text tells no place', () => {
    const found = read({ text: '滨海高新区今天开工。' }).link(park('滨海高新区'));
    expect(found).toMatchObject({ status: 'open', candidates: [{ name: '天津滨海高新技术产业开发区' }] });
    expect(found?.canonicalName).toBeUndefined();
    expect(found?.level).toBeUndefined();
  });

  it('is told by the places of the text', () => {
    const text = '天津市今天公布，滨海高新区一季度签约12个项目。';
    expect(read({ text }).link(park('滨海高新区'))).toMatchObject({
      status: 'linked',
      canonicalName: '天津滨海高新技术产业开发区',
      evidence: [{ source: 'place' }],
    });
    expect(read({ text: '盐城市滨海高新区开工。' }).link(park('滨海高新区'))?.status).toBe('open');
  });

  it('is told by the outlet', () => {
    const document = read({ text: '临港经开区开工。', outlet: '沧州日报' });
    expect(document.link(park('临港经开区'))).toMatchObject({
      canonicalName: '沧州临港经济技术开发区',
      evidence: [{ source: 'outlet', detail: '沧州市' }],
    });
  });

  it('alone is the one park of its class that the text names', () => {
    const names = [park('保定国家高新区'), park('高新区')];
    expect(read({ names }).link(park('高新区'))?.canonicalName).toBe('保定高新技术产业开发区');
    const two = [...names, park('苏州高新区')];
    expect(read({ names: two }).link(park('高新区'))).toMatchObject({ status: 'open' });
  });

  it('alone is that of the city that the text comes from', () => {
    expect(read({ outlet: '合肥晚报' }).link(park('高新区'))?.canonicalName).toBe('合肥高新技术产业开发区');
    expect(read().link(park('高新区'))).toMatchObject({ status: 'open', candidates: [] });
  });

  it('is what the text itself introduces', () => {
    const found = read().link({ ...park('西区新城'), fullName: '合肥高新技术产业开发区' });
    expect(found).toMatchObject({
      canonicalName: '合肥高新技术产业开发区',
      evidence: [{ source: 'document' }],
    });
  });
});

describe('an institution', () => {
  it.each([
    ['国家发改委', '国家发展和改革委员会', 'government'],
    ['工信部', '工业和信息化部', 'government'],
    ['中华人民共和国财政部', '财政部', 'government'],
    ['央行', '中国人民银行', 'government'],
    ['江苏省科技厅', '江苏省科学技术厅', 'government'],
    ['江蘇省科技廳', '江苏省科学技术厅', 'government'],
    ['苏州市科技局', '苏州市科学技术局', 'government'],
    ['苏州市税务局', '国家税务总局苏州市税务局', 'government'],
    ['国家税务总局苏州市税务局', '国家税务总局苏州市税务局', 'government'],
    ['江苏省委', '中共江苏省委员会', 'party'],
    ['昆山市政府', '昆山市人民政府', 'government'],
    ['北大', '北京大学', 'university'],
    ['中科院', '中国科学院', 'research'],
  ])('%s is %s', (text, canonicalName, kind) => {
    expect(read().link(body(text))).toMatchObject({ status: 'linked', canonicalName, kind });
  });

  it('that runs a park points to it', () => {
    expect(read().link(body('苏州高新区管委会'))).toMatchObject({
      canonicalName: `${suzhou}管理委员会`,
      city: '苏州市',
      park: { name: suzhou, key: read().link(park('苏州国家高新区'))?.key },
    });
    expect(read({ names: [park('苏州高新区')] }).link(body('管委会'))).toMatchObject({
      park: { name: suzhou },
    });
    expect(read().link(body('管委会'))?.status).toBe('open');
  });

  it('with only its rank is that of the place that the text is about', () => {
    const text = '苏州市召开会议。苏州市副市长出席。';
    expect(read({ text }).link(body('市科技局'))?.canonicalName).toBe('苏州市科学技术局');
    expect(read({ text }).link(body('省科技厅'))?.canonicalName).toBe('江苏省科学技术厅');
    const two = read({ text: '苏州市、杭州市召开会议。' }).link(body('市科技局'));
    expect(two).toMatchObject({ status: 'open' });
    expect(two?.candidates?.map(({ name }) => name)).toEqual(['苏州市科学技术局', '杭州市科学技术局']);
  });

  it('without a place is the national one only where the text or the site says so', () => {
    expect(read({ text: '苏州市发布。' }).link(body('发改委'))?.status).toBe('open');
    expect(read({ isNational: true }).link(body('发改委'))?.canonicalName).toBe('国家发展和改革委员会');
    const named = read({ names: [body('国家发展改革委'), body('发改委')] });
    expect(named.link(body('发改委'))?.canonicalName).toBe('国家发展和改革委员会');
    const local = read({ names: [body('苏州市发改委'), body('发改委')] });
    expect(local.link(body('发改委'))?.canonicalName).toBe('苏州市发展和改革委员会');
    const both = read({ names: [body('国家发展改革委'), body('苏州市发改委'), body('发改委')] });
    expect(both.link(body('发改委'))?.status).toBe('open');
  });

  it('of a district that several cities have is that of the city in the text', () => {
    expect(read().link(body('鼓楼区政府'))?.status).toBe('open');
    expect(read({ text: '南京市鼓楼区' }).link(body('鼓楼区政府'))).toMatchObject({ city: '南京市' });
  });

  it('that no table has is not made up', () => {
    expect(read().link(body('蒲公英智能制造研究院'))).toBeUndefined();
  });
});
