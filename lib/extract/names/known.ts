import { wordKind } from '../gazetteer/kinds';
import type { Candidate } from './candidates';
import type { Chunk } from './chunk';
import type { DocumentNames } from './document';
import { role, roleOf } from './roles';
import { tokenKind, type Words } from './segment';
import { textOf } from './text';

/** A name from the tables or from the document, with the place that stands right before it. */
export function knownName(
  chunk: Chunk,
  words: Words,
  at: number,
  document: DocumentNames,
): Candidate | undefined {
  const kind = words.kinds[at] as number;
  const start = words.starts[at] as number;
  const end = words.ends[at] as number;
  if (kind & tokenKind.learned) {
    const learned = document.get(textOf(chunk, start, end));
    if (!learned) return undefined;
    const { score, evidence } = learned;
    return {
      start: withPlace(chunk, words, at),
      end,
      kind: learned.kind,
      score: score + learnedContext(words, at),
      evidence: [evidence],
    };
  }
  if ((kind & (wordKind.institution | wordKind.park)) === 0 || isCoined(chunk, start)) return undefined;
  return {
    start: withPlace(chunk, words, at),
    end,
    kind: kind & wordKind.park ? 'park' : 'institution',
    score: 4 + headContext(words, at) + partyContext(chunk, start, end),
    evidence: [{ source: 'gazetteer', detail: textOf(chunk, start, end) }],
  };
}

/** 类中关村 is a coined word, no name. */
function isCoined(chunk: Chunk, start: number): boolean {
  return start > 0 && chunk.units[start - 1] === 0x7c7b;
}

/** A known name before a head is often the beginning of a longer one. */
function headContext(words: Words, at: number): number {
  return at + 1 < words.count && roleOf(words.kinds[at + 1] as number) === role.head ? -1 : 0;
}

/** 中央 is the Party's in 二十届中央 and 党中央; in 中央财政 or 中央八项规定 it opens something else. */
function partyContext(chunk: Chunk, start: number, end: number): number {
  if (textOf(chunk, start, end) !== '中央') return 0;
  return start > 0 && chunk.units[start - 1] === 0x5c4a ? 0 : -4;
}

function withPlace(chunk: Chunk, words: Words, at: number): number {
  const start = words.starts[at] as number;
  if (at === 0 || chunk.breaks[start] === 1) return start;
  const before = roleOf(words.kinds[at - 1] as number);
  if (before === role.latin) return words.starts[at - 1] as number;
  return before === role.place || before === role.weakPlace ? (words.starts[at - 1] as number) : start;
}

/** A learned short form is a piece of another word where words without an edge touch it. */
function learnedContext(words: Words, at: number): number {
  if (at === 0) return 0;
  const before = roleOf(words.kinds[at - 1] as number);
  if (before === role.part || before === role.determiner) return -1.5;
  return before === role.unknown || before === role.noun ? -0.5 : 0;
}
