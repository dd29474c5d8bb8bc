import { readDigits } from './arabic';
import {
  asciiDigit,
  bigMultiplier,
  breaksLine,
  chineseDigit,
  classAt,
  isDigitAt,
  isOneOf,
  kindOf,
  opener,
  payloadOf,
  skipGap,
  smallMultiplier,
} from './characters';
import { add, type Decimal, fromInteger, half, parseDecimal } from './decimal';
import { endsCountWord, endsUpWord, isClassOfSize, opensTrillion, opensUnit } from './numeral-neighbours';
import { Terms } from './terms';

/** How a number hedges itself from inside: 数十亿 (several), 5000余万 (over), 三百来万 (about). */
export type InnerHedge = 'several' | 'over' | 'about';

/** A number as written, and what the grammar must know of its form. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  /** Absent where nobody can mean the number (1亿亿亿). */
  readonly value: Decimal | undefined;
  /** The other end of neighbouring digits: 三五千 is 3000 to 5000. */
  readonly upper: Decimal | undefined;
  readonly hedge: InnerHedge | undefined;
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
  /** 2020.5.6 or the like: never an amount. */
  readonly dotted: boolean;
}

/** Reads the longest number that starts at `start`; `undefined` where none does. `text` must be normalized. */
export function readNumeral(text: string, start: number): Numeral | undefined {
  return new NumeralReader(text, start).read();
}

class NumeralReader {
  private at: number;
  private readonly terms = new Terms();
  private hedge: InnerHedge | undefined;
  private arabic = false;
  private dotted = false;

  constructor(
    private readonly text: string,
    private readonly start: number,
  ) {
    this.at = start;
  }

  read(): Numeral | undefined {
    if (kindOf(classAt(this.text, this.at)) === opener && !this.readOpener()) return undefined;
    while (this.step());
    const { terms } = this;
    if (!terms.isStarted) return undefined;
    terms.close();
    return {
      start: this.start,
      end: this.at,
      value: terms.value,
      upper: terms.upper,
      hedge: this.hedge,
      bare: terms.bare,
      big: terms.big,
      chain: terms.chain,
      small: terms.small,
      arabic: this.arabic,
      dotted: this.dotted,
    };
  }

  /** Takes in the next part; false where the number ends. */
  private step(): boolean {
    const classified = classAt(this.text, this.at);
    switch (kindOf(classified)) {
      case asciiDigit:
        return this.readArabic();
      case chineseDigit:
        return this.readChineseDigits();
      case smallMultiplier:
        return this.terms.multiplySmall(payloadOf(classified)) ? this.advance(1) : this.giveBack();
      case bigMultiplier:
        return this.readBig(payloadOf(classified));
      case opener:
        return this.readInnerOpener(payloadOf(classified));
      default:
        return this.readConnector();
    }
  }

  private advance(length: number): true {
    this.at += length;
    return true;
  }

  /** Two numbers side by side: the coefficient read last begins the second. */
  private giveBack(): false {
    const { terms } = this;
    if (terms.pending && !terms.isEmpty) {
      this.at = terms.pending.start;
      terms.pending = undefined;
    }
    return false;
  }

  /** 几千万, 数十亿, 上百亿, 好几亿, 半亿, 廿. */
  private readOpener(): boolean {
    const { text, at } = this;
    const next = kindOf(classAt(text, at + 1));
    const multiplied = next === smallMultiplier || next === bigMultiplier;
    switch (text.charAt(at)) {
      case '几':
        return this.openSeveral(1);
      case '好':
        return text.charAt(at + 1) === '几' && this.openSeveral(2);
      case '数':
        return multiplied && !endsCountWord(text, at) && this.openSeveral(1);
      case '上':
        if (!multiplied || endsUpWord(text, at)) return false;
        this.hedge = 'several';
        return this.advance(1);
      case '半':
        this.terms.pending = { start: at, value: half, single: false };
        return this.advance(1);
      default:
        return this.readInnerOpener(payloadOf(classAt(text, at)));
    }
  }

  private openSeveral(length: number): true {
    this.hedge = 'several';
    this.terms.pending = { start: this.at, value: fromInteger(1), single: false };
    return this.advance(length);
  }

  /** 十几亿, 廿五. */
  private readInnerOpener(which: number): boolean {
    const { terms } = this;
    if (terms.pending) return false;
    if (which >= 7) return terms.addTens(which - 5) && this.advance(1);
    if (which > 1 || terms.lastExponent === 0 || terms.lastExponent > 3) return false;
    this.hedge = 'several';
    terms.lastExponent = 0;
    return this.advance(1);
  }

  private readArabic(): boolean {
    if (this.terms.pending) return false;
    const run = readDigits(this.text, this.at);
    this.terms.pending = { start: this.at, value: parseDecimal(run.text), single: run.text.length === 1 };
    this.arabic = true;
    this.dotted ||= run.dotted;
    this.at = run.end;
    return true;
  }

  private readChineseDigits(): boolean {
    const { text, terms } = this;
    if (terms.pending) return false;
    const start = this.at;
    let end = start;
    while (kindOf(classAt(text, end)) === chineseDigit) end++;
    let first = start;
    while (terms.lastExponent > 0 && first < end && payloadOf(classAt(text, first)) === 0) first++;
    terms.afterZero = first > start;
    const length = end - first;
    const value = payloadOf(classAt(text, first));
    const second = length === 2 ? payloadOf(classAt(text, first + 1)) : 0;
    if (length > 2 && !terms.isEmpty) return false;
    if (length === 1) terms.pending = { start: first, value: fromInteger(value), single: true };
    else if (length === 2 && isNeighbour(value, second) && this.scalesNext(end)) {
      terms.pending = { start: first, value: fromInteger(value), upper: fromInteger(second), single: false };
    } else if (length > 1) {
      if (!terms.isEmpty) return false;
      terms.pending = { start: first, value: parseDecimal(readFigures(text, first, end)), single: false };
    }
    this.at = end;
    return true;
  }

  /** Neighbouring digits are an estimate only before a multiplier, a counter or a unit. */
  private scalesNext(at: number): boolean {
    const kind = kindOf(classAt(this.text, at));
    return (
      kind === smallMultiplier ||
      kind === bigMultiplier ||
      isOneOf(this.text, at, '个元块美欧港日毛角余多英镑卢韩澳加泰瑞蚊圆台新林令马')
    );
  }

  private readBig(exponent: number): boolean {
    if (exponent === 12 && !opensTrillion(this.text, this.at + 1)) return this.giveBack();
    return this.terms.multiplyBig(exponent) ? this.advance(1) : this.giveBack();
  }

  /** Inner 多 / 余 / 来, 个, 点, and gaps: read on only where a multiplier follows. */
  private readConnector(): boolean {
    const { text, at } = this;
    if (!this.terms.isStarted) return false;
    switch (text.charAt(at)) {
      case '多':
      case '余':
        return this.hedgeBefore(at + 1, 'over');
      case '来':
      case '把':
        return this.hedgeBefore(at + 1, 'about');
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
    const { text, at, terms } = this;
    if (text.charAt(at + 1) === '亿') return !isClassOfSize(text, at + 2) && this.advance(1);
    if (text.charAt(at + 2) !== '亿') return false;
    if (isOneOf(text, at + 1, '多余')) return this.hedgeBefore(at + 2, 'over');
    if (text.charAt(at + 1) !== '半' || !terms.pending?.value) return false;
    terms.pending = { ...terms.pending, value: add(terms.pending.value, half) };
    return this.advance(2);
  }

  /** 三点五亿; not 三点五十分. */
  private readChinesePoint(): boolean {
    const { text, at, terms } = this;
    if (!terms.isFirstSection) return false;
    const kind = isDigitAt(text, at + 1) ? asciiDigit : chineseDigit;
    let end = at + 1;
    while (kindOf(classAt(text, end)) === kind) end++;
    const next = skipGap(text, end);
    const after = classAt(text, next);
    if (end === at + 1 || (kindOf(after) === smallMultiplier && payloadOf(after) === 1)) return false;
    if (text.charAt(next) === '分' && text.charAt(next + 1) !== '钱') return false;
    const fraction = parseDecimal(`0.${readFigures(text, at + 1, end)}`);
    if (!fraction) return false;
    terms.addFraction(this.start, fraction);
    this.at = end;
    return true;
  }

  /** 28 亿元, 1900⏎亿元, 5000⏎余万元, 5 千万, 三千五⏎百万元. */
  private crossGap(): boolean {
    const { text, at } = this;
    const next = skipGap(text, at);
    if (next === at) return false;
    const kind = kindOf(classAt(text, next));
    const then = kindOf(classAt(text, next + 1));
    const broken = breaksLine(text, at, next);
    const goesOn =
      (kind === bigMultiplier && (!broken || opensUnit(text, next + 1))) ||
      (kind === smallMultiplier && then === bigMultiplier && (!broken || opensUnit(text, next + 2))) ||
      (isOneOf(text, next, '多余个') && then === bigMultiplier);
    if (goesOn) this.at = next;
    return goesOn;
  }
}

function readFigures(text: string, start: number, end: number): string {
  let digits = '';
  for (let at = start; at < end; at++) digits += payloadOf(classAt(text, at));
  return digits;
}

function isNeighbour(first: number, second: number): boolean {
  return first > 0 && (second === first + 1 || (first === 3 && second === 5));
}
