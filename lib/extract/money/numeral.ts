import { readDigits } from './arabic';
import {
  asciiDigit,
  bigMultiplier,
  chineseDigit,
  classAt,
  isDigitAt,
  kindOf,
  opener,
  payloadOf,
  skipGap,
  smallMultiplier,
} from './characters';
import { add, type Decimal, fromInteger, parseDecimal, shift } from './decimal';

/** How a number hedges itself from inside: 数十亿 (several), 5000余万 (over), 三百来万 (about). */
export type InnerHedge = 'several' | 'over' | 'about';

/** A number as written, and what the grammar must know of its form. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  /** Absent where nobody can mean the number (1亿亿亿). */
  readonly value?: Decimal;
  /** The other end of neighbouring digits: 三五千 is 3000 to 5000. */
  readonly upper?: Decimal;
  readonly hedge?: InnerHedge;
  /** No coefficient: 百亿, 千亿, 万. */
  readonly bare: boolean;
  /** Exponent that the last 万 / 亿 chain gives to what stands before it; 0 without one. */
  readonly big: number;
  /** Exponent of the whole multiplier chain behind a lone digit (三千万 → 7); -1 for a number of more parts. */
  readonly chain: number;
  /** Has 十 百 千. */
  readonly small: boolean;
  /** Written in Arabic digits, at least in part. */
  readonly arabic: boolean;
  readonly financial: boolean;
  /** 2020.5.6 or the like: never an amount. */
  readonly dotted: boolean;
}

interface Coefficient {
  readonly start: number;
  readonly value: Decimal | undefined;
  readonly upper?: Decimal;
  /** One digit alone, which may stand for the next lower place: 三千五. */
  readonly single: boolean;
}

interface Term {
  readonly value: Decimal | undefined;
  readonly upper?: Decimal;
  exponent: number;
}

/** No sum of money has as many digits before the point as 10 to this power. */
const absurdExponent = 18;
const absurd = 10n ** BigInt(absurdExponent);

/** Characters before 数 and 上 that make it the end of another word: 人数十万, 网上百亿. */
const beforeCountWord = '人总户指系多少件次参函分倍奇偶岁年天个站场字整复计基订票股';
const beforeUpWord = '以线网海晚早史路街身地世市马赶跟追登走爬升村桌台船车会册';

/** Reads the longest number that starts at `start`; `undefined` where none does. `text` must be normalized. */
export function readNumeral(text: string, start: number): Numeral | undefined {
  return new NumeralReader(text, start).read();
}

class NumeralReader {
  private at: number;
  private readonly terms: Term[] = [];
  private pending: Coefficient | undefined;
  private hedge: InnerHedge | undefined;
  private bare = false;
  private small = false;
  private arabic = false;
  private financial = false;
  private dotted = false;
  private tooLarge = false;
  private afterZero = false;
  /** Exponent of the multiplier read last, while nothing but a coefficient has followed it. */
  private lastExponent = 0;
  private lowestSmall = 4;
  private sectionStart = 0;
  private wanStart = 0;
  /** Exponent of the 亿 or 兆 read last: the next one must be lower. */
  private ceiling = 99;
  private big = 0;

  constructor(
    private readonly text: string,
    private readonly start: number,
  ) {
    this.at = start;
  }

  read(): Numeral | undefined {
    if (kindOf(classAt(this.text, this.at)) === opener && !this.readOpener()) return undefined;
    while (this.step());
    return this.finish();
  }

  /** Takes in the next part; false where the number ends. */
  private step(): boolean {
    const { text } = this;
    const classified = classAt(text, this.at);
    switch (kindOf(classified)) {
      case asciiDigit:
        return this.readArabic();
      case chineseDigit:
        return this.readChineseDigits();
      case smallMultiplier:
        return this.readSmall(payloadOf(classified));
      case bigMultiplier:
        return this.readBig(payloadOf(classified));
      case opener:
        return this.readInnerOpener(payloadOf(classified));
      default:
        return this.readConnector();
    }
  }

  /** 几千万, 数十亿, 上百亿, 好几亿, 半亿, 廿. */
  private readOpener(): boolean {
    const { text, at } = this;
    const character = text.charAt(at);
    const next = kindOf(classAt(text, at + 1));
    const multiplied = next === smallMultiplier || next === bigMultiplier;
    const before = at > 0 ? text.charAt(at - 1) : '';
    switch (character) {
      case '几':
        return this.openSeveral(1);
      case '好':
        return text.charAt(at + 1) === '几' && this.openSeveral(2);
      case '数':
        return multiplied && !beforeCountWord.includes(before || '-') && this.openSeveral(1);
      case '上':
        if (!multiplied || beforeUpWord.includes(before || '-')) return false;
        this.hedge = 'several';
        this.at = at + 1;
        return true;
      case '半':
        this.pending = { start: at, value: { digits: 5n, scale: 1 }, single: false };
        this.at = at + 1;
        return true;
      default:
        return this.readInnerOpener(payloadOf(classAt(text, at)));
    }
  }

  private openSeveral(length: number): boolean {
    this.hedge = 'several';
    this.pending = { start: this.at, value: fromInteger(1), single: false };
    this.at += length;
    return true;
  }

  /** 十几亿, 廿五. */
  private readInnerOpener(which: number): boolean {
    if (this.pending) return false;
    if (which >= 7) {
      if (this.lowestSmall <= 1) return false;
      this.terms.push({ value: fromInteger(which - 5), exponent: 1 });
      this.lowestSmall = 1;
      this.lastExponent = 1;
      this.small = true;
      this.at++;
      return true;
    }
    if (which > 1 || this.lastExponent === 0 || this.lastExponent > 3) return false;
    this.hedge = 'several';
    this.lastExponent = 0;
    this.at++;
    return true;
  }

  private readArabic(): boolean {
    if (this.pending) return false;
    const run = readDigits(this.text, this.at);
    this.pending = { start: this.at, value: parseDecimal(run.text), single: run.text.length === 1 };
    this.arabic = true;
    this.dotted ||= run.dotted;
    this.at = run.end;
    return true;
  }

  private readChineseDigits(): boolean {
    if (this.pending) return false;
    const { text } = this;
    const start = this.at;
    let end = start;
    while (kindOf(classAt(text, end)) === chineseDigit) end++;
    let first = start;
    while (this.lastExponent > 0 && first < end && payloadOf(classAt(text, first)) === 0) first++;
    this.afterZero = first > start;
    this.financial ||= '壹贰叁肆伍陆柒捌玖貳參陸'.includes(text.charAt(first) || '-');
    this.at = end;
    if (first === end) return start !== end && this.terms.length > 0;
    const length = end - first;
    const value = payloadOf(classAt(text, first));
    if (length === 1) this.pending = { start: first, value: fromInteger(value), single: true };
    else if (
      length === 2 &&
      isNeighbour(value, payloadOf(classAt(text, first + 1))) &&
      this.scalesNext(end)
    ) {
      const upper = fromInteger(payloadOf(classAt(text, first + 1)));
      this.pending = { start: first, value: fromInteger(value), upper, single: false };
    } else if (this.terms.length > 0) {
      this.at = start;
      return false;
    } else this.pending = { start: first, value: this.positional(first, end), single: false };
    return true;
  }

  /** Neighbouring digits are an estimate only before a multiplier, a counter or a unit, or after 十 (十七八). */
  private scalesNext(at: number): boolean {
    const kind = kindOf(classAt(this.text, at));
    return (
      kind === smallMultiplier ||
      kind === bigMultiplier ||
      '个元块美欧港日毛角余多'.includes(this.text.charAt(at) || '-')
    );
  }

  private positional(start: number, end: number): Decimal | undefined {
    let digits = '';
    for (let at = start; at < end; at++) digits += payloadOf(classAt(this.text, at));
    return parseDecimal(digits);
  }

  private readSmall(exponent: number): boolean {
    const inSection = this.terms.length > this.sectionStart;
    if (!this.pending) {
      if (inSection && (exponent !== 1 || this.lowestSmall <= 1 || this.afterZero)) return false;
      if (!inSection && this.terms.length > 0 && exponent !== 1) return false;
      if (this.terms.length === 0 && exponent > 1) this.bare = true;
    }
    if (exponent >= this.lowestSmall) return this.giveBack();
    this.push(exponent);
    this.lowestSmall = exponent;
    this.lastExponent = exponent;
    this.small = true;
    this.financial ||= '拾佰仟'.includes(this.text.charAt(this.at));
    this.at++;
    return true;
  }

  private push(exponent: number): void {
    const coefficient = this.pending;
    if (!coefficient) this.terms.push({ value: fromInteger(1), exponent });
    else {
      const { value, upper } = coefficient;
      this.terms.push(upper ? { value, upper, exponent } : { value, exponent });
    }
    this.pending = undefined;
    this.afterZero = false;
  }

  private readBig(exponent: number): boolean {
    if (exponent === 12 && !opensTrillion(this.text, this.at + 1)) return this.giveBack();
    const group = exponent === 4 ? this.sectionStart : this.wanStart;
    const filled = this.terms.length > group || this.pending !== undefined;
    if (!filled && this.terms.length === 0) {
      this.bare = true;
      this.push(0);
    } else if (!filled) return this.readRepeatedBig(exponent);
    else if (exponent === 4 ? this.sectionStart > this.wanStart : exponent >= this.ceiling)
      return this.giveBack();
    const chained = !this.pending && this.lastExponent >= 4;
    if (this.pending) this.push(0);
    this.raise(group, exponent, chained);
    this.sectionStart = this.terms.length;
    if (exponent > 4) {
      this.wanStart = this.terms.length;
      this.ceiling = exponent;
    }
    return true;
  }

  /** Two numbers side by side: the coefficient read last begins the second. */
  private giveBack(): false {
    if (this.pending && this.terms.length > 0) {
      this.at = this.pending.start;
      this.pending = undefined;
    }
    return false;
  }

  /** 万万 is a hundred million; 亿亿 is nothing that anybody counts in. */
  private readRepeatedBig(exponent: number): boolean {
    if (this.lastExponent < 4) return false;
    if (exponent === 4 && this.wanStart < this.sectionStart) this.raise(this.wanStart, 4, true);
    else {
      this.tooLarge = true;
      this.raise(0, exponent, true);
    }
    return true;
  }

  private raise(from: number, exponent: number, chained: boolean): void {
    for (const term of this.terms.slice(from)) term.exponent += exponent;
    this.big = chained ? this.big + exponent : exponent;
    this.lastExponent = exponent;
    this.lowestSmall = 4;
    this.at++;
  }

  /** Inner 多 / 余 / 来, 个, 点, and gaps: read on only where a multiplier follows. */
  private readConnector(): boolean {
    const { text, at } = this;
    const started = this.pending !== undefined || this.terms.length > 0;
    if (!started) return false;
    switch (text.charAt(at)) {
      case '多':
      case '余':
      case '来':
        return this.hedgeBefore(at + 1, text.charAt(at) === '来' ? 'about' : 'over');
      case '个':
        return this.readMeasureWord();
      case '点':
        return this.readChinesePoint();
      case ' ':
      case '\t':
      case '\r':
      case '\n':
        return this.crossGap();
      default:
        return false;
    }
  }

  private hedgeBefore(next: number, hedge: InnerHedge): boolean {
    const after = skipGap(this.text, next);
    if (kindOf(classAt(this.text, after)) !== bigMultiplier) return false;
    if (this.hedge !== 'several') this.hedge = hedge;
    this.at = after;
    return true;
  }

  /** 18个亿, 一个半亿, 两个多亿; but 23个亿元以上项目 are 23 projects. */
  private readMeasureWord(): boolean {
    const { text, at } = this;
    if (text.charAt(at + 1) === '亿') {
      if (/^元?(?:级|以上|项目|企业|产业|村|乡|镇|县|区|强|园|工程|集群|大)/.test(text.slice(at + 2, at + 5)))
        return false;
      this.at++;
      return true;
    }
    if (text.charAt(at + 2) !== '亿') return false;
    if ('多余'.includes(text.charAt(at + 1))) return this.hedgeBefore(at + 2, 'over');
    if (text.charAt(at + 1) !== '半' || !this.pending?.value) return false;
    this.pending = { ...this.pending, value: add(this.pending.value, { digits: 5n, scale: 1 }) };
    this.at = at + 2;
    return true;
  }

  /** 三点五亿; not 三点五十分. */
  private readChinesePoint(): boolean {
    const { text, at } = this;
    if (!this.pending?.value && this.terms.length === 0) return false;
    if (this.sectionStart > 0) return false;
    let end = at + 1;
    const arabic = isDigitAt(text, end);
    const kind = arabic ? asciiDigit : chineseDigit;
    while (kindOf(classAt(text, end)) === kind) end++;
    const after = classAt(text, skipGap(text, end));
    const following = text.charAt(skipGap(text, end));
    if (end === at + 1 || (kindOf(after) === smallMultiplier && payloadOf(after) === 1)) return false;
    if (following === '分' && text.charAt(end + 1) !== '钱') return false;
    let digits = '';
    for (let index = at + 1; index < end; index++) digits += payloadOf(classAt(text, index));
    const fraction = parseDecimal(`0.${digits}`);
    const whole = this.sum('value', this.pending);
    this.terms.length = 0;
    this.lowestSmall = 4;
    this.pending = { start: this.start, value: fraction && whole && add(whole, fraction), single: false };
    this.at = end;
    return true;
  }

  private crossGap(): boolean {
    const { text, at } = this;
    const next = skipGap(text, at);
    const character = text.charAt(next);
    const broken = text.slice(at, next).includes('\n');
    if (next === at) return false;
    if (kindOf(classAt(text, next)) === bigMultiplier) {
      if (broken && !opensUnit(text, next + 1)) return false;
      this.at = next;
      return true;
    }
    if (
      ('多余'.includes(character || '-') || character === '个') &&
      kindOf(classAt(text, next + 1)) === bigMultiplier
    ) {
      this.at = next;
      return true;
    }
    if (broken || kindOf(classAt(text, next)) !== smallMultiplier) return false;
    if (kindOf(classAt(text, next + 1)) !== bigMultiplier) return false;
    this.at = next;
    return true;
  }

  private sum(part: 'value' | 'upper', rest: Coefficient | undefined): Decimal | undefined {
    let total: Decimal = fromInteger(0);
    for (const term of this.terms) {
      const value = (part === 'upper' && term.upper) || term.value;
      const shifted = value && shift(value, term.exponent);
      if (!shifted) return undefined;
      total = add(total, shifted);
    }
    if (!rest) return total;
    const value = (part === 'upper' && rest.upper) || rest.value;
    return value && add(total, value);
  }

  private finish(): Numeral | undefined {
    const { start, at: end } = this;
    if (this.pending === undefined && this.terms.length === 0) return undefined;
    if (this.pending?.single && this.lastExponent >= 2 && !this.afterZero) this.push(this.lastExponent - 1);
    const estimated = this.pending?.upper ?? this.terms.find((term) => term.upper);
    const value = this.limit(this.sum('value', this.pending));
    const upper = estimated && value ? this.limit(this.sum('upper', this.pending)) : undefined;
    const only = this.terms.length === 1 && !this.pending ? this.terms[0] : undefined;
    return {
      start,
      end,
      ...(value && { value }),
      ...(upper && { upper }),
      ...(this.hedge && { hedge: this.hedge }),
      bare: this.bare,
      big: this.pending ? 0 : this.big,
      chain: only && isDigitValue(only.value) ? only.exponent : -1,
      small: this.small,
      arabic: this.arabic,
      financial: this.financial,
      dotted: this.dotted,
    };
  }

  private limit(value: Decimal | undefined): Decimal | undefined {
    if (!value || this.tooLarge) return undefined;
    return value.digits / 10n ** BigInt(value.scale) >= absurd ? undefined : value;
  }
}

function isNeighbour(first: number, second: number): boolean {
  return first > 0 && (second === first + 1 || (first === 3 && second === 5));
}

function isDigitValue(value: Decimal | undefined): boolean {
  return value !== undefined && value.scale === 0 && value.digits < 10n;
}

/** 兆 counts money (1.2兆元, 1兆2000亿) as well as watts, bytes and ohms. */
function opensTrillion(text: string, at: number): boolean {
  const next = text.charAt(at);
  if (next === '欧') return text.charAt(at + 1) === '元';
  return isDigitAt(text, at) || (next !== '' && '元圆美日韩新台港人余多'.includes(next));
}

/** After a line break, 万 and 亿 go on with a number only where a unit or 余 / 多 follows: 万达, 亿利 do not. */
function opensUnit(text: string, at: number): boolean {
  return '元美欧港日英韩新台人余多澳加'.includes(text.charAt(at) || '-');
}
