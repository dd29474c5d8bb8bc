import { wordKind } from '../gazetteer/kinds';
import type { Candidate } from './candidates';
import type { Chunk } from './chunk';
import { closeBrackets, openBrackets } from './punctuation';
import { role } from './roles';
import type { Words } from './segment';
import { textOf } from './text';

/** Words that make a row of Latin words the name of a body. */
const forms = new Set(
  (
    'co corp corporation inc incorporated ltd limited llc llp company group holdings holding ag nv pte gmbh plc bank ' +
    'university institute foundation association technologies technology systems partners capital ventures labs ' +
    'laboratories pharma pharmaceuticals therapeutics motors airlines airways media networks entertainment studios ' +
    'securities industries international energy semiconductor electronics investment investments financial insurance ' +
    'research college school hospital ministry department agency commission organization council union league club'
  ).split(' '),
);
const legalForms = new Set(
  'co corp corporation inc incorporated ltd limited llc llp company group holdings ag nv pte gmbh plc'.split(
    ' ',
  ),
);
const maxWords = 12;

/** Names in Latin letters: Magna International Inc., and the company's word after them: Concord Corporation Pte公司. */
export function latinNames(chunk: Chunk, words: Words, ends: ReadonlySet<number>): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < words.count; at++) {
    if ((words.roles[at] as number) !== role.latin) continue;
    const last = runEnd(chunk, words, at);
    const candidate = judge(chunk, words, at, last, ends);
    if (candidate) found.push(candidate);
    at = last;
  }
  return found;
}

/** The last word of a row of Latin words that blanks, dots, ampersands or hyphens join. */
function runEnd(chunk: Chunk, words: Words, first: number): number {
  let last = first;
  while (last + 2 < words.count && last - first < maxWords * 2) {
    const between = words.starts[last + 1] as number;
    const unit = chunk.units[between] as number;
    const joined =
      unit === 0x20 || unit === 0x26 || unit === 0x2e || unit === 0x2d || unit === 0x27 || unit === 0x2019;
    if (!joined || chunk.breaks[between] === 1) break;
    const next = words.roles[last + 2] as number;
    const blankAfterDot = next === role.hard && chunk.units[words.starts[last + 2] as number] === 0x20;
    const step = blankAfterDot && last + 3 < words.count ? 3 : 2;
    const here = words.roles[last + step] as number;
    if (here !== role.latin && here !== role.digits && !isLatinName(chunk, words, last + step)) break;
    last += step;
  }
  return last;
}

function isLatinName(chunk: Chunk, words: Words, at: number): boolean {
  const unit = chunk.units[words.starts[at] as number] as number;
  return (words.roles[at] as number) === role.known && unit < 0x250;
}

function judge(
  chunk: Chunk,
  words: Words,
  first: number,
  last: number,
  ends: ReadonlySet<number>,
): Candidate | undefined {
  const start = words.starts[first] as number;
  let end = words.ends[last] as number;
  const parts = textOf(chunk, start, end).split(/[^0-9A-Za-z\u00c0-\u024f]+/);
  if (!/^[A-Z0-9]/.test(parts[0] ?? '')) return undefined;
  const formal = parts.slice(1).some((part) => forms.has(part.toLowerCase()) && /^[A-Z]/.test(part));
  const legal = parts.slice(1).some((part) => legalForms.has(part.toLowerCase()));
  const blank = chunk.units[start - 2] === 0x20 ? 2 : 1;
  const bracketed =
    start > 2 &&
    openBrackets.has(chunk.units[start - 1] as number) &&
    ends.has(start - blank) &&
    !isTicker(parts) &&
    closeBrackets.has(chunk.units[end] as number);
  if (legal && chunk.units[end] === 0x2e) end++;
  const company = companyAfter(chunk, words, last);
  if (!formal && !bracketed && !company) return undefined;
  if (bracketed && !company && parts.length === 1 && (parts[0] as string).length < 3) return undefined;
  return {
    start,
    end: company ?? end,
    kind: 'institution',
    score: legal || bracketed ? 3.6 : company ? 3 : 2.6,
    evidence: [
      { source: bracketed ? 'alias' : 'context', detail: parts[parts.length - 1] || (parts[0] as string) },
    ],
  };
}

const markets = new Set(['US', 'HK', 'SH', 'SZ', 'SS', 'BJ', 'TW', 'TWO', 'KS', 'SI', 'N', 'O', 'L', 'T']);

/** NVDA.US: a share's letters and its market. */
const isTicker = (parts: readonly string[]): boolean =>
  parts.length === 2 && markets.has((parts[1] as string).toUpperCase());

/** The end of 公司 or 集团 right after a Latin name, or after one blank. */
function companyAfter(chunk: Chunk, words: Words, last: number): number | undefined {
  for (const at of [last + 1, last + 2]) {
    if (at >= words.count) return undefined;
    const kind = words.kinds[at] as number;
    const blank = words.roles[at] === role.hard && chunk.units[words.starts[at] as number] === 0x20;
    if (blank && at === last + 1) continue;
    if ((kind & wordKind.head) === 0) return undefined;
    const text = textOf(chunk, words.starts[at] as number, words.ends[at] as number);
    return /^(?:公司|集团|基金会|基金|大学|银行|研究所|实验室|协会)$/.test(text)
      ? (words.ends[at] as number)
      : undefined;
  }
  return undefined;
}
