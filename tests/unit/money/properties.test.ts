import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAmountReader, findAmounts } from '../../../lib/extract/money';
import type { Mention } from '../../../lib/extract/types';

const pieces =
  '1 2 0 9 12 3.5 1,900 1900 2020年 5月 一 二 三 十 百 千 万 亿 兆 零 两 几 数 上 好几 半 廿 壹 拾 佰 多 余 来 个 点 级 元 块 角 毛 分 厘 钱 圆 整 美元 港元 日元 人民币 美金 新台币 $ ¥ HK$ US$ USD € RMB 、 和 至 到 - — ~ ， 。 约 近 超过 不超过 以上 左右 最高 分别 投资 总投资 人 家 亩 % 平方米 个百分点 百分之 从 每 （ ） ( ) 下同 \n \n\n 中国 香港 台灣 億 萬 幣 k w bn 第 负 产业链'.split(
    ' ',
  );

const amountText = fc
  .array(fc.constantFrom(...pieces, ' ', '  '), { maxLength: 24 })
  .map((parts) => parts.join(''));

const anyText = fc.oneof(
  amountText,
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
    .map((units) => String.fromCharCode(...units)),
);

/** What is wrong with mentions of a text: collected, because one expectation a mention would take its time. */
function faults(text: string, mentions: readonly Mention[]): string[] {
  const found: string[] = [];
  let end = 0;
  for (const mention of mentions) {
    const { value, valueMax } = mention.amount ?? {};
    if (mention.start < end || mention.end <= mention.start || mention.end > text.length) found.push('span');
    if (mention.text !== text.slice(mention.start, mention.end)) found.push('text');
    if (!(mention.confidence > 0 && mention.confidence <= 1)) found.push('confidence');
    if (value !== undefined && !/^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/.test(value)) found.push(`value ${value}`);
    if (valueMax !== undefined && !(Number(valueMax) > Number(value)))
      found.push(`range ${value} ${valueMax}`);
    end = mention.end;
  }
  return found;
}

function check(text: string, mentions: readonly Mention[]): void {
  expect(faults(text, mentions)).toEqual([]);
}

/** What a reader sees of a mention, whatever the width and the script that it is written in. */
function reading({ start, end, kind, amount }: Mention) {
  return { start, end, kind, ...amount, unit: undefined };
}

describe('any text', () => {
  it('gives sorted, disjoint spans whose text is the slice, and never throws', () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, figures) => check(text, findAmounts(text, { figures }))),
      { numRuns: 2000 },
    );
  });

  it('reads full-width text as half-width text', () => {
    fc.assert(
      fc.property(amountText, (text) => {
        const wide = text.replace(/[!-~]/g, (character) =>
          String.fromCharCode(character.charCodeAt(0) + 0xfee0),
        );
        expect(findAmounts(wide, { region: 'CN' }).map(reading)).toEqual(
          findAmounts(text, { region: 'CN' }).map(reading),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('reads traditional numerals and units as simplified ones', () => {
    const pairs = new Map(
      [...'亿億万萬圆圓两兩币幣'].map((character, index, all) => [character, all[index + 1]]),
    );
    fc.assert(
      fc.property(amountText, (text) => {
        const simple = text.replace(/[億萬圓兩幣]/g, (character) =>
          '亿万圆两币'.charAt('億萬圓兩幣'.indexOf(character)),
        );
        const traditional = simple.replace(/[亿万圆两币]/g, (character) => pairs.get(character) ?? character);
        expect(findAmounts(traditional, { region: 'TW' }).map(reading)).toEqual(
          findAmounts(simple, { region: 'TW' }).map(reading),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('finds in a sentence what it finds between two other sentences', () => {
    fc.assert(
      fc.property(amountText, (text) => {
        const before = '会议昨日召开。\n\n';
        const found = findAmounts(`${before}${text}\n\n会议闭幕。`, { region: 'CN' });
        check(text, findAmounts(text));
        for (const mention of found) expect(mention.start).toBeGreaterThanOrEqual(before.length);
      }),
      { numRuns: 300 },
    );
  });
});

const digits = '零一二三四五六七八九';

/** Writes a whole number below 10^16 as a reader of Chinese would. */
function write(value: bigint): string {
  const group = (number: bigint, unit: bigint, word: string): string => {
    const high = number / unit;
    const low = number % unit;
    if (low === 0n) return write(high) + word;
    return `${write(high)}${word}${low < unit / 10n ? '零' : ''}${write(low)}`;
  };
  if (value >= 100_000_000n) return group(value, 100_000_000n, '亿');
  if (value >= 10_000n) return group(value, 10_000n, '万');
  if (value >= 1000n) return group(value, 1000n, '千');
  if (value >= 100n) return group(value, 100n, '百');
  if (value >= 10n) return group(value, 10n, '十');
  return digits.charAt(Number(value));
}

describe('exact values', () => {
  it('reads every Chinese numeral that it can write', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 9_999_999_999_999n }), (value) => {
        const [mention, ...others] = findAmounts(`共计${write(value)}元`);
        expect(others).toEqual([]);
        expect(mention?.amount?.value).toBe(value.toString());
      }),
      { numRuns: 1000 },
    );
  });

  it('scales decimals without rounding', () => {
    const magnitudes = new Map([
      ['', 0],
      ['万', 4],
      ['亿', 8],
      ['万亿', 12],
    ]);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999 }),
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 8 }),
        fc.constantFrom(...magnitudes),
        (whole, fraction, [word, exponent]) => {
          const text = `${whole}.${fraction.join('')}`;
          const scaled = BigInt(`${whole}${fraction.join('')}`) * 10n ** BigInt(exponent);
          const unit = 10n ** BigInt(fraction.length);
          const rest = (scaled % unit).toString().padStart(fraction.length, '0').replace(/0+$/, '');
          const expected = `${scaled / unit}${rest === '' ? '' : `.${rest}`}`;
          expect(findAmounts(`共计${text}${word}元`)[0]?.amount?.value).toBe(expected);
        },
      ),
    );
  });

  it('reads thousands separators away', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000_000_000 }), (value) => {
        const [mention] = findAmounts(`共计${value.toLocaleString('en-US')}元`);
        expect(mention?.amount?.value).toBe(String(value));
      }),
    );
  });
});

describe('a document in blocks', () => {
  const document = ['財政部公布，台灣企業獲補助。', '補助金額為3億元。', '（人民幣，下同）另撥5億元。'];

  it('shares whose 元 it writes', () => {
    const reader = createAmountReader();
    reader.learn(document[0] ?? '');
    reader.learn(document[1] ?? '');
    expect(reader.find(document[1] ?? '')[0]?.amount?.currency).toBe('TWD');
    reader.learn(document[2] ?? '');
    expect(reader.find(document[1] ?? '')[0]?.amount?.currency).toBe('CNY');
  });

  it('lets a region given decide', () => {
    expect(findAmounts('補助3億元', { region: 'MO' })[0]?.amount?.currency).toBe('MOP');
  });
});

describe('hostile text', () => {
  const triggers = [
    '1',
    '一',
    '亿',
    '1亿',
    '3、',
    '3至',
    '$',
    '1,000',
    '几',
    '上百',
    '3亿元、',
    '1\n',
    '十',
    '万',
    '1.',
    '半',
    '上1',
    '1元1',
    '约',
    '(',
  ];
  it.each(triggers)('comes to an end on %j repeated', (trigger) => {
    const text = trigger.repeat(30_000);
    check(text, findAmounts(text));
    check(text, findAmounts(text, { figures: true }));
  });
});
