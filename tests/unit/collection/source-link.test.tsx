// @vitest-environment jsdom
import { render } from 'preact';
import { expect, test } from 'vitest';
import { SourceLink } from '../../../components/collection/source-link';
import { collectFacts } from '../../../lib/collection/fact';
import { describeQuote } from '../../../lib/page';

const sentence = '全年完成投资28.49亿元。';
const told = (name: string) =>
  `${name}负责人介绍，近年来园区坚持创新驱动，服务企业的能力有了很大的提高：${sentence}这在${name}是第一次，下一步将继续完善配套，不断提高服务企业的水平和能力。`;

test('a link to a sentence that stands twice on its page names what stands around it', () => {
  const page = `${told('东城')}\n${told('西城')}`;
  const at = page.lastIndexOf(sentence);
  const [fact] = collectFacts({
    id: 'one',
    text: '28.49亿元',
    kind: 'money',
    sentence,
    mentions: [],
    facts: [
      {
        start: 6,
        end: 13,
        text: '28.49亿元',
        value: '2849000000',
        currency: 'CNY',
        qualifier: 'exact',
        subject: [],
      },
    ],
    selectors: describeQuote(page, at, at + sentence.length),
    page: { url: 'https://www.example.gov.cn/a.html', title: '报道' },
    note: '',
    tags: [],
    savedAt: '2026-01-02T03:04:05.000Z',
  });
  if (!fact) throw new Error('the snippet has a fact');
  const place = document.createElement('div');
  render(<SourceLink fact={fact} />, place);
  const address = decodeURIComponent(place.querySelector('a')?.href ?? '');
  expect(address).toContain(`-,${sentence},-这在西城是第一次`);
});
