import { expect, it } from 'vitest';
import { createOnce } from '../../../lib/extract/steps';

it('is made anew by whoever comes next where the making broke off', () => {
  let tries = 0;
  const once = createOnce(function* () {
    yield;
    if (++tries === 1) throw new Error('no memory');
    return 'made';
  });
  expect(() => once.get()).toThrow('no memory');
  expect(once.get()).toBe('made');
  expect(tries).toBe(2);
});
