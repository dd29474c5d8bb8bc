import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digits, unpackBytes } from '../../../lib/extract/packed/digits';
import { readModel, readSized } from '../../../lib/extract/packed/model';
import { createReader } from '../../../lib/extract/packed/reader';
import { sizeOf, writeModel, writeSized } from '../../../scripts/packed/model';
import { createWriter, packBytes } from '../../../scripts/packed/writer';

describe('the digits of packed text', () => {
  it('are signs that no string literal has to escape, each once', () => {
    expect(new Set(digits).size).toBe(91);
    expect(digits).toMatch(/^[\x20-\x7e]+$/);
    expect(digits).not.toMatch(/["'`\\]/);
  });

  it('give back any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect([...unpackBytes(packBytes([...bytes]))].slice(0, bytes.length)).toEqual([...bytes]);
      }),
    );
  });
});

describe('packed numbers', () => {
  it('come back in their order, whatever their kind', () => {
    const step = fc.record({
      value: fc.integer({ min: 0, max: 99 }),
      large: fc.integer({ min: 0, max: 0x7fffffff }),
      count: fc.integer({ min: 1, max: 0x10000 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
        const writer = createWriter();
        const values = steps.map(({ value }) => value);
        const written = writeModel(writer, values);
        const sizes = writeModel(
          writer,
          steps.map(({ large }) => sizeOf(large)),
        );
        for (const { value, large, count } of steps) {
          writer.expected(value, written);
          writer.expected(value, written, Math.min(value, count));
          writer.uniform(large % count, count);
          writeSized(writer, large, sizes);
        }
        const reader = createReader(writer.finish());
        const model = readModel(reader);
        const readSizes = readModel(reader);
        for (const { value, large, count } of steps) {
          expect(reader.expected(model, 0)).toBe(value);
          expect(reader.expected(model, Math.min(value, count))).toBe(value);
          expect(reader.uniform(count)).toBe(large % count);
          expect(readSized(reader, readSizes)).toBe(large);
        }
      }),
    );
  });

  it('take few bits where they are expected', () => {
    const writer = createWriter();
    const values = Array.from({ length: 4000 }, (_, at) => (at % 50 === 0 ? 1 : 0));
    const model = writeModel(writer, values);
    for (const value of values) writer.expected(value, model);
    expect(writer.finish().length).toBeLessThan(4000 / 30);
  });

  it('are refused where the model does not know them', () => {
    const writer = createWriter();
    const model = writeModel(writer, [1, 3]);
    expect(() => writer.expected(2, model)).toThrow(RangeError);
    expect(() => writer.uniform(7, 7)).toThrow(RangeError);
  });

  it('read as something past the end and in damaged text, without throwing', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => {
        const reader = createReader(text);
        for (let at = 0; at < 50; at++) expect(reader.uniform(10)).toBeLessThan(10);
      }),
    );
  });
});
