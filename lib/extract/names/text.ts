import type { Chunk } from './chunk';

/** A piece of a chunk in the reading form. */
export function textOf(chunk: Chunk, start: number, end: number): string {
  return chunk.text.slice(start, end);
}
