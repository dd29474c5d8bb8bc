import { childOf, rootNode, type Trie } from '../../../lib/extract/gazetteer/trie';

/** What the tables say of a whole word; 0 for nothing. */
export function lookUp(trie: Trie, word: string): number {
  let node = rootNode;
  for (let at = 0; at < word.length; at++) {
    node = childOf(trie, node, word.charCodeAt(at));
    if (node === 0) return 0;
  }
  return trie.values[node] as number;
}
