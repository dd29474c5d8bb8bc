import type { Candidate } from './candidates';
import type { Chunk } from './chunk';
import { textOf } from './text';

const forms = new Set(['财团法人', '社团法人']);
/** 人, the last character of the forms. */
const person = 0x4eba;
const length = 4;

/** A name with the legal form that stands before it: 财团法人某某基金会. */
export function withLegalForm(chunk: Chunk, candidate: Candidate): Candidate {
  const { start, kind } = candidate;
  if (kind !== 'institution' || start < length || chunk.units[start - 1] !== person) return candidate;
  if (chunk.breaks[start] === 1 || !forms.has(textOf(chunk, start - length, start))) return candidate;
  return { ...candidate, start: start - length };
}
