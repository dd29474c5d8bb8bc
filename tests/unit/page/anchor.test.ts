import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeQuote } from '../../../lib/page/anchor/describe';
import { type Anchored, findQuote, type NamesIn } from '../../../lib/page/anchor/find';
import { squash } from '../../../lib/page/text/squash';

const namesIn: NamesIn = (text) => text.match(/[东西南北]城(?:高新区|研究院|集团)/g) ?? [];

const lines = [
  '东城高新区加快建设',
  '东城高新区去年完成产值28.49亿元，同比增长12.5%，其中医疗器械产业占比超过三成。',
  '西城研究院与东城高新区签约，计划三年内投入5000万元用于关键技术攻关。',
  '“我们看好这里。”北城集团负责人说，公司将追加投资3亿元。',
  '东城高新区管委会表示，今年将继续支持企业创新，力争产值突破30亿元。',
];
const text = lines.join('\n');

const find = (page: string, quote: string, from = text): Anchored => {
  const start = from.indexOf(quote);
  return findQuote(squash(page), page, describeQuote(from, start, start + quote.length), namesIn);
};
const found = (page: string, quote: string, from = text): string | undefined => {
  const anchored = find(page, quote, from);
  return anchored.state === 'lost' ? undefined : page.slice(anchored.start, anchored.end);
};

const sentence = lines[1] ?? '';

describe('a quote on a page that changed around it', () => {
  it.each([
    ['nothing changed', text],
    ['an advertisement between the lines', lines.join('\n广告：投资3亿元，立即咨询\n')],
    ['the lines in another order', [...lines].reverse().join('\n')],
    ['other spacing', text.replaceAll('，', '， ').replaceAll('\n', '\n　　')],
    [
      'full-width digits and signs',
      text.replace(/[!-~]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) + 0xfee0)),
    ],
  ])('is found: %s', (_name, page) => {
    const state = find(page, sentence);
    expect(state.state).toBe('found');
    expect(squash(found(page, sentence) ?? '').text).toBe(squash(sentence).text);
  });

  it('is found only approximately where words were put in', () => {
    const page = text.replace('其中医疗', '其中的医疗');
    expect(find(page, sentence).state).toBe('approximate');
    expect(found(page, sentence)).toContain('28.49亿元');
  });

  it.each([
    ['another number', text.replace('28.49', '27.49')],
    ['another name', text.replace('东城高新区去年', '西城高新区去年')],
    ['another word', text.replace('同比增长', '环比下降')],
    ['another unit', text.replace('28.49亿', '28.49万')],
    ['the line gone', lines.filter((line) => line !== sentence).join('\n')],
  ])('is lost: %s', (_name, page) => {
    expect(find(page, sentence).state).toBe('lost');
  });

  it('is found behind a full stop that came before its first number', () => {
    const quote = '2021年东城高新区完成产值28.49亿元，同比增长。';
    const from = `园区概况\n${quote}`;
    expect(found(`新段落到此为止。\n${quote}`, quote, from)).toBe(quote);
    expect(found('占比12.2021年东城高新区完成产值28.49亿元，同比增长。', quote, from)).toBeUndefined();
  });

  it('is not found inside another number', () => {
    const page = text.replace('投资3亿元', '投资33亿元');
    expect(find(page, '3亿元').state).toBe('lost');
  });

  it('does not take a twin for it', () => {
    const twice = `${text}\n相关：\n${lines[0]}`;
    const page = twice.slice((lines[0]?.length ?? 0) + 1);
    expect(find(page, lines[0] ?? '', twice).state).toBe('lost');
  });
});

it('never lands on another place, whatever lines come, go and move', () => {
  const mutation = fc.record({
    order: fc.shuffledSubarray([...lines.keys()], { minLength: 1 }),
    advertisement: fc.constantFrom(
      '',
      '广告：东城高新区招商，投资28.49亿元',
      '其中医疗器械产业占比超过三成。',
    ),
    target: fc.integer({ min: 1, max: lines.length - 1 }),
  });
  fc.assert(
    fc.property(mutation, ({ order, advertisement, target }) => {
      const quote = lines[target] ?? '';
      const page = order.flatMap((index) => [advertisement, lines[index] ?? '']).join('\n');
      const result = found(page, quote);
      if (order.includes(target)) expect(result).toBe(quote);
      else expect(result).toBeUndefined();
    }),
  );
});
