import { type FrontCodedWords, longestWord, wordEnd } from './packed';

/**
 * A trie in flat arrays: the children of all nodes live in one open-addressing hash table. Building and walking it
 * allocate nothing per word, and a walk costs one probe per character.
 */
export interface Trie {
  /** Dense number of a UTF-16 unit, 0 where no word has it. */
  readonly alphabet: Uint16Array;
  readonly keys: Int32Array;
  readonly children: Int32Array;
  /** What the word that ends at a node is; 0 where none does. */
  readonly values: Int32Array;
}

export const rootNode = 1;
export const nodeShift = 13;

export interface TrieBuilder {
  /** Adds bits to what is known of a word. */
  add(word: string, value: number): void;
  /**
   * Adds bits to all words of a list: `value`, to each word's beginning without its last unit `beforeLast`, and to the
   * words what `more` has for them.
   */
  addList(words: FrontCodedWords, value: number, beforeLast: number, more?: Int32Array): void;
  readonly trie: Trie;
}

/** `capacity` is an upper bound of the number of nodes: the characters of all words, what words share counted once. */
export function createTrieBuilder(capacity: number): TrieBuilder {
  let size = 1024;
  while (size < capacity * 2) size *= 2;
  const trie: Trie = {
    alphabet: new Uint16Array(65536),
    keys: new Int32Array(size),
    children: new Int32Array(size),
    values: new Int32Array(capacity + 2),
  };
  const mask = size - 1;
  let letters = 0;
  let nodes = rootNode;
  function childFor(node: number, unit: number): number {
    const { alphabet, keys, children } = trie;
    let letter = alphabet[unit] as number;
    if (letter === 0) {
      letter = ++letters;
      alphabet[unit] = letter;
    }
    const key = (node << nodeShift) | letter;
    let slot = hash(key) & mask;
    while (keys[slot] !== key && keys[slot] !== 0) slot = (slot + 1) & mask;
    if (keys[slot] === 0) {
      keys[slot] = key;
      children[slot] = ++nodes;
    }
    return children[slot] as number;
  }

  function addList(
    { count, shared, suffixes }: FrontCodedWords,
    value: number,
    beforeLast: number,
    more = new Int32Array(count),
  ): void {
    const { values } = trie;
    const path = new Int32Array(longestWord).fill(rootNode);
    let from = 0;
    for (let index = 0; index < count; index++) {
      let length = shared[index] as number;
      let node = path[length] as number;
      for (; suffixes[from] !== wordEnd; from++) {
        node = childFor(node, suffixes[from] as number);
        length++;
        path[length] = node;
      }
      from++;
      values[node] = (values[node] as number) | value | (more[index] as number);
      const before = path[length - 1] as number;
      values[before] = (values[before] as number) | beforeLast;
    }
  }

  function add(word: string, value: number): void {
    let node = rootNode;
    for (let at = 0; at < word.length; at++) node = childFor(node, word.charCodeAt(at));
    trie.values[node] = (trie.values[node] as number) | value;
  }

  return { add, addList, trie };
}

/** The child of a node by a dense letter, or 0. */
export function childOf(trie: Trie, node: number, letter: number): number {
  const { keys } = trie;
  const mask = keys.length - 1;
  const key = (node << nodeShift) | letter;
  let slot = hash(key) & mask;
  for (;;) {
    const found = keys[slot];
    if (found === key) return trie.children[slot] as number;
    if (found === 0) return 0;
    slot = (slot + 1) & mask;
  }
}

function hash(key: number): number {
  const mixed = Math.imul(key, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

/** What the tables say of a whole word; 0 for nothing. */
export function lookUp(trie: Trie, word: string): number {
  let node = rootNode;
  for (let at = 0; at < word.length && node !== 0; at++) {
    const letter = trie.alphabet[word.charCodeAt(at)] as number;
    node = letter === 0 ? 0 : childOf(trie, node, letter);
  }
  return node === 0 ? 0 : (trie.values[node] as number);
}
