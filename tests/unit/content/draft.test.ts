import { expect, it } from 'vitest';
import { draftOfParts } from '../../../entrypoints/details/draft';
import { extract } from '../../../lib/extract';
import { newLine } from '../../../lib/page/reading/line';
import { pageFacts } from '../../../lib/page/reading/mentions';
import { blocksOf, openPage } from '../page/support/page';

it('a snippet has the facts that the page counts, and no amount of which nothing is said', () => {
  const [block] = blocksOf(openPage('<p>苏州工业园区完成总投资12.5亿元。那天大家谈到3亿元。</p>'));
  if (!block) throw new Error('no line');
  const { mentions, facts } = extract(block.text);
  const found = mentions.map((mention, index) => ({ ...mention, id: `m${index}` }));
  const line = { ...newLine(block), inBody: true, mentions: found, shown: found, facts };
  const draft = draftOfParts([{ line, start: 0, end: block.text.length }], [line], { url: 'https://a.cn/' });
  expect(facts.map(({ text }) => text)).toEqual(['12.5亿元', '3亿元']);
  expect(pageFacts([line]).map(({ text }) => text)).toEqual(['12.5亿元']);
  expect(draft.facts.map(({ text }) => text)).toEqual(['12.5亿元']);
  expect(draft.mentions.map(({ text }) => text)).toContain('3亿元');
});
