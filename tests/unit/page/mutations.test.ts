import { describe, expect, it } from 'vitest';
import { extract } from '../../../lib/extract';
import { describeQuote } from '../../../lib/page/anchor/describe';
import { findQuote, type NamesIn } from '../../../lib/page/anchor/find';
import { squash } from '../../../lib/page/text/squash';

const namesIn: NamesIn = (text) =>
  extract(text).mentions.flatMap((mention) => (mention.kind === 'money' ? [] : [mention.text]));

/** Articles of our own writing, a line a paragraph. */
const articles: readonly (readonly string[])[] = [
  [
    '苏州工业园区加快建设创新高地',
    '苏州工业园区去年完成产值28.49亿元，同比增长12.5%，其中医疗器械产业占比超过三成。',
    '清华大学与苏州工业园区签约，计划三年内投入5000万元用于关键技术攻关，首批项目已经落地。',
    '“我们看好这里的环境。”企业负责人说，公司将追加投资3亿元，建设第二条生产线。',
    '苏州工业园区管委会表示，今年将继续支持企业创新，力争产值突破30亿元。',
  ],
  [
    '省科技厅公布首批专项名单',
    '首批专项共12项，安排资金1.2亿元，由浙江大学、南京大学等单位承担，执行期三年。',
    '第二批专项共8项，安排资金0.8亿元，由浙江大学、南京大学等单位承担，执行期两年。',
    '省财政厅将在30日内按进度拨付，逾期未完成的收回全部资金，并在三年内不再受理申报。',
    '按照计划，到2025年全省研发投入要达到600亿元，年均增长10%以上。',
  ],
  [
    '开发区一季度成绩单出炉',
    '一季度实现地区生产总值156.3亿元，增长6.8%；规模以上工业增加值增长9.1%。',
    '实际利用外资2.1亿美元，新签约项目43个，其中亿元以上项目17个。',
    '合肥高新区新增企业326家，累计达到2.9万家，高新技术企业突破3000家。',
    '下一步，合肥高新区将围绕量子信息、人工智能等产业，再建5个专业园区。',
  ],
];

interface Mutation {
  readonly name: string;
  /** The page after the change; `target` is the line whose sentence was saved. */
  readonly change: (lines: readonly string[], target: number) => readonly string[];
  /** What may become of the saved sentence. A sentence that says something else now must be lost. */
  readonly allowed: readonly ('found' | 'approximate' | 'lost')[];
}

const replaced = (lines: readonly string[], target: number, change: (line: string) => string) =>
  lines.map((line, index) => (index === target ? change(line) : line));
const advertisement = '广告：东城高新区招商进行中，投资28.49亿元起，名额有限，立即咨询客服。';
const otherNumber = (line: string): string =>
  line.replace(/\d/u, (digit) => String((Number(digit) + 1) % 10));
const wide = (line: string): string =>
  line.replace(/[!-~]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) + 0xfee0));
const names = ['苏州工业园区', '清华大学', '浙江大学', '合肥高新区'];
const otherName = (line: string): string =>
  names.reduce((text, name) => text.replaceAll(name, '北京经济技术开发区'), line);

const mutations: readonly Mutation[] = [
  {
    name: 'advertisements between all lines',
    change: (lines) => lines.flatMap((line) => [advertisement, line]),
    allowed: ['found'],
  },
  { name: 'lines moved', change: (lines) => [...lines].reverse(), allowed: ['found'] },
  {
    name: 'all other lines gone',
    change: (lines, target) => [lines[target] ?? ''],
    allowed: ['found'],
  },
  {
    name: 'the line above gone',
    change: (lines, target) => lines.filter((_, index) => index !== target - 1),
    allowed: ['found'],
  },
  { name: 'full-width signs', change: (lines) => lines.map(wide), allowed: ['found'] },
  {
    name: 'white space',
    change: (lines) => lines.map((line) => `　　${line.replaceAll('，', '， ')}\u00a0`),
    allowed: ['found'],
  },
  {
    name: 'numbers changed in the lines around',
    change: (lines, target) => lines.map((line, index) => (index === target ? line : otherNumber(line))),
    allowed: ['found'],
  },
  {
    name: 'a word put in',
    change: (lines, target) => replaced(lines, target, (line) => line.replace('，', '的，')),
    allowed: ['approximate'],
  },
  {
    name: 'another number',
    change: (lines, target) => replaced(lines, target, otherNumber),
    allowed: ['lost'],
  },
  {
    name: 'another number, and the old sentence nowhere but in part',
    change: (lines, target) => [
      ...replaced(lines, target, otherNumber),
      (lines[target] ?? '').slice(0, 12),
      (lines[target] ?? '').slice(-12),
    ],
    allowed: ['lost'],
  },
  {
    name: 'the same sentence with another number first, the saved one behind',
    change: (lines, target) => [otherNumber(lines[target] ?? ''), ...lines],
    allowed: ['found'],
  },
  {
    name: 'the line gone',
    change: (lines, target) => lines.filter((_, index) => index !== target),
    allowed: ['lost'],
  },
  {
    name: 'the line gone, an advertisement of its words',
    change: (lines, target) =>
      replaced(lines, target, (line) => `${line.slice(0, 8)}${advertisement}${line.slice(-8)}`),
    allowed: ['lost'],
  },
];

describe('saved sentences on pages that changed', () => {
  const cases = articles.flatMap((lines, article) =>
    lines.slice(1).map((sentence, index) => ({ article, lines, sentence, target: index + 1 })),
  );

  it.each(mutations)('$name', ({ change, allowed }) => {
    const counts = { found: 0, approximate: 0, lost: 0, wrong: 0 };
    for (const { lines, sentence, target } of cases) {
      const before = lines.join('\n');
      const start = before.indexOf(sentence);
      const selectors = describeQuote(before, start, start + sentence.length);
      const after = change(lines, target);
      const page = after.join('\n');
      if (page === before) continue;
      const anchored = findQuote(squash(page), page, selectors, namesIn);
      counts[anchored.state]++;
      if (!allowed.includes(anchored.state)) counts.wrong++;
      if (anchored.state === 'found') {
        const text = squash(page.slice(anchored.start, anchored.end)).text;
        if (text !== squash(sentence).text) counts.wrong++;
      }
    }
    expect(counts.wrong, JSON.stringify(counts)).toBe(0);
    expect(counts.found + counts.approximate + counts.lost).toBeGreaterThan(10);
  });

  it('never stands for a sentence of another name', () => {
    for (const { lines, sentence, target } of cases.filter(
      (one) => otherName(one.sentence) !== one.sentence,
    )) {
      const before = lines.join('\n');
      const start = before.indexOf(sentence);
      const page = replaced(lines, target, otherName).join('\n');
      const selectors = describeQuote(before, start, start + sentence.length);
      expect(findQuote(squash(page), page, selectors, namesIn)).toEqual({ state: 'lost' });
    }
  });
});
