import { chineseDigit, classAt, isOneOf, kindOf, opener } from './characters';
import { compare, type Decimal, shift } from './decimal';
import { type Item, readItem } from './item';

/** Items that a dash or 至 joins to a range, or 、 and 和 to a list, in the order of the text. */
export interface Series {
  readonly items: readonly Item[];
  /** What stands between an item and the next. */
  readonly joints: readonly Joint[];
  readonly end: number;
}

export type Joint = 'range' | 'list';

const rangeWords = '-–—―~～〜∼至到─━−－';
const listWords = '、和及与或';

/** No list that a person writes is longer; a longer one is read in pieces. */
const longestSeries = 100;

/** Reads the item at `start` and all that are joined to it. `undefined` where no number starts. */
export function readSeries(text: string, start: number, floor: number): Series | undefined {
  const first = readItem(text, start, floor);
  if (!first) return undefined;
  const items = [first];
  const joints: Joint[] = [];
  let last = first;
  while (items.length < longestSeries) {
    const joint = readJoint(text, last.end);
    const next = joint && readJoined(text, joint.end, last.end);
    if (!joint || !next || next.end <= last.end) break;
    items.push(next);
    joints.push(isEstimate(text, last, next) ? 'range' : joint.kind);
    last = next;
  }
  return { items, joints, end: last.end };
}

/** 三、四亿元 is an estimate like 三四亿元; 3、4亿元 and 三、五、八亿元 are lists. */
function isEstimate(text: string, left: Item, right: Item): boolean {
  if (text.charAt(left.end) !== '、' || right.start !== left.end + 1 || left.end !== left.start + 1)
    return false;
  const first = classAt(text, left.start);
  const second = classAt(text, right.start);
  return (
    kindOf(first) === chineseDigit && second === first + 1 && !isOneOf(text, left.start - 1, '、为各达别')
  );
}

function readJoint(text: string, at: number): { kind: Joint; end: number } | undefined {
  // 1万(含)—5万元: the bracket tells that the end belongs to the range.
  const past = text.startsWith('(含)', at) ? at + 3 : at;
  const from = text.charAt(past) === ' ' ? past + 1 : past;
  const character = text.charAt(from);
  if (character === '') return undefined;
  const kind = rangeWords.includes(character) ? 'range' : listWords.includes(character) ? 'list' : undefined;
  if (!kind) return undefined;
  let end = from + 1;
  if (kind === 'range' && text.charAt(end) === character && character !== '至' && character !== '到') end++;
  const after = text.charAt(end) === ' ' ? end + 1 : end;
  return { kind, end: after };
}

/** The number behind a joint; a currency sign or word may stand before it. */
function readJoined(text: string, at: number, floor: number): Item | undefined {
  for (let skip = 0; skip <= 5; skip++) {
    const kind = kindOf(classAt(text, at + skip));
    if (kind !== 0 && (kind !== opener || skip === 0)) {
      const item = readItem(text, at + skip, Math.max(floor, at));
      return item && (skip === 0 || item.start === at) ? item : undefined;
    }
    if (at + skip >= text.length || !/[A-Za-z$¥￥€£₩人民币港台新美澳元 −-]/.test(text.charAt(at + skip)))
      return undefined;
  }
  return undefined;
}

/**
 * The value of an item that shares the magnitude of a later one: the 3 of 3至5亿 is 3亿, the 500 of 500至1万 is 500.
 * The shared reading may be as much as 10^`tolerance` times the other value. `undefined`: the item has no value.
 */
export function scaleLike(item: Item, other: Item, tolerance: number): Decimal | undefined {
  const { numeral, value } = item;
  if (!value || numeral.big > 0 || item.unit) return value;
  if (other.latin > 0 && item.latin === 0 && other.value) {
    const shared = shift(value, other.latin);
    return compare(shared, other.value) > 0 ? value : shared;
  }
  const whole = !numeral.small && numeral.chain < 0 && other.numeral.chain >= 0 && isDigit(value);
  const exponent = whole ? other.numeral.chain : other.numeral.big;
  if (exponent <= 0 || !other.numeral.value) return value;
  const scaled = shift(value, exponent);
  return compare(scaled, shift(other.numeral.value, tolerance)) > 0 ? value : scaled;
}

function isDigit(value: Decimal): boolean {
  return value.exponent === 0 && value.digits.length === 1;
}
