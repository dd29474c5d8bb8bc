import { readTrie } from '../gazetteer/packed';
import { wordsOf } from '../gazetteer/trie';
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
      lists ??= readLists(packed, names.length);
      return lists[names.indexOf(name)] ?? [];
    });
}

function readLists(packed: string, count: number): string[][] {
  const lists = Array.from({ length: count }, (): string[] => []);
  for (const { word, value } of wordsOf(readTrie(packed)))
    for (let left = value; left !== 0; left &= left - 1) lists[31 - Math.clz32(left & -left)]?.push(word);
  return lists;
}
