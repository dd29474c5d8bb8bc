import { unitTurns } from '../normalize';
import { signOf } from './units';

/** A stretch of a document that is read at once: a paragraph, or a part of a long one. */
export interface Chunk {
  /** Reading form of the text, with single line breaks inside Chinese text left out. */
  readonly units: Uint16Array;
  readonly length: number;
  /** The units as a string. */
  readonly text: string;
  /** Where each unit stands in the text. */
  readonly offsets: Int32Array;
  /** 1 where a line break was left out before the unit. */
  readonly breaks: Uint8Array;
  /** A bit of `sign` for each kind of sign that stands in it. */
  readonly signs: number;
  /** Whether a line break was left out before any unit. */
  readonly broken: boolean;
  /** Whether the text is written in traditional characters. */
  readonly traditional: boolean;
}

/** Longer paragraphs are cut (after a full stop where there is one), so that hostile text costs no more than news. */
export const chunkLimit = 4096;

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const fullStop = 0x3002;

export interface Chunker {
  /** Calls `take` with every chunk of a text, in order. The chunk's arrays are reused by the next one. */
  each(text: string, take: (chunk: Chunk) => void): void;
}

export function createChunker(): Chunker {
  const units = new Uint16Array(chunkLimit);
  const offsets = new Int32Array(chunkLimit + 1);
  const breaks = new Uint8Array(chunkLimit + 1);

  function each(text: string, take: (chunk: Chunk) => void): void {
    const turns = unitTurns();
    let at = 0;
    while (at < text.length) {
      let length = 0;
      let lastStop = 0;
      let stopAt = at;
      let pendingBreak = 0;
      let ended = false;
      let variants = 0;
      let signs = 0;
      let broken = 0;
      while (at < text.length && length < chunkLimit) {
        const written = text.charCodeAt(at);
        const unit = (written + (turns[written] as number)) & 0xffff;
        if (written !== unit && written >= 0x4e00) variants += written < 0xa000 ? 1 : 0;
        if (unit === carriageReturn) {
          at++;
          continue;
        }
        if (unit === lineFeed) {
          const next = skipBlanks(text, at + 1);
          const blankLine = next < text.length && text.charCodeAt(next) === lineFeed;
          at = blankLine ? next + 1 : at + 1;
          if (blankLine) {
            ended = true;
            break;
          }
          pendingBreak = 1;
          continue;
        }
        units[length] = unit;
        offsets[length] = at;
        breaks[length] = pendingBreak;
        signs |= signOf(unit);
        if (length > 0) broken |= pendingBreak;
        pendingBreak = 0;
        length++;
        at++;
        if (unit === fullStop) {
          lastStop = length;
          stopAt = at;
        }
      }
      if (!ended && at < text.length && lastStop > 0) {
        length = lastStop;
        at = stopAt;
      }
      if (length === 0) continue;
      breaks[0] = 0;
      offsets[length] = (offsets[length - 1] as number) + 1;
      breaks[length] = 0;
      take({
        units,
        length,
        text: textOf(units, length),
        offsets,
        breaks,
        signs,
        broken: broken === 1,
        traditional: variants * 12 > length,
      });
    }
  }

  return { each };
}

const textOf = (units: Uint16Array, length: number): string =>
  String.fromCharCode.apply(null, units.subarray(0, length) as unknown as number[]);

function skipBlanks(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit !== 0x20 && unit !== 0x09 && unit !== carriageReturn && unit !== 0x3000) break;
  }
  return at;
}
