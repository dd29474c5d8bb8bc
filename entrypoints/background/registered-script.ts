import type { Browser } from 'wxt/browser';
import { sitePatterns } from '../../lib/sites';

type Script = Browser.scripting.RegisteredContentScript;

/** The browser's registry of content scripts, as far as it is needed here. */
export interface ScriptRegistry {
  getRegisteredContentScripts(filter: { ids: string[] }): Promise<Script[]>;
  registerContentScripts(scripts: Script[]): Promise<void>;
  updateContentScripts(scripts: Script[]): Promise<void>;
  unregisterContentScripts(filter: { ids: string[] }): Promise<void>;
}

const id = 'own-sites';

/** Brings the one registered content script in line with the match patterns it is to run on; none takes it away. */
export async function registerFor(registry: ScriptRegistry, patterns: readonly string[]): Promise<void> {
  const isThere = (await registry.getRegisteredContentScripts({ ids: [id] })).length > 0;
  if (patterns.length === 0) {
    if (isThere) await registry.unregisterContentScripts({ ids: [id] });
    return;
  }
  const put = async (script: Script): Promise<void> => {
    if (isThere) await registry.updateContentScripts([script]);
    else await registry.registerContentScripts([script]);
  };
  const script = scriptFor(patterns);
  try {
    // Frames without an address of their own are read too, from Chrome 119 on: before, it refuses a script that says so.
    await put({ ...script, matchOriginAsFallback: true });
  } catch {
    await put(script);
  }
}

const scriptFor = (patterns: readonly string[]): Script => ({
  id,
  matches: [...patterns],
  // Where every site is allowed, the manifest's own script still reads those of the table.
  excludeMatches: [...sitePatterns],
  js: ['content-scripts/gate.js'],
  css: ['content-scripts/gate.css'],
  allFrames: true,
  runAt: 'document_idle',
  persistAcrossSessions: true,
});
