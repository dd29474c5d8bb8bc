import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRowNumbers } from '../../../components/panel/row-numbers';

test('A drawn row keeps its number wherever it goes', () => {
  const rows = createRowNumbers();
  const [, second = Number.NaN] = rows.of(['a', 'b', 'c']);
  rows.keep('b', second);
  expect(rows.of(['x', 'y', 'z', 'b'])[3]).toBe(second);
});

test('However a list changes and whatever is drawn of it, no two rows share a number, and no drawn row takes another', () => {
  const list = fc.record({
    keys: fc.uniqueArray(fc.constantFrom(...'abcdefghijkl'), { minLength: 1 }),
    drawn: fc.array(fc.nat(11)),
  });
  fc.assert(
    fc.property(fc.array(list), (lists) => {
      const rows = createRowNumbers();
      const first = new Map<string, number>();
      for (const { keys, drawn } of lists) {
        const numbers = rows.of(keys);
        expect(numbers).toHaveLength(keys.length);
        const undrawn = numbers.filter((_, index) => !first.has(keys[index] ?? ''));
        expect(new Set([...undrawn, ...first.values()]).size).toBe(undrawn.length + first.size);
        for (const index of drawn) {
          const [key, number] = [keys[index], numbers[index]];
          if (key === undefined || number === undefined) continue;
          rows.keep(key, number);
          if (!first.has(key)) first.set(key, number);
        }
        for (const [index, key] of keys.entries())
          if (first.has(key)) expect(numbers[index]).toBe(first.get(key));
      }
    }),
  );
});
