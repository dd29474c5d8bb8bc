import type { Candidate } from './candidates';
import type { Chunk } from './chunk';
import { role } from './roles';
import type { Words } from './segment';
import { textOf } from './text';

/** What market reports say right behind a share's name: 涨逾7%, 也遭遇大跌, 盘中触及涨停, 跌8.38%. */
const moves =
  /^(?:盘中|早盘|午后|尾盘|收盘|开盘|一度|也|亦|均|则|更|再|逆势|股价|昨日|今日|遭遇|触及)*(?:[大急暴收重劲飙]?[涨跌升挫](?:停|[超逾近约幅至]|[0-9])|[大急暴重]跌|[大急暴]涨|领[涨跌]|跟[涨跌]|收报[0-9]|翻[红黑绿]|收[红黑绿])/;
/** Indices, goods and rates go up and down as well. */
const noShare =
  /(?:指数?|板块|概念|期货|期指|原油|黄金|美元|日元|欧元|人民币|汇率|油价|金价|[价股]|率|大盘|两市|市场|成交额?|收益|[营收]收|利润|产量|销量|盘中|早盘|午后|尾盘|收盘|开盘|一度|盘|[先收后升])$/;
const longest = 6;
/** What `moves` can begin with: looked at first, because most words are followed by something else. */
const openings = new Set(
  [...'盘早午尾收开一也亦均则更再逆股昨今遭触大急暴重劲飙涨跌升挫领跟翻'].map((sign) => sign.charCodeAt(0)),
);

/** Whether the text from a unit on says that the share before it went up or down. */
export function movesAt(chunk: Chunk, unit: number): boolean {
  return (
    openings.has(chunk.units[unit] as number) &&
    moves.test(textOf(chunk, unit, Math.min(chunk.length, unit + 16)))
  );
}

/** Names of companies that nobody knows, by what their shares did: 瑞派科技涨逾7%. */
export function movedShares(chunk: Chunk, words: Words): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 1; at < words.count; at++) {
    const end = words.starts[at] as number;
    if (!(isPiece(words, at - 1) || words.roles[at - 1] === role.noun) || !movesAt(chunk, end)) continue;
    // A trade that is an ordinary word may close a name: 瑞柏电工.
    let first = words.roles[at - 1] === role.noun ? at - 1 : at;
    let brand = 0;
    while (first > 0 && isPiece(words, first - 1) && end - (words.starts[first - 1] as number) <= longest) {
      first--;
      if (words.roles[first] !== role.part)
        brand += (words.ends[first] as number) - (words.starts[first] as number);
    }
    const start = words.starts[first] as number;
    const text = textOf(chunk, start, end);
    if (
      brand < (words.roles[at - 1] === role.noun ? 2 : 1) ||
      end - start < 2 ||
      !isFree(words, first) ||
      noShare.test(text)
    )
      continue;
    found.push({
      start,
      end,
      kind: 'institution',
      score: 2.6,
      evidence: [{ source: 'context', detail: textOf(chunk, end, Math.min(chunk.length, end + 4)) }],
    });
  }
  return found;
}

function isPiece(words: Words, at: number): boolean {
  const here = words.roles[at] as number;
  return (
    here === role.unknown ||
    // 电 is news by wire and a part of brands.
    (here === role.title && (words.ends[at] as number) - (words.starts[at] as number) === 1) ||
    here === role.latin ||
    here === role.part ||
    here === role.weakPlace ||
    here === role.place ||
    here === role.head ||
    here === role.ambiguous
  );
}

function isFree(words: Words, at: number): boolean {
  if (at === 0) return true;
  const here = words.roles[at - 1] as number;
  return here === role.hard || here === role.function || here === role.verb || here === role.noun;
}
