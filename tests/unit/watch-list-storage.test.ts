import { expect, it, vi } from 'vitest';
import { changeWatchList, loadWatchList } from '../../lib/watch-list-storage';

const stored = vi.hoisted(() => new Map<string, unknown>());
const later = vi.hoisted(() => () => new Promise((resolve) => setTimeout(resolve, 2)));

vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      local: {
        async get(key: string) {
          const value = stored.get(key);
          await later();
          return { [key]: value };
        },
        async set(items: Record<string, unknown>) {
          await later();
          for (const [key, value] of Object.entries(items)) stored.set(key, value);
        },
      },
    },
  },
}));

it('changes made at the same time are all kept', async () => {
  const names = ['苏州工业园区', '滨河高新区', '东湖软件园'];
  await Promise.all(
    names.map((name) => changeWatchList((list) => [...list, { key: name, kind: 'park', name }])),
  );
  expect((await loadWatchList()).map(({ name }) => name)).toEqual(names);
});
