import type { Chunk } from './chunk';
import { closeBrackets, closeQuotes, openBrackets, openQuotes } from './punctuation';
import { textOf } from './text';

const introductions = ['以下简称', '以下统称', '以下称', '下称', '简称', '又称', '下简称', '后称'];
const longestAlias = 14;

/** The aliases that follow a name: （以下简称“苏州分所”）, ，简称国台办, and （财委会） after 财务委员会. */
export function aliasesAfter(chunk: Chunk, start: number, end: number): string[] {
  const { units, length } = chunk;
  let at = end;
  const bracketed = at < length && openBrackets.has(units[at] as number);
  if (bracketed) at++;
  else if (at < length && units[at] === 0x2c) at++;
  const introduced = introduction(chunk, at);
  at += introduced;
  if (at < length && units[at] === 0x3a) at++;
  const quoted = at < length && openQuotes.has(units[at] as number);
  if (introduced === 0 && !(bracketed && quoted)) return bracketed ? abbreviation(chunk, start, end) : [];
  if (!quoted) return readPlain(chunk, at);
  const aliases: string[] = [];
  while (at < length && openQuotes.has(units[at] as number)) {
    const close = closeOf(chunk, at + 1);
    if (close < 0) break;
    aliases.push(textOf(chunk, at + 1, close));
    at = close + 1;
    if (at < length && (units[at] === 0x3001 || units[at] === 0x6216 || units[at] === 0x2c)) at++;
  }
  return aliases.filter(isAlias);
}

/** What stands in brackets after a name, where it is made of the name's characters in their order. */
function abbreviation(chunk: Chunk, start: number, end: number): string[] {
  const close = bracketEnd(chunk, end + 1);
  if (close < end + 4 || close - end - 1 > (end - start) / 2 + 1) return [];
  let at = start;
  for (let unit = end + 1; unit < close; unit++, at++) {
    while (at < end && chunk.units[at] !== chunk.units[unit]) at++;
    if (at >= end) return [];
  }
  return [textOf(chunk, end + 1, close)];
}

/** The bracket that closes after three to six Han characters, or -1. */
function bracketEnd({ units, length }: Chunk, start: number): number {
  for (let at = start; at < length && at - start <= 6; at++) {
    const unit = units[at] as number;
    if (closeBrackets.has(unit)) return at;
    if (unit < 0x4e00 || unit > 0x9fff) return -1;
  }
  return -1;
}

function introduction(chunk: Chunk, at: number): number {
  for (const words of introductions) {
    if (at + words.length > chunk.length) continue;
    if (textOf(chunk, at, at + words.length) === words) return words.length;
  }
  return 0;
}

function readPlain(chunk: Chunk, start: number): string[] {
  let end = start;
  for (; end < chunk.length && end - start <= longestAlias; end++) {
    const unit = chunk.units[end] as number;
    if (closeBrackets.has(unit) || openBrackets.has(unit)) break;
    if (unit === 0x2c || unit === 0x3002 || unit === 0x3001 || unit === 0x3b || chunk.breaks[end] === 1)
      break;
  }
  return textOf(chunk, start, end).split('或').filter(isAlias);
}

function closeOf(chunk: Chunk, start: number): number {
  for (let at = start; at < chunk.length && at - start <= longestAlias; at++)
    if (closeQuotes.has(chunk.units[at] as number)) return at;
  return -1;
}

/** Words that stand for the party in the text, not for its name. */
const parties = new Set([
  '公司',
  '本公司',
  '集团',
  '甲方',
  '乙方',
  '发行人',
  '标的公司',
  '上市公司',
  '目标公司',
  '我公司',
  '协议',
  '本协议',
]);

function isAlias(alias: string): boolean {
  return alias.length >= 2 && alias.length <= longestAlias && !parties.has(alias) && !/\s/.test(alias);
}
