import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestCode, readAny, readCode, readNumber, readSized } from '../../../lib/extract/packed/code';
import { digits } from '../../../lib/extract/packed/digits';
import { createReader, readBits } from '../../../lib/extract/packed/reader';
import {
  codeLengths,
  sizeOf,
  writeAny,
  writeCode,
  writeNumber,
  writeSized,
} from '../../../scripts/packed/code';
import { createWriter } from '../../../scripts/packed/writer';

describe('the digits of packed text', () => {
  it('are signs that no string literal has to escape, each once', () => {
    expect(new Set(digits).size).toBe(91);
    expect(digits).toMatch(/^[\x20-\x7e]+$/);
    expect(digits).not.toMatch(/["'`\\]/);
  });
});

describe('packed numbers', () => {
  it('come back in their order, whatever their kind', () => {
    const step = fc.record({
      value: fc.integer({ min: 0, max: 99 }),
      large: fc.integer({ min: 0, max: 0x7fffffff }),
      count: fc.integer({ min: 1, max: 0xffff }),
      width: fc.integer({ min: 0, max: 16 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
        const writer = createWriter();
        const written = writeCode(
          writer,
          steps.map(({ value }) => value),
        );
        const writtenSizes = writeCode(
          writer,
          steps.map(({ large }) => sizeOf(large)),
        );
        for (const { value, large, count, width } of steps) {
          writeNumber(writer, value, written);
          writer.bits(large & (2 ** width - 1), width);
          writeAny(writer, large % count, count);
          writeSized(writer, large, writtenSizes);
        }
        const reader = createReader(writer.finish());
        const code = readCode(reader);
        const sizes = readCode(reader);
        for (const { value, large, count, width } of steps) {
          expect(readNumber(reader, code)).toBe(value);
          expect(readBits(reader, width)).toBe(large & (2 ** width - 1));
          expect(readAny(reader, count)).toBe(large % count);
          expect(readSized(reader, sizes)).toBe(large);
        }
      }),
    );
  });

  it('take few bits where they often come', () => {
    const writer = createWriter();
    const values = Array.from({ length: 4000 }, (_, at) => (at % 50 === 0 ? at % 7 : 9));
    const code = writeCode(writer, values);
    for (const value of values) writeNumber(writer, value, code);
    expect(writer.finish().length).toBeLessThan(4000 / 5);
  });

  it('are refused where the code does not know them', () => {
    const writer = createWriter();
    const code = writeCode(writer, [1, 3]);
    expect(() => writeNumber(writer, 2, code)).toThrow(RangeError);
    expect(() => writer.bits(8, 3)).toThrow(RangeError);
    expect(() => writeAny(writer, 7, 7)).toThrow(RangeError);
  });

  it('read as something past the end and in damaged text, without throwing', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => {
        const reader = createReader(text);
        for (let at = 0; at < 50; at++) expect(readAny(reader, 10)).toBeLessThan(10);
      }),
    );
  });
});

describe('the lengths of codes', () => {
  it('fill the tree of codes, and none is too long', () => {
    const counts = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 1e6 })), { maxLength: 80 });
    fc.assert(
      fc.property(counts, (given) => {
        const lengths = codeLengths(given, longestCode);
        const used = lengths.filter((length) => length > 0);
        expect(used).toHaveLength(given.filter((count) => count > 0).length);
        expect(Math.max(0, ...used)).toBeLessThanOrEqual(longestCode);
        const room = used.reduce((sum, length) => sum + 2 ** -length, 0);
        expect(room).toBe(used.length > 1 ? 1 : used.length / 2);
      }),
    );
  });

  it('are shorter for numbers that come more often', () => {
    expect(codeLengths([1, 1, 2, 4, 8], 13)).toEqual([4, 4, 3, 2, 1]);
    expect(codeLengths([1, 1, 2, 4, 8], 3)).toEqual([3, 3, 3, 3, 1]);
  });
});
