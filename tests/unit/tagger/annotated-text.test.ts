import { describe, expect, it } from 'vitest';
import { parseAnnotatedText } from '../../../scripts/tagger/annotated-text';

const marks = (source: string) => {
  const { text, spans } = parseAnnotatedText('sample.txt', source);
  return spans.map(({ start, end, kind, optional }) => [text.slice(start, end), kind, optional]);
};

describe('text with inline marks', () => {
  it('takes the marks out and keeps where they stood', () => {
    const { text, spans } = parseAnnotatedText('a.txt', '记者从[P:甲城高新区]获悉，[I:乙研究院]落户。');
    expect(text).toBe('记者从甲城高新区获悉，乙研究院落户。');
    expect(spans).toEqual([
      { start: 3, end: 8, kind: 'park', optional: false },
      { start: 11, end: 15, kind: 'institution', optional: false },
    ]);
  });

  it.each([
    ['[P?:园区]今年', [['园区', 'park', true]]],
    [
      '[I?:市政府]与[I:乙银行]',
      [
        ['市政府', 'institution', true],
        ['乙银行', 'institution', false],
      ],
    ],
    [
      '[I:甲公司][I:乙公司]',
      [
        ['甲公司', 'institution', false],
        ['乙公司', 'institution', false],
      ],
    ],
    ['注[1]见[P：全角]', []],
    ['# 说明：[I:甲公司]\n[I:乙公司]', [['乙公司', 'institution', false]]],
  ])('%s', (source, expected) => {
    expect(marks(source)).toEqual(expected);
  });

  it.each(['第一行\n[I:没有结尾', '[I:]', '[I:甲[P:乙]丙]', '[I:跨\n行]'])(
    'refuses %j and says where',
    (source) => {
      expect(() => parseAnnotatedText('bad.txt', source)).toThrow(/^bad\.txt: .* line \d/);
    },
  );
});
