import { readCode, readSized, unfold } from '../packed/code';
import { createReaderInSteps, readBits } from '../packed/reader';
import { finish } from '../steps';
import { packedCharacters } from './compiled/characters';

/** Calls `take` with every traditional character, in order, and its simplified one; both are UTF-16 units. */
export const readCharacters = (take: (traditional: number, simplified: number) => void): void =>
  finish(readCharactersInSteps(take));

/** So many characters a step. */
const charactersPerStep = 500;

/** The same in steps of a millisecond at most. */
export function* readCharactersInSteps(
  take: (traditional: number, simplified: number) => void,
): Generator<void, void> {
  const reader = yield* createReaderInSteps(packedCharacters);
  const gapSizes = readCode(reader);
  const turnSizes = readCode(reader);
  let traditional = 0;
  let simplified = 0;
  for (let left = readBits(reader, 16); left > 0; left -= charactersPerStep) {
    yield;
    for (let step = Math.min(left, charactersPerStep); step > 0; step--) {
      traditional += readSized(reader, gapSizes);
      simplified += unfold(readSized(reader, turnSizes));
      take(traditional, simplified);
    }
  }
}
