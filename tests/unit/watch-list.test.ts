import { describe, expect, it } from 'vitest';
import { createLinker } from '../../lib/identity';
import { isWatched, parseWatchList, toggleWatched, watchedOf, withWatched } from '../../lib/watch-list';

const document = createLinker().read({ text: '', names: [] });
const entryOf = (text: string) => {
  const name = { text, kind: 'park' } as const;
  const entry = watchedOf(name, document.link(name));
  if (!entry) throw new Error(`${text} cannot be followed`);
  return entry;
};

describe('the watch list', () => {
  it('knows a park under all its names', () => {
    const list = toggleWatched([], entryOf('苏州高新区'));
    expect(list).toMatchObject([{ kind: 'park', name: '苏州国家高新技术产业开发区' }]);
    expect(isWatched(list, entryOf('苏州国家高新区').key)).toBe(true);
    expect(isWatched(list, entryOf('昆山高新区').key)).toBe(false);
    expect(toggleWatched(list, entryOf('苏州国家高新技术产业开发区'))).toEqual([]);
  });

  it('knows what no table has by its text', () => {
    const list = toggleWatched([], entryOf('蒲公英智造园'));
    expect(isWatched(list, entryOf('蒲公英智造园').key)).toBe(true);
  });

  it('does not take a shared name for one of those that share it', () => {
    const list = toggleWatched([], entryOf('滨海高新区'));
    expect(isWatched(list, entryOf('天津滨海高新区').key)).toBe(false);
  });

  it('is as it was asked to be, however often it was asked', () => {
    const [entry, other] = [entryOf('苏州高新区'), entryOf('光谷')];
    const once = withWatched([other], entry, true);
    expect(once).toEqual([other, entry]);
    expect(withWatched(once, entry, true)).toEqual(once);
    expect(withWatched(withWatched(once, entry, false), entry, false)).toEqual([other]);
  });

  it('follows no amount', () => {
    expect(watchedOf({ text: '12亿元', kind: 'money' }, undefined)).toBeUndefined();
  });

  it.each([
    [undefined, 0],
    ['nonsense', 0],
    [[{ key: '', kind: 'park', name: 'x' }, null, 7], 0],
    [[entryOf('光谷'), entryOf('光谷'), { key: 'a', kind: 'money', name: 'x' }], 1],
  ])('reads what storage holds: %j', (stored, length) => {
    expect(parseWatchList(stored)).toHaveLength(length);
  });
});
