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

/** The bytes of packed text; zero bits fill the last one. */
export function unpackBytes(text: string): Uint8Array {
  const values = new Uint8Array(0x80);
  for (let value = 0; value < digits.length; value++) values[digits.charCodeAt(value)] = value;
  const bytes = new Uint8Array(Math.ceil((text.length * bitsPerPair) / 16));
  let held = 0;
  let bits = 0;
  let to = 0;
  for (let at = 0; at + 1 < text.length; at += 2) {
    const low = values[text.charCodeAt(at)] as number;
    const high = values[text.charCodeAt(at + 1)] as number;
    held = (held << bitsPerPair) | (high * digits.length + low);
    bits += bitsPerPair;
    while (bits >= 8) {
      bits -= 8;
      bytes[to++] = held >>> bits;
    }
    held &= (1 << bits) - 1;
  }
  return bytes;
}
