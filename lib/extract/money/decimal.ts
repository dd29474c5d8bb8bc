/**
 * An exact decimal: `digits` × 10^`exponent`. Digits and exponent are kept apart, so that scaling by 万 or 亿 costs
 * nothing and never rounds.
 */
export interface Decimal {
  /** ASCII digits without leading zeros; "0" for zero. */
  readonly digits: string;
  readonly exponent: number;
  readonly negative?: boolean;
}

/** Beyond this many digits no text means the number that it writes. */
const longest = 40;

/** Reads ASCII digits with at most one point inside. `undefined` for anything else, or where it is absurdly long. */
export function parseDecimal(text: string): Decimal | undefined {
  if (text.length > longest || !/^\d+(?:\.\d+)?$/.test(text)) return undefined;
  const point = text.indexOf('.');
  if (point < 0) return { digits: withoutZeros(text), exponent: 0 };
  const digits = withoutZeros(text.slice(0, point) + text.slice(point + 1));
  return { digits, exponent: point + 1 - text.length };
}

export function fromInteger(value: number): Decimal {
  return { digits: String(value), exponent: 0 };
}

export const half: Decimal = { digits: '5', exponent: -1 };

/** `value` × 10^`exponent`. */
export function shift(value: Decimal, exponent: number): Decimal {
  return exponent === 0 ? value : { ...value, exponent: value.exponent + exponent };
}

export function negate(value: Decimal): Decimal {
  return { ...value, negative: !value.negative };
}

export function add(a: Decimal, b: Decimal): Decimal {
  const exponent = Math.min(a.exponent, b.exponent);
  const sum = toBigInt(a, exponent) + toBigInt(b, exponent);
  return sum < 0n
    ? { digits: (-sum).toString(), exponent, negative: true }
    : { digits: sum.toString(), exponent };
}

/** Negative, zero or positive as `a` is less than, equal to or more than `b`. */
export function compare(a: Decimal, b: Decimal): number {
  const exponent = Math.min(a.exponent, b.exponent);
  const left = toBigInt(a, exponent);
  const right = toBigInt(b, exponent);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Digits before the decimal point: 0 for 0.5, 3 for 250. Tells the size of a number without computing it. */
export function wholeDigits(value: Decimal): number {
  return value.digits === '0' ? 0 : Math.max(0, value.digits.length + value.exponent);
}

/** The shortest plain decimal string: no exponent, no trailing zeros after the point. */
export function format(value: Decimal): string {
  const sign = value.negative && value.digits !== '0' ? '-' : '';
  if (value.digits === '0') return '0';
  if (value.exponent >= 0) return sign + value.digits + '0'.repeat(value.exponent);
  const digits = value.digits.padStart(1 - value.exponent, '0');
  const fraction = digits.slice(value.exponent).replace(/0+$/, '');
  return sign + digits.slice(0, value.exponent) + (fraction === '' ? '' : `.${fraction}`);
}

function toBigInt(value: Decimal, exponent: number): bigint {
  const magnitude = BigInt(value.digits + '0'.repeat(value.exponent - exponent));
  return value.negative ? -magnitude : magnitude;
}

function withoutZeros(digits: string): string {
  if (digits.charCodeAt(0) !== 48) return digits;
  const stripped = digits.replace(/^0+/, '');
  return stripped === '' ? '0' : stripped;
}
