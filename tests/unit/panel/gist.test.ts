import { describe, expect, it } from 'vitest';
import { gistText, toldFacts } from '../../../components/panel/gist-text';
import { groupMentions } from '../../../components/panel/grouping';
import { speechIn } from '../../../components/panel/words';
import { digestFacts } from '../../../lib/digest';
import { extract } from '../../../lib/extract';
import { createLinker, identifyNames, namesToLink } from '../../../lib/identity';
import type { PageMention, PageReading } from '../../../lib/page/types';

const text =
  '2020年，苏州国家高新区实现产值28.49亿元。到2022年，苏州高新区产值力争突破40亿元。' +
  '苏州高新区和苏州国家高新技术产业开发区是一个园区，滨海高新区不知是哪一个。';

function read(from: string): PageReading {
  const { mentions, facts } = extract(from);
  const placed = mentions.map(
    (mention, at): PageMention => ({
      ...mention,
      id: `m${at}`,
      sentence: from,
      sentenceStart: mention.start,
      inBody: true,
    }),
  );
  return {
    url: '',
    canonicalUrl: '',
    metadata: {},
    mentions: placed,
    facts: facts.map((fact) => ({
      ...fact,
      mentionId: placed.find(({ start }) => start === fact.start)?.id ?? '',
    })),
    saved: [],
    identities: identifyNames(createLinker(), { text: from, names: namesToLink(mentions) }),
    marksVisible: true,
    complete: true,
  };
}

describe('the mentions of a page', () => {
  const reading = read(text);

  it('stand in one row for all names of one park', () => {
    const parks = groupMentions(reading.mentions, reading.identities).filter(({ kind }) => kind === 'park');
    expect(parks.map(({ texts }) => texts)).toEqual([
      ['苏州高新区', '苏州国家高新区', '苏州国家高新技术产业开发区'],
      ['滨海高新区'],
    ]);
    expect(parks[0]?.mentions).toHaveLength(4);
  });

  it('stand by their texts where nothing is known of them', () => {
    expect(groupMentions(reading.mentions).filter(({ kind }) => kind === 'park')).toHaveLength(4);
  });
});

describe('the digest as text', () => {
  it.each([
    [
      'zh-CN',
      [
        '苏州国家高新区（苏州国家高新技术产业开发区 · 国家级 · 江苏省 苏州市）',
        '- 产值：28.49亿元（2020，实际）',
        '目标与预测：',
      ],
    ],
    ['en', ['National · 江苏省 苏州市', '- 产值: ¥2,849 m (2020, Actual)', 'Targets and forecasts:']],
  ] as const)('in %s', (language, lines) => {
    const reading = read(text);
    const entries = digestFacts(toldFacts(reading), reading.identities);
    const said = gistText(entries, speechIn(language).say, language);
    for (const line of lines) expect(said.toLowerCase()).toContain(line.toLowerCase());
  });
});
