import { readTrie } from '../gazetteer/packed';
import { rootNode, type Trie } from '../gazetteer/trie';
import { type WordSet, wordSet } from './words';

/**
 * The sets of a trie that `packTrie` wrote, the set at place n having bit n of the words' values. The trie is decoded when
 * one of them is first asked.
 */
export function unpackWordSets<Name extends string>(
  packed: string,
  names: readonly Name[],
): (name: Name) => WordSet {
  let lists: readonly (readonly string[])[] | undefined;
  return (name) =>
    wordSet(() => {
      lists ??= readLists(readTrie(packed), names.length);
      return lists[names.indexOf(name)] ?? [];
    });
}

function readLists({ units, children, values }: Trie, count: number): string[][] {
  const lists = Array.from({ length: count }, (): string[] => []);
  const words: string[] = [''];
  // Breadth first: a node's word is read before its children's are.
  for (let node = rootNode; node < values.length; node++) {
    const word = words[node] as string;
    const value = values[node] as number;
    for (let set = 0; set < count; set++) if ((value >> set) & 1) lists[set]?.push(word);
    const end = children[node + 1] as number;
    for (let child = children[node] as number; child < end; child++)
      words[child] = word + String.fromCharCode(units[child] as number);
  }
  return lists;
}
