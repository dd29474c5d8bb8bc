import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDocumentExtractor, extract } from '../../../lib/extract';
import { finish } from '../../../lib/extract/steps';

const paragraphs = [
  '嘉兴高新区管委会1月5日发布2020年工作报告。',
  '去年，嘉兴高新区完成工业总产值约1,280亿元，其中集成电路产业产值达300多亿元；研发投入超过35亿元。',
  '当日，嘉兴市发展和改革委员会与中国科学院微电子研究所签约，共建总投资20亿元的创新中心。',
];

/** Text with much in it that the grammars react to. */
const pieces = fc.constantFrom(
  ...[
    '苏州高新区',
    '管委会',
    '研究院',
    '有限公司',
    '由',
    '与',
    '、',
    '等',
    '投资',
    '约',
    '超过',
    '以上',
    '国家发改委',
  ],
  ...[
    '3',
    '５',
    '亿',
    '万',
    '元',
    '千',
    '两',
    '.',
    ',',
    '—',
    '至',
    '美元',
    '(',
    ')',
    '（',
    '“',
    '”',
    '《',
    '》',
    '。',
  ],
  ...[
    '\n',
    ' ',
    '\ud83d',
    '\ude00',
    'A',
    '2021年',
    '到2022年',
    '百亿级',
    '園區',
    '億',
    '新能源',
    '其中',
    '同比增长',
  ],
);
const text = fc
  .array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 60 })
  .map((parts) => parts.join(''));

describe('extract', () => {
  it('gives sorted, disjoint mentions whose text is their slice, and facts on the spans of amounts', () => {
    fc.assert(
      fc.property(text, (value) => {
        const { mentions, facts } = extract(value);
        let end = 0;
        for (const mention of mentions) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.end).toBeGreaterThan(mention.start);
          expect(mention.text).toBe(value.slice(mention.start, mention.end));
          expect(mention.confidence).toBeGreaterThanOrEqual(0);
          expect(mention.confidence).toBeLessThanOrEqual(1);
          end = mention.end;
        }
        expect(end).toBeLessThanOrEqual(value.length);
        const amounts = mentions.filter((mention) => mention.kind === 'money');
        expect(facts.map((fact) => [fact.start, fact.end])).toEqual(
          amounts.map((amount) => [amount.start, amount.end]),
        );
      }),
    );
  });

  it('finds the same in the paragraphs of a document as in the whole', () => {
    const whole = paragraphs.join('\n\n');
    const document = createDocumentExtractor();
    document.learn(whole);
    let offset = 0;
    const found = paragraphs.flatMap((paragraph) => {
      const at = offset;
      offset += paragraph.length + 2;
      return document.find(paragraph).map(({ kind, start, text: of }) => [kind, start + at, of]);
    });
    expect(found).toEqual(extract(whole).mentions.map(({ kind, start, text: of }) => [kind, start, of]));
    expect(found.map(([, , of]) => of)).toEqual([
      '嘉兴高新区管委会',
      '嘉兴高新区',
      '1,280亿元',
      '300多亿元',
      '35亿元',
      '嘉兴市发展和改革委员会',
      '中国科学院微电子研究所',
      '20亿元',
    ]);
  });

  it('reads the facts of paragraphs together: a subject may stand a paragraph earlier', () => {
    const blocks = ['示范科技有限公司昨日发布年报。', '公司全年营业收入12亿元。'];
    const document = createDocumentExtractor();
    for (const block of blocks) document.learn(block);
    const read = blocks.map((block) => ({ text: block, mentions: document.find(block) }));
    const [first, second] = finish(document.readFacts(read));
    expect(first).toEqual([]);
    expect(second).toMatchObject([{ text: '12亿元', metric: '营业收入', subject: ['示范科技有限公司'] }]);
    expect(second?.[0]?.start).toBe(blocks[1]?.indexOf('12亿元'));
  });

  it('lets a name that holds a number win over the amount in it', () => {
    const terms = [{ text: '百亿元俱乐部', kind: 'institution' as const }];
    const { mentions } = extract('百亿元俱乐部今年新增投资3亿元。', { terms });
    expect(mentions.map(({ kind, text: of }) => [kind, of])).toEqual([
      ['institution', '百亿元俱乐部'],
      ['money', '3亿元'],
    ]);
  });
});
