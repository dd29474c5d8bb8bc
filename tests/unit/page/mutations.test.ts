import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
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

/** The seeds' document, by its lines. */
const document = readFileSync(new URL('../../../seeds/000_1bd78171d87cf0be.txt', import.meta.url), 'utf8')
  .split('\n')
  .map((line) => line.trim())
  .filter((line) => line !== '');

/** A sentence that was saved: its page by lines, and which line it is. */
interface Case {
  readonly lines: readonly string[];
  readonly target: number;
  readonly sentence: string;
}

const casesOf = (lines: readonly string[]): Case[] =>
  lines.flatMap((sentence, target) =>
    target > 0 && sentence.length >= 20 ? [{ lines, target, sentence }] : [],
  );

const cases = [...articles.flatMap(casesOf), ...casesOf(document)];

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

const traditionalOf: Readonly<Record<string, string>> = {
  业: '業',
  园: '園',
  区: '區',
  产: '產',
  发: '發',
  资: '資',
  亿: '億',
  学: '學',
  创: '創',
  项: '項',
};
const nextTo = (lines: readonly string[], target: number, change: (line: string) => string[]): string[] =>
  lines.flatMap((line, index) => (index === target ? change(line) : [line]));
const added = '会议听取了有关情况的汇报，讨论了下一步的工作安排。';

const mutations: readonly Mutation[] = [
  {
    name: 'paragraphs added around it',
    change: (lines, target) => nextTo(lines, target, (line) => [added, added, line, added]),
    allowed: ['found'],
  },
  {
    name: 'moved to the end',
    change: (lines, target) => [...lines.filter((_, index) => index !== target), lines[target] ?? ''],
    allowed: ['found'],
  },
  {
    name: 'run together with the next paragraph',
    change: (lines) => [lines.join('')],
    allowed: ['found'],
  },
  {
    name: 'broken over lines',
    change: (lines, target) => nextTo(lines, target, (line) => line.split(/(?<=，)/u)),
    allowed: ['found'],
  },
  {
    name: 'half-width signs',
    change: (lines) =>
      lines.map((line) => line.replaceAll('，', ',').replaceAll('；', ';').replaceAll('：', ':')),
    allowed: ['found'],
  },
  {
    name: 'soft hyphens and zero-width signs',
    change: (lines) => lines.map((line) => line.replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, '\u200b')),
    allowed: ['found'],
  },
  {
    name: 'a twin that says another number above',
    change: (lines, target) => nextTo(lines, target, (line) => [otherNumber(line), line]),
    allowed: ['found'],
  },
  {
    name: 'a twin word for word in a list of links',
    change: (lines, target) => [...lines, '相关阅读', lines[target] ?? ''],
    allowed: ['found', 'lost'],
  },
  {
    name: 'the other script',
    change: (lines) =>
      lines.map((line) => line.replace(/\p{Script=Han}/gu, (unit) => traditionalOf[unit] ?? unit)),
    allowed: ['found', 'lost'],
  },
  {
    name: 'each single digit another',
    change: (lines, target) =>
      nextTo(lines, target, (line) =>
        [...line.matchAll(/\d/gu)].map(
          ({ index }) => `${line.slice(0, index)}${(Number(line[index]) + 1) % 10}${line.slice(index + 1)}`,
        ),
      ),
    allowed: ['lost'],
  },
  {
    name: 'ten times as much',
    change: (lines, target) =>
      replaced(lines, target, (line) => line.replace(/(\d)(?=亿|万|%|个|家|项|年|日)/u, '$10')),
    allowed: ['lost'],
  },
  {
    name: 'another unit',
    change: (lines, target) =>
      replaced(lines, target, (line) =>
        line.replace(/(?<=\d)[亿万]/u, (unit) => (unit === '亿' ? '万' : '亿')),
      ),
    allowed: ['lost'],
  },
  {
    name: 'more for less',
    change: (lines, target) => replaced(lines, target, (line) => line.replace(/增长|提高|上升/u, '下降')),
    allowed: ['lost'],
  },
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

interface Counts {
  found: number;
  approximate: number;
  lost: number;
  wrong: number;
}

/** What became of every saved sentence under one kind of change; sentences that it leaves as they are do not count. */
function play({ change, allowed }: Mutation): Counts {
  const counts: Counts = { found: 0, approximate: 0, lost: 0, wrong: 0 };
  for (const { lines, sentence, target } of cases) {
    const before = lines.join('\n');
    const start = lines.slice(0, target).join('\n').length + 1;
    const selectors = describeQuote(before, start, start + sentence.length);
    const page = change(lines, target).join('\n');
    if (page === before || (allowed.every((state) => state === 'lost') && page.includes(sentence))) continue;
    const anchored = findQuote(squash(page), page, selectors, namesIn);
    counts[anchored.state]++;
    const text = anchored.state === 'lost' ? '' : squash(page.slice(anchored.start, anchored.end)).text;
    const isWrong = anchored.state === 'found' && text !== squash(sentence).text;
    // A sentence that the page says twice may get lost when its surroundings change: nothing else told it apart.
    const hadTwin = before.split(sentence).length > 2;
    const isAllowed = allowed.includes(anchored.state) || (hadTwin && anchored.state === 'lost');
    if (isWrong || !isAllowed) counts.wrong++;
  }
  return counts;
}

describe('saved sentences on pages that changed', () => {
  const table = new Map<string, Counts>();
  afterAll(() => {
    const rows = [...table].map(([name, { found, approximate, lost, wrong }]) =>
      [found, approximate, lost, wrong]
        .map((count) => String(count).padStart(12))
        .join('')
        .concat(`  ${name}`),
    );
    process.stdout.write(
      `${['found', 'approximate', 'lost', 'wrong'].map((head) => head.padStart(12)).join('')}  change\n${rows.join('\n')}\n`,
    );
  });

  it.each(mutations)('$name', (mutation) => {
    const counts = play(mutation);
    table.set(mutation.name, counts);
    expect(counts.wrong, JSON.stringify(counts)).toBe(0);
    expect(counts.found + counts.approximate + counts.lost).toBeGreaterThan(3);
  });

  it('never stands for a sentence of another name', () => {
    const renamed = cases.filter((one) => otherName(one.sentence) !== one.sentence);
    expect(renamed.length).toBeGreaterThan(5);
    for (const { lines, sentence, target } of renamed) {
      const before = lines.join('\n');
      const start = lines.slice(0, target).join('\n').length + 1;
      const page = replaced(lines, target, otherName).join('\n');
      const selectors = describeQuote(before, start, start + sentence.length);
      expect(findQuote(squash(page), page, selectors, namesIn)).toEqual({ state: 'lost' });
    }
  });
});
