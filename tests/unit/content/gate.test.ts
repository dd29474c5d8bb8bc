import { expect, it } from 'vitest';
import { askToBeRead } from '../../../entrypoints/gate.content/ask';

/** A background that fails to answer so many times. */
function failing(times: number) {
  const heard: unknown[] = [];
  const send = async (message: unknown) => {
    heard.push(message);
    if (heard.length <= times) throw new Error('The message port closed before a response was received.');
  };
  return { heard, send };
}

it.each([
  ['once where it is answered', 0, 1],
  ['again where the worker was stopped before it answered', 1, 2],
  ['twice and no more where the extension is gone', 9, 2],
])('a gate asks %s', async (_when, failures, times) => {
  const { heard, send } = failing(failures);
  await askToBeRead(send);
  expect(heard).toEqual(Array(times).fill({ to: 'background', name: 'readMe', payload: {} }));
});

it('a gate that saw no Chinese says so, and by what other address the page goes', async () => {
  const { heard, send } = failing(0);
  await askToBeRead(send, { withoutChinese: { canonical: '/a' } });
  expect(heard).toEqual([
    { to: 'background', name: 'readMe', payload: { withoutChinese: { canonical: '/a' } } },
  ]);
});
