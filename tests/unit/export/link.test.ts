import { describe, expect, it } from 'vitest';
import { textFragmentUrl } from '../../../lib/export/link';

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
});
