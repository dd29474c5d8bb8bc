import { describe, expect, it } from 'vitest';
import { textFragmentUrl } from '../../../lib/export/link';
import { describeQuote } from '../../../lib/page';

const url = 'https://www.example.gov.cn/a.html';
const fragment = (text: string, page = url): string =>
  decodeURIComponent(textFragmentUrl(page, text).split('#:~:text=')[1] ?? '(none)');

describe('the link to a sentence', () => {
  it('names a sentence whole, however its characters have to be written', () => {
    expect(fragment(' 产值达28.49亿元，增长12%。 ')).toBe('产值达28.49亿元，增长12%。');
    expect(textFragmentUrl(url, 'A-B，C&D')).toBe(`${url}#:~:text=A%2DB%EF%BC%8CC%26D`);
  });

  it('takes the place of a fragment that the address has', () => {
    expect(textFragmentUrl(`${url}#top`, '甲')).toBe(`${url}#:~:text=%E7%94%B2`);
  });

  it('names several lines by the first and the last', () => {
    expect(fragment('第一段的话。\n\n第二段的话。\n第三段。')).toBe('第一段的话。,第三段。');
  });

  it('cuts a very long text at punctuation only', () => {
    const long = `${'开头的一句话很长很长很长很长，'}${'中间，'.repeat(150)}${'末尾的一句话也很长很长很长很长。'}`;
    expect(fragment(long)).toBe('开头的一句话很长很长很长很长，中间,末尾的一句话也很长很长很长很长。');
  });

  it('leaves out what cannot be encoded', () => {
    expect(textFragmentUrl(url, '甲\ud800')).toBe(url);
    expect(textFragmentUrl(url, ' \n ')).toBe(url);
  });

  const sentence = '全年完成产值28.49亿元。';
  const above = (name: string) => `${name}负责人介绍，近年来园区坚持创新驱动，服务企业的能力有了很大的提高：`;
  const behind = (name: string) =>
    `这在${name}是第一次，下一步将继续完善配套，不断提高服务企业的水平和能力。`;
  const told = (name: string) => `${above(name)}${sentence}${behind(name)}`;
  const linkOf = (page: string, at: number): string =>
    decodeURIComponent(
      textFragmentUrl(url, sentence, describeQuote(page, at, at + sentence.length)).split('text=')[1] ?? '',
    );

  it('names what stands around a sentence that stands more than once', () => {
    const page = `${told('东城')}\n${told('西城')}`;
    const prefix = '近年来园区坚持创新驱动，服务企业的能力有了很大的提高：';
    expect(linkOf(page, page.lastIndexOf(sentence))).toBe(
      `西城负责人介绍，${prefix}-,${sentence},-${behind('西城')}`,
    );
  });

  it('names the line above and the line below where the sentence is a line of its own', () => {
    const page = ['甲', '乙'].map((name) => [above(name), sentence, behind(name)].join('\n')).join('\n');
    expect(linkOf(page, page.lastIndexOf(sentence))).toBe(`${above('乙')}-,${sentence},-${behind('乙')}`);
  });

  it('names nothing more where the sentence stands once', () => {
    const page = told('东城');
    expect(linkOf(page, page.indexOf(sentence))).toBe(sentence);
  });
});
