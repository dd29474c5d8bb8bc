import { describe, expect, it } from 'vitest';
import { registerFor, type ScriptRegistry } from '../../../entrypoints/background/registered-script';

type Script = Parameters<ScriptRegistry['registerContentScripts']>[0][number];

/** A browser's registry, which refuses a script with a property that it does not know, as Chromium's bindings do. */
function registryWithout(unknown?: keyof Script) {
  const known = new Map<string, Script>();
  const take = (scripts: Script[]) => {
    for (const script of scripts) {
      if (unknown && unknown in script) throw new TypeError(`Unexpected property: '${unknown}'.`);
      known.set(script.id, script);
    }
  };
  const registry: ScriptRegistry = {
    getRegisteredContentScripts: async ({ ids }) => ids.flatMap((id) => known.get(id) ?? []),
    async registerContentScripts(scripts) {
      if (scripts.some(({ id }) => known.has(id))) throw new Error('Duplicate script ID');
      take(scripts);
    },
    async updateContentScripts(scripts) {
      if (scripts.some(({ id }) => !known.has(id))) throw new Error('Nonexistent script ID');
      take(scripts);
    },
    async unregisterContentScripts({ ids }) {
      for (const id of ids) known.delete(id);
    },
  };
  return { registry, scripts: () => [...known.values()] };
}

describe('the script of the own sites', () => {
  it('follows what is allowed, frames without an address included', async () => {
    const { registry, scripts } = registryWithout();
    await registerFor(registry, []);
    expect(scripts()).toEqual([]);
    await registerFor(registry, ['*://a.example.cn/*']);
    await registerFor(registry, ['*://a.example.cn/*', '*://b.example.cn/*']);
    expect(scripts()).toMatchObject([
      { matches: ['*://a.example.cn/*', '*://b.example.cn/*'], matchOriginAsFallback: true },
    ]);
    await registerFor(registry, []);
    expect(scripts()).toEqual([]);
  });

  it('is registered and updated in browsers that know no matchOriginAsFallback', async () => {
    const { registry, scripts } = registryWithout('matchOriginAsFallback');
    await registerFor(registry, ['*://a.example.cn/*']);
    await registerFor(registry, ['*://b.example.cn/*']);
    expect(scripts()).toMatchObject([{ matches: ['*://b.example.cn/*'] }]);
  });
});
