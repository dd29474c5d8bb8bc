/** A list of words: the Chinese ones front-coded in the tables' alphabet, the others joined by bars. */
export type PackedTable = readonly [han: string, others: string];

/**
 * The codes that stand for the characters of the alphabet, cheapest first: printable ASCII without the digits (they say
 * how many characters a word shares with the one before it), quotes and the backslash; then what UTF-8 writes in two bytes.
 */
export const escapes = createEscapes();

function createEscapes(): string {
  let codes = '';
  for (let unit = 0x20; unit < 0x7f; unit++) {
    const sign = String.fromCharCode(unit);
    if (!/[0-9"'`\\$]/.test(sign)) codes += sign;
  }
  for (let unit = 0xa1; unit < 0x300; unit++) if (unit !== 0xad) codes += String.fromCharCode(unit);
  for (let unit = 0x391; unit < 0x3ff; unit++) if (unit !== 0x3a2) codes += String.fromCharCode(unit);
  for (let unit = 0x531; unit < 0x557; unit++) codes += String.fromCharCode(unit);
  for (let unit = 0x561; unit < 0x588; unit++) codes += String.fromCharCode(unit);
  for (let unit = 0x400; unit < 0x483; unit++) codes += String.fromCharCode(unit);
  for (let unit = 0x48a; unit < 0x530; unit++) codes += String.fromCharCode(unit);
  return codes;
}

/** What stands for which character: a table from codes to UTF-16 units. */
export type Decoder = Uint16Array;

export function createDecoder(alphabet: string): Decoder {
  const signs = new Uint16Array(0x10000);
  for (let unit = 0; unit < signs.length; unit++) signs[unit] = unit;
  for (let at = 0; at < alphabet.length; at++) signs[escapes.charCodeAt(at)] = alphabet.charCodeAt(at);
  return signs;
}

/** Calls `take` with the units of every word of a packed table; the array is reused. */
export function unpackTable(
  [han, others]: PackedTable,
  decoder: Decoder,
  take: (units: Uint16Array, length: number) => void,
): void {
  const units = new Uint16Array(longestWord);
  if (others !== '')
    for (const word of others.split('|')) {
      const length = Math.min(word.length, longestWord);
      for (let at = 0; at < length; at++) units[at] = word.charCodeAt(at);
      take(units, length);
    }
  let length = 0;
  for (let at = 0; at < han.length; at++) {
    const unit = han.charCodeAt(at);
    if (unit < zero || unit > zero + 9) {
      units[length++] = decoder[unit] as number;
      continue;
    }
    if (length > 0) take(units, length);
    length = unit - zero;
  }
  if (length > 0) take(units, length);
}

/** No name of the tables is longer. */
export const longestWord = 64;
const zero = 0x30;
