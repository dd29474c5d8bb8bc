/**
 * What a character can be in a written number, as one byte: its class in the high four bits, its value in the low.
 * A table over all UTF-16 units, because the scan asks it for every character of the text.
 */

export const asciiDigit = 0x10;
export const chineseDigit = 0x20;
/** 十 百 千: the value is the exponent of ten. */
export const smallMultiplier = 0x30;
/** 万 亿 兆: the value is the exponent of ten. */
export const bigMultiplier = 0x40;
/** Characters that begin a number without being one: 几 数 上 好 半 廿 卅. */
export const opener = 0x50;

const table = new Uint8Array(0x10000);

function fill(kind: number, characters: string, values: readonly number[]): void {
  [...characters].forEach((character, index) => {
    table[character.charCodeAt(0)] = kind | (values[index] ?? 0);
  });
}

const digits = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
fill(asciiDigit, '0123456789', digits);
fill(chineseDigit, '零一二三四五六七八九', digits);
fill(chineseDigit, '〇壹贰叁肆伍陆柒捌玖', digits);
fill(chineseDigit, '○弌貳參肆伍陸柒捌玖', digits);
fill(chineseDigit, '两兩贰叄', [2, 2, 2, 3]);
fill(smallMultiplier, '十百千拾佰仟', [1, 2, 3, 1, 2, 3]);
fill(bigMultiplier, '万萬亿億兆', [4, 4, 8, 8, 12]);
fill(opener, '几幾数數上好半廿卅', digits);

/** Class and value of the UTF-16 unit at an index; 0 for any other character and outside the text. */
export function classAt(text: string, at: number): number {
  return at < text.length ? (table[text.charCodeAt(at)] ?? 0) : 0;
}

export function kindOf(classified: number): number {
  return classified & 0xf0;
}

export function payloadOf(classified: number): number {
  return classified & 0x0f;
}

export function isDigitAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 48 && unit <= 57;
}

export function isLetterAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at) | 0x20;
  return unit >= 97 && unit <= 122;
}

/** A Han character: where one follows a bare number, the number probably counts something. */
export function isHanAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0x3400 && unit <= 0x9fff;
}

/**
 * The index after a gap that layout may have put inside an amount: up to two spaces, or a line or page break
 * (at most two line ends, with spaces around them). `at` itself where there is none.
 */
export function skipGap(text: string, at: number): number {
  let index = at;
  let lines = 0;
  while (index < text.length && index - at < 8) {
    const unit = text.charCodeAt(index);
    if (unit === 10) lines++;
    else if (unit !== 32 && unit !== 13 && unit !== 9) break;
    index++;
  }
  if (lines === 0 && index - at > 2) return at;
  return lines > 2 ? at : index;
}

/** True where the gap between two indexes holds a line end. */
export function breaksLine(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === 10) return true;
  return false;
}

/** True where the character at `at` is one of `characters`; false outside the text. */
export function isOneOf(text: string, at: number, characters: string): boolean {
  return at >= 0 && at < text.length && characters.includes(text.charAt(at));
}
