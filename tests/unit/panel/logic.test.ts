import { describe, expect, it } from 'vitest';
import { factRows, sortFacts } from '../../../components/panel/fact-rows';
import {
  firstReading,
  newFactTexts,
  readFact,
  readNumber,
  textsOfFact,
} from '../../../components/panel/fact-texts';
import { groupMentions } from '../../../components/panel/grouping';
import { listCommand } from '../../../components/panel/list-keys';
import { cutAtMentions } from '../../../components/panel/marked-sentence';
import { sayDate } from '../../../components/panel/page-header';
import { completeTags, splitTags } from '../../../components/panel/tag-text';
import type { Snippet, SnippetFact } from '../../../lib/library/schema';
import type { PageMention } from '../../../lib/page/types';
import { panelCatalogue } from '../../../lib/words/panel';

const fact = (over: Partial<SnippetFact> = {}): SnippetFact => ({
  start: 0,
  end: 4,
  text: '12亿元',
  kind: 'money',
  value: '1200000000',
  currency: 'CNY',
  qualifier: 'exact',
  subject: ['苏州高新区'],
  ...over,
});

const snippetWith = (facts: SnippetFact[], read?: SnippetFact[]): Snippet => ({
  id: crypto.randomUUID(),
  contentHash: '',
  text: '12亿元',
  kind: 'money',
  sentence: '12亿元',
  mentions: [],
  facts,
  selectors: [],
  page: { url: 'https://a.example.cn/' },
  savedAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  note: '',
  tags: [],
  ...(read ? { read: { kind: 'money', mentions: [], facts: read } } : {}),
});

describe('groupMentions', () => {
  const mention = (kind: PageMention['kind'], text: string, start: number): PageMention => ({
    kind,
    text,
    start,
    end: start + text.length,
    confidence: 1,
    evidence: [],
    id: `${start}`,
    sentence: text,
    sentenceStart: 0,
    inBody: true,
  });

  it('puts parks first, the most mentioned first in each kind, and tells kinds of one text apart', () => {
    const groups = groupMentions([
      mention('money', '1亿元', 0),
      mention('park', '甲园区', 10),
      mention('institution', '乙院', 20),
      mention('park', '丙园区', 30),
      mention('park', '丙园区', 40),
      mention('institution', '丙园区', 50),
    ]);
    expect(groups.map(({ kind, text, mentions }) => [kind, text, mentions.length])).toEqual([
      ['park', '丙园区', 2],
      ['park', '甲园区', 1],
      ['institution', '乙院', 1],
      ['institution', '丙园区', 1],
      ['money', '1亿元', 1],
    ]);
  });
});

describe('cutAtMentions', () => {
  it('joins to the sentence again, whatever the spans', () => {
    const sentence = '苏州高新区投资12亿元。';
    const spans = [
      { start: 7, end: 11, kind: 'money' as const },
      { start: 0, end: 5, kind: 'park' as const },
      { start: 2, end: 8, kind: 'institution' as const },
      { start: 11, end: 99, kind: 'money' as const },
      { start: 4, end: 4, kind: 'money' as const },
    ];
    const pieces = cutAtMentions(sentence, spans);
    expect(pieces.map((piece) => piece.text).join('')).toBe(sentence);
    expect(pieces.filter((piece) => piece.kind).map((piece) => piece.text)).toEqual(['苏州高新区', '12亿元']);
  });
});

describe('facts', () => {
  it('sort by value as numbers, and what is not said comes last either way', () => {
    const rows = factRows(
      snippetWith([fact({ value: '9' }), fact({ value: undefined }), fact({ value: '100' })]),
      1,
    );
    const values = (descending: boolean) =>
      sortFacts(rows, { column: 'value', descending }, 'zh-CN').map((row) => row.fact.value);
    expect(values(false)).toEqual(['9', '100', undefined]);
    expect(values(true)).toEqual(['100', '9', undefined]);
  });

  it('know which of them the reader corrected', () => {
    const rows = factRows(
      snippetWith([fact(), fact({ metric: '投资' })], [fact(), fact({ metric: '投' })]),
      1,
    );
    expect(rows.map((row) => row.corrected)).toEqual([false, true]);
  });

  it('take a correction only where it is a valid fact', () => {
    const sentence = '甲园投资12亿元。';
    const texts = {
      ...textsOfFact(fact(), 'zh-CN'),
      subject: '甲，乙',
      metric: ' 投资 ',
      value: '28.49亿',
      year: '2021',
      status: 'target',
    };
    expect(readFact(texts, sentence, fact())).toEqual({
      ok: true,
      fact: {
        ...fact(),
        subject: ['甲', '乙'],
        metric: '投资',
        value: '2849000000',
        year: 2021,
        status: 'target',
      },
    });
    expect(readFact({ ...texts, value: '很多' }, sentence, fact())).toEqual({ ok: false, wrong: 'value' });
    expect(readFact({ ...texts, year: '去年' }, sentence, fact())).toEqual({ ok: false, wrong: 'year' });
    const bare = readFact({ ...texts, metric: '', status: '', year: '' }, sentence, fact());
    expect(bare.ok && Object.keys(bare.fact)).not.toContain('metric');
  });

  it('are added where the sentence has their words', () => {
    const sentence = '甲园投资12亿元。';
    const texts = { ...newFactTexts, factText: '12亿元', value: '12亿' };
    expect(readFact(texts, sentence)).toMatchObject({
      ok: true,
      fact: { start: 4, end: 8, value: '1200000000' },
    });
    expect(readFact({ ...texts, factText: '13亿元' }, sentence)).toEqual({ ok: false, wrong: 'factText' });
    expect(readFact({ ...texts, factText: '' }, sentence)).toMatchObject({
      fact: { start: 0, text: sentence },
    });
  });

  it('tell what was read where the reader says otherwise', () => {
    const read = { kind: 'money' as const, mentions: [], facts: [fact({ metric: '投' })] };
    expect(firstReading(fact({ metric: '投' }), read)).toBeUndefined();
    expect(firstReading(fact({ metric: '投资' }), read)?.metric).toBe('投');
    expect(firstReading(fact({ start: 7, end: 9 }), read)).toBeNull();
    expect(firstReading(fact(), undefined)).toBeUndefined();
  });
});

describe('readNumber', () => {
  it.each([
    ['28.49亿', '2849000000'],
    ['1,300,000', '1300000'],
    ['１２万', '120000'],
    ['0.05', '0.05'],
    ['1.23456万', '12345.6'],
    ['2,849 m', '2849000000'],
    ['-3千万', '-30000000'],
    ['007', '7'],
  ])('reads %s', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });

  it.each(['', '亿', '1e9', '约3亿', '1.2.3'])('takes %s for no number', (text) => {
    expect(readNumber(text)).toBeUndefined();
  });
});

describe('tags', () => {
  it('are parted by commas of either width', () => {
    expect(splitTags(' 光伏，储能, 江苏、 ;')).toEqual(['光伏', '储能', '江苏']);
  });

  it('complete the one being typed and keep those before it', () => {
    expect(completeTags('江苏，光', ['光伏', '阳光', '江苏'])).toEqual(['江苏，光伏', '江苏，阳光']);
  });
});

describe('listCommand', () => {
  const press = (key: string, ctrlKey = false) =>
    listCommand({ key, ctrlKey, metaKey: false, altKey: false }, 3, 5);

  it('moves within the list', () => {
    expect(press('ArrowDown')).toEqual({ do: 'move', to: 4 });
    expect(press('PageDown')).toEqual({ do: 'move', to: 4 });
    expect(press('Home')).toEqual({ do: 'move', to: 0 });
    expect(listCommand({ key: 'ArrowUp', ctrlKey: false, metaKey: false, altKey: false }, 0, 5)).toEqual({
      do: 'move',
      to: 0,
    });
  });

  it('leaves keys alone that are not its own', () => {
    expect(press('z', true)).toBeUndefined();
    expect(press('Tab')).toBeUndefined();
    expect(press('Delete')).toEqual({ do: 'delete' });
  });
});

describe('sayDate', () => {
  it('keeps the precision of the page', () => {
    expect(sayDate('2021')).toBe('2021');
    expect(sayDate('2021-01-18')).toBe('2021-01-18');
    expect(sayDate('2021-01-18T09:30+08:00')).toBe('2021-01-18 09:30');
    expect(sayDate('2021-01-18T09:30:15.000Z')).toBe('2021-01-18 09:30');
  });
});

describe('the words', () => {
  it('have the same places in both languages', () => {
    const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    for (const [key, chinese] of Object.entries(panelCatalogue['zh-CN'])) {
      const english = panelCatalogue.en[key as keyof typeof panelCatalogue.en];
      expect(places(english), key).toEqual(places(chinese));
    }
  });
});
