import { escapes, type PackedTable } from '../../lib/extract/gazetteer/packed';

/** The characters of all tables in the order of their codes: the most frequent ones get codes of one byte, then of two. */
export function createAlphabet(lists: Iterable<Iterable<string>>): string {
  const counts = new Map<string, number>();
  for (const list of lists)
    for (const text of frontCode(hanWords(list)))
      for (const sign of text.suffix) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const codes = escapes.length;
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, codes)
    .map(([sign]) => sign)
    .join('');
}

/** Packs a list of words; `unpackTable` is its inverse. */
export function packTable(list: Iterable<string>, alphabet: string): PackedTable {
  const code = new Map([...alphabet].map((sign, at) => [sign, escapes.charAt(at)]));
  const packed = frontCode(hanWords(list))
    .map(({ shared, suffix }) => String(shared) + [...suffix].map((sign) => code.get(sign) ?? sign).join(''))
    .join('');
  const plain = [...new Set(list)].filter((word) => !isHan(word)).sort();
  return [packed, plain.join('|')];
}

const isHan = (word: string): boolean => /^[\u4e00-\u9fff]+$/.test(word);

const hanWords = (list: Iterable<string>): string[] => [...new Set(list)].filter(isHan).sort();

/** Each word of a sorted list as what it adds to the one before it; at most nine characters are shared. */
function frontCode(words: readonly string[]): { shared: number; suffix: string }[] {
  return words.map((word, at) => {
    const before = words[at - 1] ?? '';
    let shared = 0;
    while (shared < 9 && shared < word.length - 1 && word[shared] === before[shared]) shared++;
    return { shared, suffix: word.slice(shared) };
  });
}
