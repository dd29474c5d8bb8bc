import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createSquasher, squash } from '../../../lib/page/text/squash';

it('compares without white space, width and case', () => {
  expect(squash('苏州 　工业\n园区，投资１２．５ 亿元（ＡＢ）').text).toBe(
    squash('苏州工业园区,投资12.5亿元(ab)').text,
  );
});

it('never joins numbers or words that white space keeps apart', () => {
  expect(squash('3 5亿元').text).not.toBe(squash('35亿元').text);
  expect(squash('第3\n5亿元').text).not.toBe(squash('第35亿元').text);
});

it('never makes one name of two', () => {
  expect(squash('苏州高新区').text).not.toBe(squash('杭州高新区').text);
});

it('leads every unit back to the unit it came from', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'苏州Ａb３5 \n，,“”－') }), (text) => {
      const { text: squashed, offsets } = squash(text);
      expect(offsets.length).toBe(squashed.length + 1);
      for (let at = 0; at < squashed.length; at++) {
        const original = text.charAt(offsets[at] ?? -1);
        const single = squash(original).text;
        expect(single === '' ? ' ' : single).toBe(squashed.charAt(at));
        expect(offsets[at + 1]).toBeGreaterThan(offsets[at] ?? -1);
      }
    }),
  );
});

it('gives the same for a text in stretches as for the whole', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom(...'州３ 5a，') })), (parts) => {
      const squasher = createSquasher();
      for (const part of parts) squasher.add(part);
      const { text, offsets } = squasher.result();
      const whole = squash(parts.join(''));
      expect(text).toBe(whole.text);
      expect([...offsets]).toEqual([...whole.offsets]);
    }),
  );
});
