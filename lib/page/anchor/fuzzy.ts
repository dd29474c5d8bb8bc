import { squash } from '../text/squash';
import type { NamesIn } from './find';

/**
 * Weights and limits, in words: a changed sentence is the same one only if words were put in or left out, never exchanged
 * (杭州 for 苏州 is another sentence); if what came or went is at most a tenth of it; and if all its numbers and names are
 * there, in order, and no others.
 */
const mostChanged = 0.1;

/** Seeds: so many units of the quote, found verbatim, say where to look closely. */
const seedLength = 6;
const mostPlaces = 40;
const longestQuote = 1_200;

export interface Near {
  readonly start: number;
  readonly end: number;
}

/**
 * The one place in `page` that says `exact` with small insertions or omissions. All texts squashed, but `quoteText`.
 * Undefined where there is none, or two that fit as well.
 */
export function findFuzzy(
  page: string,
  exact: string,
  quoteText: string,
  namesIn: NamesIn,
): Near | undefined {
  if (exact.length > longestQuote) return undefined;
  const slack = Math.max(2, Math.floor(exact.length * mostChanged));
  const names = namesIn(quoteText).map((name) => squash(name).text);
  const fits = candidateStarts(page, exact, slack)
    .flatMap((start) => align(page, start, exact, slack) ?? [])
    .filter((near) => {
      const text = page.slice(near.start, near.end);
      return (
        !cutsNumber(page, near) &&
        sameList(numbersIn(text), numbersIn(exact)) &&
        sameNames(text, names, namesIn)
      );
    })
    .sort((a, b) => a.changed - b.changed || a.start - b.start);
  const [best] = fits;
  if (!best) return undefined;
  const rival = fits.find((other) => other.start >= best.end || other.end <= best.start);
  return rival && rival.changed <= best.changed + 1 ? undefined : best;
}

/** True where a number at an edge goes on outside: 2021 is not to be found in 12.2021. */
const cutsNumber = (page: string, { start, end }: Near): boolean =>
  (/\d/.test(page.charAt(start)) && /\d\.?$/.test(page.slice(Math.max(0, start - 2), start))) ||
  (/\d/.test(page.charAt(end - 1)) && /^\.?\d/.test(page.slice(end, end + 2)));

/** Where the quote would start if one of its seeds stands where it stands in the page. */
function candidateStarts(page: string, exact: string, slack: number): number[] {
  const starts: number[] = [];
  for (let at = 0; at + seedLength <= exact.length; at += seedLength) {
    const seed = exact.slice(at, at + seedLength);
    let hits = 0;
    for (let hit = page.indexOf(seed); hit >= 0 && hits < mostPlaces; hit = page.indexOf(seed, hit + 1)) {
      hits++;
      const start = hit - at;
      if (!starts.some((other) => Math.abs(other - start) <= slack / 2)) starts.push(start);
    }
  }
  return starts.slice(0, mostPlaces);
}

interface Aligned extends Near {
  readonly changed: number;
}

/** An omission and an insertion closer than this are an exchange: 上海 for 海南 keeps a 海 between them. */
const exchangeReach = 6;

const isWord = /[\p{L}\p{N}]/u;

/**
 * Lays the quote along the page around `start`, with insertions and omissions only. Undefined where more than `slack`
 * units of words come or go, or where an omission and an insertion meet (that is an exchange).
 */
function align(page: string, start: number, exact: string, slack: number): Aligned | undefined {
  const from = Math.max(0, start - slack);
  const window = page.slice(from, Math.max(0, start) + exact.length + 2 * slack);
  const steps = shortestEdit(exact, window, slack);
  if (!steps) return undefined;
  let changed = 0;
  let lastOmission = -exchangeReach;
  let lastInsertion = -exchangeReach;
  if (isCutAtEdge(steps.edits)) return undefined;
  for (const [index, { kind, unit }] of steps.edits.entries()) {
    if (kind === 'same' || !isWord.test(unit)) continue;
    changed++;
    if (kind === 'omit') lastOmission = index;
    else lastInsertion = index;
    if (Math.abs(lastOmission - lastInsertion) < exchangeReach) return undefined;
  }
  if (changed > slack) return undefined;
  return { start: from + steps.start, end: from + steps.end, changed };
}

/** A word left out at an edge of the quote may well have been exchanged for what stands there. */
function isCutAtEdge(edits: readonly Edit[]): boolean {
  const words = edits.filter(({ unit }) => isWord.test(unit));
  return words.at(0)?.kind !== 'same' || words.at(-1)?.kind !== 'same';
}

interface Edit {
  readonly kind: 'same' | 'omit' | 'insert';
  readonly unit: string;
}

/** The cheapest way to find all of `quote` inside `window` by omissions and insertions; free space at both ends. */
function shortestEdit(
  quote: string,
  window: string,
  slack: number,
): { readonly edits: Edit[]; readonly start: number; readonly end: number } | undefined {
  const rows = quote.length + 1;
  const columns = window.length + 1;
  const cost = new Uint16Array(rows * columns);
  for (let row = 1; row < rows; row++) {
    cost[row * columns] = row;
    for (let column = 1; column < columns; column++) {
      const here = row * columns + column;
      if (quote.charCodeAt(row - 1) === window.charCodeAt(column - 1)) {
        cost[here] = cost[here - columns - 1] ?? 0;
      } else {
        cost[here] = Math.min(cost[here - columns] ?? 0, cost[here - 1] ?? 0) + 1;
      }
    }
  }
  const costAt = (row: number, column: number): number => cost[row * columns + column] ?? 0;
  let end = 0;
  for (let column = 0; column < columns; column++) {
    if (costAt(rows - 1, column) < costAt(rows - 1, end)) end = column;
  }
  if (costAt(rows - 1, end) > 3 * slack) return undefined;
  const edits: Edit[] = [];
  let row = rows - 1;
  let column = end;
  while (row > 0) {
    if (column > 0 && quote.charCodeAt(row - 1) === window.charCodeAt(column - 1)) {
      edits.push({ kind: 'same', unit: quote.charAt(row - 1) });
      row--;
      column--;
    } else if (column > 0 && costAt(row, column - 1) <= costAt(row - 1, column)) {
      edits.push({ kind: 'insert', unit: window.charAt(column - 1) });
      column--;
    } else {
      edits.push({ kind: 'omit', unit: quote.charAt(row - 1) });
      row--;
    }
  }
  return { edits, start: column, end };
}

const numberPattern =
  /[0-9][0-9.,]*[0-9]|[0-9]|[〇零一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟兆%‰]+/g;

const numbersIn = (text: string): string[] => text.match(numberPattern) ?? [];

function sameNames(text: string, names: readonly string[], namesIn: NamesIn): boolean {
  let at = 0;
  for (const name of names) {
    const found = text.indexOf(name, at);
    if (found < 0) return false;
    at = found + name.length;
  }
  return sameList(
    namesIn(text).map((name) => squash(name).text),
    names,
  );
}

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);
