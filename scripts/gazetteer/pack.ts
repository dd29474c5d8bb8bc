import { sharedContexts, wordEnd } from '../../lib/extract/gazetteer/packed';
import type { Model } from '../../lib/extract/packed/model';
import { sizeOf, writeModel, writeSized } from '../packed/model';
import type { PackedWriter } from '../packed/writer';
import { cutPieces } from './pieces';

/** A word without what it shares with the one before it in its sorted list. */
interface Suffix {
  readonly word: string;
  readonly before: string;
  readonly shared: number;
}

/** Writes the pieces, then each list of words sorted; `readPieces` and `readWords` read them. */
export function packLists(writer: PackedWriter, lists: readonly Iterable<string>[]): void {
  const coded = lists.map(frontCode);
  const cut = cutPieces(coded.flat().map(({ word, shared }) => word.slice(shared)));
  const { numbers, above, model } = writePieces(writer, cut);
  const sharing = writeSharing(writer, coded.flat());
  let next = 0;
  for (const list of coded) {
    writer.uniform(list.length, 0x10000);
    const units = list.reduce((sum, { word, shared }) => sum + word.length - shared + 1, 0);
    writer.uniform(units, 0x10000);
    for (const suffix of list) {
      const { before, shared } = suffix;
      writer.expected(shared, sharing[contextOf(suffix)] as Model);
      let least = above(shared < before.length ? before.charCodeAt(shared) : wordEnd);
      for (const piece of cut[next++] ?? []) {
        writer.expected(numbers.get(piece) ?? -1, model, least);
        least = 0;
      }
    }
  }
}

const contextOf = ({ before }: Suffix): number => Math.min(before.length, sharedContexts - 1);

function writeSharing(writer: PackedWriter, list: readonly Suffix[]): Model[] {
  return Array.from({ length: sharedContexts }, (_, context) => {
    const here = list.filter((suffix) => contextOf(suffix) === context);
    return writeModel(
      writer,
      here.map(({ shared }) => shared),
    );
  });
}

function writePieces(writer: PackedWriter, cut: readonly (readonly string[])[]) {
  const end = String.fromCharCode(wordEnd);
  const used = [...new Set(cut.flat())];
  const letters = [...new Set([end, ...used.flatMap((piece) => piece.split(''))])].sort();
  const pieces = [...new Set([...letters, ...used])].sort();
  const gaps = letters.slice(1).map((letter, at) => letter.charCodeAt(0) - (letters[at] ?? '').charCodeAt(0));
  const gapModel = writeModel(writer, gaps.map(sizeOf));
  writer.uniform(gaps.length, 0x10000);
  for (const gap of gaps) writeSized(writer, gap, gapModel);
  const shared = pieces.map((piece, at) => sharedLength(pieces[at - 1] ?? '', piece));
  const sharing = writeModel(writer, shared);
  const adding = writeModel(
    writer,
    pieces.flatMap((piece, at) => (shared[at] === 0 ? [] : [piece.length - (shared[at] ?? 0)])),
  );
  writer.uniform(pieces.length, 0x10000);
  pieces.forEach((piece, at) => {
    const from = shared[at] ?? 0;
    writer.expected(from, sharing);
    if (from === 0) return;
    writer.expected(piece.length - from, adding);
    for (const letter of piece.slice(from)) writer.uniform(letters.indexOf(letter), letters.length);
  });
  const numbers = new Map(pieces.map((piece, at) => [piece, at]));
  const model = writeModel(
    writer,
    cut.flat().map((piece) => numbers.get(piece) ?? 0),
  );
  const firstAbove = new Map(pieces.map((piece, at) => [piece.charCodeAt(0), at + 1]));
  return { numbers, model, above: (unit: number) => firstAbove.get(unit) ?? 0 };
}

function frontCode(list: Iterable<string>): Suffix[] {
  const words = [...new Set(list)].sort();
  return words.map((word, at) => {
    const before = words[at - 1] ?? '';
    return { word, before, shared: sharedLength(before, word) };
  });
}

function sharedLength(before: string, word: string): number {
  let shared = 0;
  while (shared < before.length && word[shared] === before[shared]) shared++;
  return shared;
}
