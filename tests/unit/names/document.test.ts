import { describe, expect, it } from 'vitest';
import { createNameReader } from '../../../lib/extract/names';
import { listed, namesIn } from './helpers';

describe('the document as evidence', () => {
  it('carries an alias from one block to another', () => {
    const reader = createNameReader();
    reader.learn('合肥磐石谷新材料有限公司（以下简称“磐石谷”）昨日投产。');
    const [mention] = reader.find('磐石谷的订单排到年底。');
    expect(mention).toMatchObject({ text: '磐石谷', kind: 'institution' });
    expect(mention?.evidence[0]).toMatchObject({ source: 'alias', detail: '合肥磐石谷新材料有限公司' });
  });

  it('does not carry it to another document', () => {
    const reader = createNameReader();
    reader.learn('合肥磐石谷新材料有限公司（以下简称“磐石谷”）昨日投产。');
    expect(createNameReader().find('磐石谷的订单排到年底。')).toEqual([]);
  });

  it('takes no alias that stands for a party', () => {
    expect(listed('合肥磐石谷新材料有限公司（以下简称“公司”）昨日投产。公司去年盈利。')).toEqual([
      '合肥磐石谷新材料有限公司',
    ]);
  });

  it('reads a short name that a stock code follows', () => {
    expect(listed('禾芯微（688123.SH）昨日涨停。分析师看好禾芯微。')).toEqual(['禾芯微', '禾芯微']);
  });

  it('reads a name that the sentence calls a company', () => {
    expect(listed('一家名为“青柚树”的公司走红。')).toEqual(['青柚树']);
  });
});

describe('names broken by a line', () => {
  it('are read across a single line break', () => {
    const text = '项目位于苏州高\n新区，投资方为合肥磐石谷新材料有限\n公司。';
    expect(namesIn(text).map((mention) => mention.text)).toEqual([
      '苏州高\n新区',
      '合肥磐石谷新材料有限\n公司',
    ]);
  });

  it('end at a paragraph', () => {
    expect(listed('今日走进苏州\n\n高新技术产业开发区的历史')).toEqual([]);
  });

  it('do not begin in the headline above', () => {
    expect(listed('喜讯来自南通\n国家税务总局发布公告')).toEqual(['国家税务总局']);
  });
});

describe('evidence', () => {
  it.each([
    ['华为发布公告。', 'gazetteer'],
    ['绍兴市中级人民法院开庭。', 'head'],
    ['园区引进了华为、岸渚、澧泷等26家企业。', 'list'],
  ])('%s', (text, source) => {
    const sources = namesIn(text).flatMap((mention) => mention.evidence.map((one) => one.source));
    expect(sources).toContain(source);
  });
});
