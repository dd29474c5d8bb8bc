import type { Candidate } from './candidates';
import type { Chunk } from './chunk';
import { role } from './roles';
import type { Words } from './segment';
import { textOf } from './text';
import { isDigit } from './units';

/** Short names that a stock code in brackets follows: 飞力达(300240). */
export function quotedStocks(chunk: Chunk, words: Words): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 1; at < words.count; at++) {
    const bracket = words.starts[at] as number;
    if (chunk.units[bracket] !== 0x28 || !isStockCode(chunk, bracket)) continue;
    let first = at;
    while (first > 0 && at - first < 6 && isBrand(words, first - 1) && !opensName(words, first, at)) first--;
    const start = words.starts[first] as number;
    if (first === at || bracket - start < 2 || bracket - start > 8) continue;
    found.push({
      start,
      end: bracket,
      kind: 'institution',
      score: 4,
      evidence: [{ source: 'context', detail: textOf(chunk, bracket, Math.min(chunk.length, bracket + 11)) }],
    });
  }
  return found;
}

/** A known name that reaches up to the code, and a place, open the name; what stands before them is none of it. */
function opensName(words: Words, first: number, at: number): boolean {
  if (first === at) return false;
  const here = words.roles[first] as number;
  return here === role.place || (here === role.known && first === at - 1);
}

function isBrand(words: Words, at: number): boolean {
  const here = words.roles[at] as number;
  return (
    here !== role.hard &&
    here !== role.function &&
    here !== role.verb &&
    here !== role.title &&
    here !== role.determiner &&
    (here !== role.digits || words.roles[at + 1] !== role.unknown)
  );
}

/** An open bracket, an optional market, five or six digits: (600690), (00700.HK), (SZ:000001); in Hong Kong four: (1113). */
export function isStockCode(chunk: Chunk, bracket: number): boolean {
  if (chunk.units[bracket] !== 0x28) return false;
  let at = bracket + 1;
  while (at < chunk.length && at - bracket < 8 && !isDigit(chunk.units[at] as number)) at++;
  const start = at;
  while (at < chunk.length && at - start < 7 && isDigit(chunk.units[at] as number)) at++;
  const digits = at - start;
  const prefix = textOf(chunk, bracket + 1, start);
  const end = chunk.units[at];
  const hongKong = digits === 4 && chunk.traditional && !/^(?:19|20)/.test(textOf(chunk, start, at));
  return (
    ((digits >= 5 && digits <= 6) || hongKong) &&
    /^(?:[A-Za-z]{0,4}[:.\s]?|股票代码:?|代码:?|股份代号:?|[沪深港京])$/.test(prefix) &&
    (end === 0x29 || end === 0x2e || end === 0x2c)
  );
}
