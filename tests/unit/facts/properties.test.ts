import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../lib/extract/facts';
import { normalize } from '../../../lib/extract/normalize';
import type { Mention } from '../../../lib/extract/types';
import { parseMarked } from './mark';

const piece = fc.oneof(
  fc.constantFrom(
    ...'，。；：、“”（）《》\n',
    ...[
      '营业收入',
      '总投资',
      '达到',
      '预计',
      '力争',
      '到2022年',
      '去年',
      '一季度',
      '分别为',
      '和',
      '其中',
      '的',
      '我们',
      '公司',
    ],
    ...[
      '[元:3亿元]',
      '[元:百亿级]',
      '[数:15%]',
      '[数:398家]',
      '[园:苏州高新区]',
      '[机:甲公司]',
      '[机?:创新中心]',
      '总经理张三说',
      '將減少',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 4 }).map((text) => text.replace(/[[\]]/g, '')),
);
const marked = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

/** Spans anywhere in any text, sorted and disjoint. */
const anySpans = fc
  .tuple(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(fc.nat(200), { maxLength: 20 }),
    fc.infiniteStream(fc.constantFrom<Mention['kind']>('money', 'figure', 'park', 'institution')),
  )
  .map(([text, cuts, kinds]) => {
    const edges = [...new Set(cuts.map((cut) => Math.min(cut, text.length)))].sort((a, b) => a - b);
    const mentions: Mention[] = [];
    for (let at = 0; at + 1 < edges.length; at += 2) {
      const [start, end] = [edges[at] ?? 0, edges[at + 1] ?? 0];
      const kind = kinds.next().value as Mention['kind'];
      mentions.push({ start, end, kind, text: text.slice(start, end), confidence: 1, evidence: [] });
    }
    return { text, mentions };
  });

describe('readFacts', () => {
  it('gives one fact for each amount, with its span, and subjects among the names', () => {
    fc.assert(
      fc.property(marked, (source) => {
        const { text, mentions } = parseMarked(source);
        const facts = readFacts(text, mentions);
        const amounts = mentions.filter((mention) => mention.kind === 'money' || mention.kind === 'figure');
        expect(facts.map(({ start, end, text: words, kind }) => ({ start, end, text: words, kind }))).toEqual(
          amounts.map(({ start, end, text: words, kind }) => ({ start, end, text: words, kind })),
        );
        const names = new Set(
          mentions.filter(({ kind }) => kind === 'park' || kind === 'institution').map((name) => name.text),
        );
        for (const fact of facts) for (const subject of fact.subject) expect(names).toContain(subject);
      }),
      { numRuns: 300 },
    );
  });

  it('cuts metric and period from the text as it is', () => {
    fc.assert(
      fc.property(marked, (source) => {
        const { text, mentions } = parseMarked(source);
        const unbroken = text.replace(/\s+/g, '');
        for (const fact of readFacts(text, mentions)) {
          if (fact.metric !== undefined) expect(unbroken).toContain(fact.metric);
          if (fact.period !== undefined) expect(unbroken).toContain(fact.period);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('never throws, whatever the text and the spans', () => {
    fc.assert(
      fc.property(anySpans, ({ text, mentions }) => {
        expect(readFacts(text, mentions, { publishedAt: text.slice(0, 10) })).toHaveLength(
          mentions.filter(({ kind }) => kind === 'money' || kind === 'figure').length,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('reads a text and its normal form alike', () => {
    fc.assert(
      fc.property(marked, (source) => {
        const { text, mentions } = parseMarked(source);
        const plain = normalize(text);
        const plainMentions = mentions.map((mention) => ({
          ...mention,
          text: plain.slice(mention.start, mention.end),
        }));
        const strip = ({ status, year, start }: { status?: string; year?: number; start: number }) => ({
          status,
          year,
          start,
        });
        expect(readFacts(plain, plainMentions).map(strip)).toEqual(readFacts(text, mentions).map(strip));
      }),
      { numRuns: 200 },
    );
  });
});
