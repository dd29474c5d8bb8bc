import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCharacters } from '../../../lib/extract/gazetteer/characters';
import { createNameReader } from '../../../lib/extract/names';
import { normalize } from '../../../lib/extract/normalize';
import type { Mention } from '../../../lib/extract/types';
import { namesIn } from './helpers';

const pieces = fc.constantFrom(
  '苏州高新区',
  '有限公司',
  '（以下简称“',
  '”）',
  '、',
  '等12家企业',
  '华为',
  '诺微科技',
  '国家发改委',
  '的',
  '与',
  '北京',
  '管委会',
  '\n',
  '\n\n',
  '。',
  '(',
  ')',
  '·',
  'TCL',
  '研究院',
  '董事长',
  '12亿元',
  '\ud83d',
  '\udc00',
  ' ',
  '臺灣積體電路',
);
const news = fc.array(fc.oneof(pieces, fc.string({ maxLength: 4, unit: 'binary' })), { maxLength: 40 });
const texts = news.map((parts) => parts.join(''));

function expectSound(text: string, mentions: readonly Mention[]): void {
  let end = 0;
  for (const mention of mentions) {
    expect(mention.start).toBeGreaterThanOrEqual(end);
    expect(mention.end).toBeGreaterThan(mention.start);
    expect(mention.end).toBeLessThanOrEqual(text.length);
    expect(mention.text).toBe(text.slice(mention.start, mention.end));
    expect(mention.confidence).toBeGreaterThan(0);
    expect(mention.confidence).toBeLessThanOrEqual(1);
    expect(mention.evidence.length).toBeGreaterThan(0);
    end = mention.end;
  }
}

/** Every character that has a traditional form, in it. */
const traditionalOf = new Map<string, string>();
readCharacters((traditional, simplified) => {
  const known = traditionalOf.get(String.fromCharCode(simplified));
  if (known === undefined)
    traditionalOf.set(String.fromCharCode(simplified), String.fromCharCode(traditional));
});

const spans = (mentions: readonly Mention[]) =>
  mentions.map(({ start, end, kind }) => ({ start, end, kind }));

describe('names in any text', () => {
  it('are inside it, sorted, disjoint, and slices of it', () => {
    fc.assert(fc.property(texts, (text) => expectSound(text, namesIn(text))));
  });

  it('are the same in the blocks of a document as in the whole', () => {
    const lines = fc.array(news, { minLength: 1, maxLength: 5 });
    const blocks = lines.map((list) =>
      list.map((parts) => parts.filter((part) => !part.includes('\n')).join('')),
    );
    fc.assert(
      fc.property(blocks, (parts) => {
        const whole = parts.join('\n\n');
        const together = createNameReader();
        together.learn(whole);
        const apart = createNameReader();
        for (const part of parts) apart.learn(part);
        let offset = 0;
        const found = parts.flatMap((part) => {
          const shifted = apart
            .find(part)
            .map((one) => ({ start: one.start + offset, end: one.end + offset, kind: one.kind }));
          offset += part.length + 2;
          return shifted;
        });
        expect(found).toEqual(spans(together.find(whole)));
      }),
    );
  });

  it('do not depend on script or width', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const variant = Array.from({ length: text.length }, (_, at) => {
          const unit = text.charAt(at);
          const code = unit.charCodeAt(0);
          if (code > 0x20 && code < 0x7f) return String.fromCharCode(code + 0xfee0);
          return traditionalOf.get(unit) ?? unit;
        }).join('');
        fc.pre(normalize(variant) === normalize(text));
        expect(spans(namesIn(variant))).toEqual(spans(namesIn(text)));
      }),
    );
  });

  it('are the same when they are looked for twice', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const reader = createNameReader();
        reader.learn(text);
        expect(reader.find(text)).toEqual(reader.find(text));
      }),
    );
  });
});

describe('hostile text', () => {
  const unit = 3000;
  it.each([
    ['one head over and over', '公司'.repeat(unit)],
    ['all heads', '高新区研究院大学有限公司管委会'.repeat(unit / 5)],
    ['open brackets', '（('.repeat(unit)],
    ['introductions without an end', '甲乙有限公司（以下简称“'.repeat(unit / 5)],
    ['quotation marks', '“”'.repeat(unit)],
    ['a list without an end', '腾讯、诺未、'.repeat(unit / 3)],
    ['Latin words', 'Aa Bb '.repeat(unit / 3)],
    ['lone surrogates', '\ud83d'.repeat(unit)],
    ['one character', '中'.repeat(unit * 3)],
    ['line breaks', '\n'.repeat(unit)],
  ])('%s is read', (_, text) => {
    expectSound(text, namesIn(text));
  });
});
