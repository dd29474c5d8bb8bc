// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { dropDrafts, storedDrafts } from '../../../entrypoints/sidepanel/stored-drafts';

it('drafts are kept by key, and all dropped together, and nothing else with them', () => {
  localStorage.setItem('other', 'stays');
  const drafts = storedDrafts(localStorage);
  drafts.write('a', { note: '没写完' });
  drafts.write('b', { note: '也没写完' });
  drafts.drop('a');
  expect([drafts.read('a'), drafts.read('b')]).toEqual([undefined, { note: '也没写完' }]);
  dropDrafts(localStorage);
  expect(drafts.read('b')).toBeUndefined();
  expect(localStorage.getItem('other')).toBe('stays');
});
