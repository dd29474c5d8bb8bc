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

/** Calls `take` with every word of a packed table. */
export function unpackTable(
  [han, others]: PackedTable,
  alphabet: string,
  take: (word: string) => void,
): void {
  if (others !== '') for (const word of others.split('|')) take(word);
  const signs = new Uint16Array(0x10000);
  for (let at = 0; at < alphabet.length; at++) signs[escapes.charCodeAt(at)] = alphabet.charCodeAt(at);
  const units: number[] = [];
  let length = 0;
  for (let at = 0; at <= han.length; at++) {
    const unit = at < han.length ? han.charCodeAt(at) : zero;
    if (unit < zero || unit > zero + 9) {
      units[length++] = (signs[unit] as number) || unit;
      continue;
    }
    if (length > 0) take(String.fromCharCode(...units.slice(0, length)));
    length = unit - zero;
  }
}

const zero = 0x30;
