/** An exact decimal: `digits` / 10^`scale`. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

/** Beyond this many digits no text means the number that it writes. */
const longest = 40;

/** Reads ASCII digits with at most one point inside. `undefined` for anything else, or where it is absurdly long. */
export function parseDecimal(text: string): Decimal | undefined {
  if (text.length > longest || !/^\d+(\.\d+)?$/.test(text)) return undefined;
  const point = text.indexOf('.');
  if (point < 0) return { digits: BigInt(text), scale: 0 };
  return { digits: BigInt(text.slice(0, point) + text.slice(point + 1)), scale: text.length - point - 1 };
}

export function fromInteger(value: number): Decimal {
  return { digits: BigInt(value), scale: 0 };
}

/** `value` × 10^`exponent`; `undefined` where nobody can mean so much. */
export function shift(value: Decimal, exponent: number): Decimal | undefined {
  if (Math.abs(exponent) > longest) return undefined;
  if (exponent <= value.scale) return { digits: value.digits, scale: value.scale - exponent };
  return { digits: value.digits * 10n ** BigInt(exponent - value.scale), scale: 0 };
}

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { digits: raise(a, scale) + raise(b, scale), scale };
}

export function negate(value: Decimal): Decimal {
  return { digits: -value.digits, scale: value.scale };
}

/** Negative, zero or positive as `a` is less than, equal to or more than `b`. */
export function compare(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const difference = raise(a, scale) - raise(b, scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The shortest plain decimal string: no exponent, no trailing zeros after the point. */
export function format(value: Decimal): string {
  const sign = value.digits < 0n ? '-' : '';
  const digits = (value.digits < 0n ? -value.digits : value.digits).toString().padStart(value.scale + 1, '0');
  if (value.scale === 0) return sign + digits;
  const whole = digits.slice(0, -value.scale);
  const fraction = digits.slice(-value.scale).replace(/0+$/, '');
  return sign + whole + (fraction === '' ? '' : `.${fraction}`);
}

function raise(value: Decimal, scale: number): bigint {
  return value.digits * 10n ** BigInt(scale - value.scale);
}
