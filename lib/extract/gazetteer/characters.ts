import { readModel, readSized, unfold } from '../packed/model';
import { createReader } from '../packed/reader';
import { packedCharacters } from './compiled/characters';

/** Calls `take` with every traditional character, in order, and its simplified one; both are UTF-16 units. */
export function readCharacters(take: (traditional: number, simplified: number) => void): void {
  const reader = createReader(packedCharacters);
  const gapSizes = readModel(reader);
  const turnSizes = readModel(reader);
  let traditional = 0;
  let simplified = 0;
  for (let count = reader.uniform(0x10000); count > 0; count--) {
    traditional += readSized(reader, gapSizes);
    simplified += unfold(readSized(reader, turnSizes));
    take(traditional, simplified);
  }
}
