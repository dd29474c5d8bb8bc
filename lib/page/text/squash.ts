/**
 * Texts in the form in which quotes are compared: half-width, one form a punctuation mark, Latin letters in lower case and
 * no white space, except where it keeps two numbers or Latin words apart: 3 5亿元 never becomes 35亿元. No two different
 * Chinese characters ever fall together.
 */
export interface Squashed {
  readonly text: string;
  /** For each unit of `text` its offset in the original, and one entry more for the end. */
  readonly offsets: Int32Array;
}

const wide = '“”‘’「」『』，。：；！？（）【】《》〈〉、～—–－·・•';
const narrow = `""''"""",.:;!?()[]<><>,~---...`;

const isSpaceUnit = (unit: number): boolean =>
  (unit >= 0x09 && unit <= 0x0d) ||
  unit === 0x20 ||
  unit === 0xa0 ||
  unit === 0x3000 ||
  (unit >= 0x2000 && unit <= 0x200f) ||
  unit === 0xfeff ||
  unit === 0xad;

const isWordUnit = (unit: number): boolean =>
  (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);

/** The compared form of one unit that is neither a space nor a plain Chinese character. */
function fold(unit: number): number {
  if (unit >= 0x41 && unit <= 0x5a) return unit + 0x20;
  if (unit < 0x80) return unit;
  if (unit >= 0xff01 && unit <= 0xff5e) return fold(unit - 0xfee0);
  const index = wide.indexOf(String.fromCharCode(unit));
  return index < 0 ? unit : narrow.charCodeAt(index);
}

export interface Squasher {
  /** Takes in the next stretch of the text. */
  add(text: string): void;
  result(): Squashed;
}

/** Squashes a text that comes in stretches, so that a caller may pause between them. */
export function createSquasher(): Squasher {
  const parts: string[] = [];
  let offsets = new Int32Array(64);
  let length = 0;
  let read = 0;
  let gap = false;
  let last = 0;

  function grow(by: number): void {
    if (length + by < offsets.length) return;
    const larger = new Int32Array(Math.max(offsets.length * 2, length + by + 1));
    larger.set(offsets);
    offsets = larger;
  }

  function add(text: string): void {
    grow(text.length * 2 + 1);
    let copied = 0;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit >= 0x4e00 && unit <= 0x9fff) {
        gap = false;
        last = unit;
        offsets[length++] = read + at;
        continue;
      }
      if (isSpaceUnit(unit)) {
        parts.push(text.slice(copied, at));
        copied = at + 1;
        gap = true;
        continue;
      }
      const folded = fold(unit);
      if (gap && isWordUnit(last) && isWordUnit(folded)) {
        parts.push(`${text.slice(copied, at)} `);
        copied = at;
        offsets[length++] = read + at - 1;
      }
      gap = false;
      last = folded;
      offsets[length++] = read + at;
      if (folded === unit) continue;
      parts.push(text.slice(copied, at) + String.fromCharCode(folded));
      copied = at + 1;
    }
    parts.push(text.slice(copied));
    read += text.length;
  }

  return {
    add,
    result() {
      grow(1);
      offsets[length] = read;
      return { text: parts.join(''), offsets: offsets.subarray(0, length + 1) };
    },
  };
}

export function squash(text: string): Squashed {
  const squasher = createSquasher();
  squasher.add(text);
  return squasher.result();
}
