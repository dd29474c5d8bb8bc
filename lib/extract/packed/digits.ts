/** The signs of packed text: printable ASCII that needs no escape in a string literal. */
export const digits = createDigits();

/** Two signs hold so many bits: 91 × 91 is a little more than 2^13. */
export const bitsPerPair = 13;

function createDigits(): string {
  let signs = '';
  for (let unit = 0x20; unit < 0x7f; unit++) {
    const sign = String.fromCharCode(unit);
    if (!/["'`\\]/.test(sign)) signs += sign;
  }
  return signs;
}

/** So many signs a step: their bits fill whole numbers, so that each step stands for itself. */
const signsPerStep = 8_192;

/** The bits of packed text, sixteen to a number, the first one highest; zero bits fill the last number and one more. */
export function* unpackBitsInSteps(text: string): Generator<void, Uint16Array> {
  const values = new Uint8Array(0x100);
  for (let value = 0; value < digits.length; value++) values[digits.charCodeAt(value)] = value;
  const signs = new TextEncoder().encode(text);
  const words = new Uint16Array(((signs.length * bitsPerPair) >> 5) + 2);
  for (let from = 0; from < signs.length; from += signsPerStep) {
    yield;
    const stretch = signs.subarray(from, from + signsPerStep);
    unpackInto(words.subarray((from * bitsPerPair) >> 5), stretch, values);
  }
  return words;
}

function unpackInto(words: Uint16Array, signs: Uint8Array, values: Uint8Array): void {
  const count = signs.length - 1;
  let held = 0;
  let bits = 0;
  let to = 0;
  for (let at = 0; at < count; at += 2) {
    const low = values[signs[at] as number] as number;
    const high = values[signs[at + 1] as number] as number;
    held = (held << bitsPerPair) | (high * 91 + low);
    bits += bitsPerPair;
    if (bits < 16) continue;
    bits -= 16;
    words[to++] = held >>> bits;
  }
  words[to] = held << (16 - bits);
}
