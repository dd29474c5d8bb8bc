import type { Candidate } from './candidates';
import type { Chunk } from './chunk';
import { role } from './roles';
import type { Words } from './segment';
import { textOf } from './text';
import { sign } from './units';

/** Behind a paper's name in a dateline: a place, a date, and that this is its news. */
const dated = /^\s?(?:[0-9]{4}年)?[0-9]{1,2}月[0-9]{1,2}日[^,。;、]{0,3}?(?:讯|电|消息|报道|专电)/;
const said = /^\s?(?:特?讯(?=[\s(:,\]】/]|[0-9]|记者|$)|专讯|综合讯|快讯(?=[\s(:,]))/;
const wire =
  /(?:社|网|报|台|刊|在线|新闻|融媒|媒体|客户端|快讯|财经|周刊|日讯|纪元|体育|娱乐|科技|频道|视频|时报)$/;
const longest = 10;

/** Names of media in the dateline that opens a paragraph: 闽东网4月2日讯, 某某体育讯, (来源:某某网. */
export function datelines(chunk: Chunk, words: Words): Candidate[] {
  const found: Candidate[] = [];
  const anywhere = chunk.broken || (chunk.signs & sign.bracket) !== 0;
  const last = anywhere ? words.count : Math.min(1, words.count);
  for (let first = 0; first < last; first++) {
    if (!opens(chunk, words, first)) continue;
    const start = words.starts[first] as number;
    let after = first;
    while (after < words.count && isPiece(words, after) && (words.ends[after] as number) - start <= longest)
      after++;
    const end = endOfName(chunk, words, first, after, start);
    if (end === undefined) continue;
    found.push({
      start,
      end,
      kind: 'institution',
      score: 3,
      evidence: [{ source: 'context', detail: textOf(chunk, end, Math.min(chunk.length, end + 4)) }],
    });
  }
  return found;
}

/** The longest run of words before a date or 讯; a place before the date is where the news is from. */
function endOfName(
  chunk: Chunk,
  words: Words,
  first: number,
  last: number,
  start: number,
): number | undefined {
  for (let at = last; at > first; at--) {
    const end = words.ends[at - 1] as number;
    const after = textOf(chunk, end, Math.min(chunk.length, end + 20));
    if (end - start < 2) return undefined;
    if (said.test(after)) return end;
    if (!dated.test(after)) continue;
    const placed =
      (words.roles[at - 1] === role.place || words.roles[at - 1] === role.weakPlace) && at - 1 > first;
    const name = placed ? (words.starts[at - 1] as number) : end;
    return name - start >= 2 && wire.test(textOf(chunk, start, name)) ? name : undefined;
  }
  return undefined;
}

function opens(chunk: Chunk, words: Words, at: number): boolean {
  const start = words.starts[at] as number;
  const before = chunk.units[start - 1];
  if (at > 0 && chunk.breaks[start] !== 1 && before !== 0x3010 && before !== 0x28) return false;
  return isPiece(words, at);
}

function isPiece(words: Words, at: number): boolean {
  const here = words.roles[at] as number;
  return (
    here !== role.hard &&
    here !== role.function &&
    here !== role.verb &&
    here !== role.digits &&
    here !== role.determiner &&
    here !== role.title
  );
}
