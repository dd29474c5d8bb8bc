import { readCode, readSized, unfold } from '../packed/code';
import { createReader, readBits } from '../packed/reader';
import { packedCharacters } from './compiled/characters';

/** Calls `take` with every traditional character, in order, and its simplified one; both are UTF-16 units. */
export function readCharacters(take: (traditional: number, simplified: number) => void): void {
  const reader = createReader(packedCharacters);
  const gapSizes = readCode(reader);
  const turnSizes = readCode(reader);
  let traditional = 0;
  let simplified = 0;
  for (let count = readBits(reader, 16); count > 0; count--) {
    traditional += readSized(reader, gapSizes);
    simplified += unfold(readSized(reader, turnSizes));
    take(traditional, simplified);
  }
}
