import Dexie, { type Table } from 'dexie';
import type { StoredSnippet } from './database';
import { contextOf, hashSnippet } from './identity';

/** Rows at a time: they have to fit into memory. */
const chunk = 2000;

/**
 * Within an upgrade: gives each snippet the hash that it would get today. Before, a short selection was the same wherever it
 * stood on its page. One whose new hash is taken was saved a second time since: both stay, for the reader to choose.
 */
export async function rehashSnippets(snippets: Table<StoredSnippet, string>): Promise<void> {
  for (let after = ''; ; ) {
    const rows = await snippets.where('id').above(after).limit(chunk).toArray();
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
    const placed = rows.filter((row) => contextOf(row) !== '');
    if (placed.length === 0) continue;
    // A transaction ends when nothing is asked of it: hashing is done by the browser elsewhere.
    const hashes = await Dexie.waitFor(Promise.all(placed.map(hashSnippet)));
    for (const [index, { id, contentHash }] of placed.entries()) {
      const hash = hashes[index];
      if (hash === undefined || hash === contentHash) continue;
      const taken = await snippets.where('contentHash').equals(hash).count();
      if (taken === 0) await snippets.update(id, { contentHash: hash });
    }
  }
}
