import { describe, expect, it } from 'vitest';
import { extract } from '../../../lib/extract';

/** Names of companies, clubs and magazines that mean something else wherever policy is told. */
const ordinary: readonly (readonly [string, string])[] = [
  ['新建LNG接收站2座，全年LNG进口量增长5%。', 'LNG'],
  ['推动中职与高职贯通培养，中职毕业生就业率提高。', '中职'],
  ['要统筹推进外交事务，加强对外交事务的领导。', '外交事务'],
  ['法院推进府院联动机制建设。', '府院'],
  ['实现路网通、电网通、水网通，农村面貌改善。', '网通'],
  ['减少对中国稀土的依赖，中国稀土出口量下降。', '中国稀土'],
  ['京沪高铁全线客流增长，旅客乘坐京沪高铁往返。', '京沪高铁'],
  ['飞机在法国图卢兹总装，代表团还访问了南特。', '图卢兹'],
  ['代表团先后访问德国波鸿和法国雷恩。', '波鸿'],
  ['当地荔枝丰收，荔枝种植面积扩大，荔枝远销海外。', '荔枝'],
  ['紫菜、虾皮等海产品出口增长。', '虾皮'],
  ['村口有三棵树，湖里养着小天鹅。', '三棵树'],
  ['台湾大部分地区降雨，台湾大企业受影响。', '台湾大'],
  ['中关村科技成果转化加快，中关村科技服务业增长。', '中关村科技'],
];

describe('words that some body also goes by', () => {
  it.each(ordinary)('%s marks no %s', (text, word) => {
    expect(extract(text).mentions.filter((mention) => mention.text.endsWith(word))).toEqual([]);
  });
});
