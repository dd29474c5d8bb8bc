import { add, type Decimal, fromInteger, shift, wholeDigits } from './decimal';

/** A number before its multiplier: the 3 of 3亿, the 三五 of 三五千. */
export interface Coefficient {
  /** Where it stands in the text. */
  readonly start: number;
  /** Absent where the digits are absurdly many. */
  readonly value: Decimal | undefined;
  /** The other end of neighbouring digits. */
  readonly upper?: Decimal;
  /** One digit alone, which may stand for the next lower place: 三千五. */
  readonly single: boolean;
}

interface Term {
  readonly value: Decimal | undefined;
  readonly upper: Decimal | undefined;
  exponent: number;
}

/** No sum of money has more digits before the point. */
const mostDigits = 18;
/** 千万亿 is 15; whatever is far beyond is not worth computing. */
const longestChain = 30;
const one = fromInteger(1);
const zero = fromInteger(0);

/**
 * The parts of a number as they are read: coefficients, 十 百 千 within a section of four places, 万 over a section,
 * 亿 and 兆 over all before them. A method answers false where the number cannot go on with what it was given.
 */
export class Terms {
  private readonly terms: Term[] = [];
  pending: Coefficient | undefined;
  /** No coefficient stands before the first multiplier: 百亿. */
  bare = false;
  /** Has 十 百 千. */
  small = false;
  /** The last coefficient follows a 零: 三千零五 is no 三千五. */
  afterZero = false;
  /** Exponent of the multiplier read last; 0 before the first. */
  lastExponent = 0;
  private bigExponent = 0;
  private tooLarge = false;
  private lowestSmall = 4;
  private sectionStart = 0;
  private wanStart = 0;
  /** Exponent of the 亿 or 兆 read last: the next one must be lower. */
  private ceiling = 99;

  get isEmpty(): boolean {
    return this.terms.length === 0;
  }

  get isStarted(): boolean {
    return this.pending !== undefined || this.terms.length > 0;
  }

  /** True inside the first section, where a decimal point may still follow. */
  get isFirstSection(): boolean {
    return this.sectionStart === 0;
  }

  /** Exponent that the last 万 / 亿 chain gives to what stands before it. */
  get big(): number {
    return this.pending ? 0 : this.bigExponent;
  }

  /** Exponent of the whole multiplier chain behind a lone digit (三千万 → 7); -1 for a number of more parts. */
  get chain(): number {
    const term = this.terms[0];
    if (!term?.value || this.terms.length > 1 || this.pending) return -1;
    return term.value.exponent === 0 && term.value.digits.length === 1 ? term.exponent : -1;
  }

  /** 十 百 千. */
  multiplySmall(exponent: number): boolean {
    const inSection = this.terms.length > this.sectionStart;
    if (!this.pending) {
      if (inSection && (exponent !== 1 || this.lowestSmall <= 1 || this.afterZero)) return false;
      if (!inSection && this.terms.length > 0 && exponent !== 1) return false;
      if (this.terms.length === 0 && exponent > 1) this.bare = true;
    }
    if (exponent >= this.lowestSmall) return false;
    this.push(exponent);
    this.lowestSmall = exponent;
    this.lastExponent = exponent;
    this.small = true;
    return true;
  }

  /** 廿 and 卅 are two and three tens. */
  addTens(tens: number): boolean {
    if (this.pending || this.lowestSmall <= 1) return false;
    this.terms.push({ value: fromInteger(tens), upper: undefined, exponent: 1 });
    this.lowestSmall = 1;
    this.lastExponent = 1;
    this.small = true;
    return true;
  }

  /** 万 亿 兆. 万万 is a hundred million; 亿亿 is nothing that anybody counts in. */
  multiplyBig(exponent: number): boolean {
    const group = exponent === 4 ? this.sectionStart : this.wanStart;
    const chained = !this.pending && this.lastExponent >= 4;
    if (this.terms.length === 0 && !this.pending) {
      this.bare = true;
      this.push(0);
    } else if (this.terms.length === group && !this.pending) return this.repeatBig(exponent);
    else if (exponent === 4 ? this.sectionStart > this.wanStart : exponent >= this.ceiling) return false;
    if (this.pending) this.push(0);
    this.raise(group, exponent, chained);
    if (exponent === 4) return true;
    this.wanStart = this.terms.length;
    this.ceiling = exponent;
    return true;
  }

  private repeatBig(exponent: number): boolean {
    if (this.lastExponent < 4) return false;
    const again = exponent === 4 && this.wanStart < this.sectionStart;
    this.tooLarge ||= !again;
    this.raise(again ? this.wanStart : 0, exponent, true);
    return true;
  }

  private raise(from: number, exponent: number, chained: boolean): void {
    for (let index = from; index < this.terms.length; index++) {
      const term = this.terms[index];
      if (!term) break;
      term.exponent += exponent;
      this.tooLarge ||= term.exponent > longestChain;
    }
    this.bigExponent = chained ? this.bigExponent + exponent : exponent;
    this.lastExponent = exponent;
    this.lowestSmall = 4;
    this.sectionStart = this.terms.length;
  }

  private push(exponent: number): void {
    const { pending } = this;
    this.terms.push({ value: pending ? pending.value : one, upper: pending?.upper, exponent });
    this.pending = undefined;
    this.afterZero = false;
  }

  /** 三千五 is 3500: a lone last digit takes the place below the last multiplier. */
  close(): void {
    if (this.pending?.single && this.lastExponent >= 2 && !this.afterZero) this.push(this.lastExponent - 1);
  }

  /** Puts `fraction` behind what has been read: 十三点五. */
  addFraction(start: number, fraction: Decimal): void {
    const whole = this.value;
    this.terms.length = 0;
    this.lowestSmall = 4;
    this.pending = { start, value: whole && add(whole, fraction), single: false };
  }

  get value(): Decimal | undefined {
    return this.tooLarge ? undefined : limit(this.sum(false));
  }

  get upper(): Decimal | undefined {
    const estimated =
      this.pending?.upper !== undefined || this.terms.some((term) => term.upper !== undefined);
    return estimated && !this.tooLarge ? limit(this.sum(true)) : undefined;
  }

  private sum(upper: boolean): Decimal | undefined {
    let total: Decimal | undefined;
    for (const term of this.terms) {
      const value = upper && term.upper ? term.upper : term.value;
      if (!value) return undefined;
      const shifted = shift(value, term.exponent);
      total = total ? add(total, shifted) : shifted;
    }
    if (!this.pending) return total ?? zero;
    const rest = upper && this.pending.upper ? this.pending.upper : this.pending.value;
    return rest && total ? add(total, rest) : rest;
  }
}

function limit(value: Decimal | undefined): Decimal | undefined {
  return value && wholeDigits(value) <= mostDigits ? value : undefined;
}
