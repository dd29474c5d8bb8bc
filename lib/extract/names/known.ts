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
    return { start: withPlace(chunk, words, at), end, kind: learned.kind, score, evidence: [evidence] };
  }
  if ((kind & (wordKind.institution | wordKind.park)) === 0) return undefined;
  return {
    start: withPlace(chunk, words, at),
    end,
    kind: kind & wordKind.park ? 'park' : 'institution',
    score: 4,
    evidence: [{ source: 'gazetteer', detail: textOf(chunk, start, end) }],
  };
}

function withPlace(chunk: Chunk, words: Words, at: number): number {
  const start = words.starts[at] as number;
  if (at === 0 || chunk.breaks[start] === 1) return start;
  const before = words.kinds[at - 1] as number;
  return roleOf(before) === role.place ? (words.starts[at - 1] as number) : start;
}
