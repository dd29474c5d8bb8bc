import { wordEnd } from '../../lib/extract/gazetteer/packed';

/** A pair of pieces that comes less often is not worth a piece of its own. */
const leastCount = 14;
/** So many pairs are joined between two counts. */
const pairsPerRound = 200;

/**
 * The beginnings left out, words of sorted lists are written in pieces: single units at first, then again and again the
 * most frequent pairs of pieces become one (Re-Pair; Larsson and Moffat, 1999). Returns the pieces of each text.
 */
export function cutPieces(texts: readonly string[]): string[][] {
  const cut = texts.map((text) => [...text.split(''), String.fromCharCode(wordEnd)]);
  for (;;) {
    const pairs = frequentPairs(cut);
    if (pairs.size === 0) return cut;
    for (const pieces of cut) join(pieces, pairs);
  }
}

/** First pieces of pairs with their second ones; no piece is in two pairs, so that the counts hold while they are joined. */
function frequentPairs(cut: readonly (readonly string[])[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const pieces of cut) {
    for (let at = 0; at + 1 < pieces.length; at++) {
      const seconds = counts.get(pieces[at] as string) ?? new Map<string, number>();
      const second = pieces[at + 1] as string;
      seconds.set(second, (seconds.get(second) ?? 0) + 1);
      counts.set(pieces[at] as string, seconds);
    }
  }
  const frequent = [...counts]
    .flatMap(([first, seconds]) => [...seconds].map(([second, count]) => ({ first, second, count })))
    .filter(({ count }) => count >= leastCount)
    .sort((a, b) => b.count - a.count || (a.first + a.second < b.first + b.second ? -1 : 1));
  const used = new Set<string>();
  const pairs = new Map<string, string>();
  for (const { first, second } of frequent) {
    if (pairs.size === pairsPerRound) break;
    if (used.has(first) || used.has(second)) continue;
    used.add(first).add(second);
    pairs.set(first, second);
  }
  return pairs;
}

function join(pieces: string[], pairs: ReadonlyMap<string, string>): void {
  for (let at = 0; at + 1 < pieces.length; at++)
    if (pairs.get(pieces[at] as string) === pieces[at + 1])
      pieces.splice(at, 2, `${pieces[at]}${pieces[at + 1]}`);
}
