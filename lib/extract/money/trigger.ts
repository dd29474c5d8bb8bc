import { lazily } from '../lazily';
import { bigMultiplier, classAt, isDigitAt, isLetterAt, kindOf } from './characters';
import { prefixWords } from './currencies';
import { readUnit } from './unit';

/**
 * Most numbers of a text are dates, counts and ordinals. A look at the run of number characters, at what ends it and
 * at what stands before it tells cheaply which ones are worth parsing.
 */

const inside = 1;
const joint = 2;
const beforeNumber = 4;

const marks = lazily(() => {
  const table = new Uint8Array(0x10000);
  for (const character of '.,·点多余来把个半级 \n\r\t') table[character.charCodeAt(0)] = inside;
  for (const character of '-–—―~～〜∼至到─━−、和及与或') table[character.charCodeAt(0)] = joint;
  for (const word of [...prefixWords().keys(), '$']) {
    const unit = word.charCodeAt(word.length - 1);
    table[unit] = (table[unit] ?? 0) | beforeNumber;
  }
  return table;
});

function marked(text: string, at: number, flag: number): boolean {
  return ((marks()[text.charCodeAt(at)] ?? 0) & flag) !== 0;
}

export interface Trigger {
  readonly worthParsing: boolean;
  /** Index after the run: where to go on if it is not parsed. */
  readonly end: number;
}

/** Looks at the run of number characters that starts at `start`. */
export function lookAtRun(text: string, start: number): Trigger {
  let at = start;
  let magnitude = false;
  for (;;) {
    const classified = classAt(text, at);
    if (classified !== 0) {
      magnitude ||= kindOf(classified) === bigMultiplier;
      at++;
    } else if (at < text.length && marked(text, at, inside)) at++;
    else if (at < text.length && marked(text, at, joint) && opensNumber(text, at + 1)) at++;
    else if (
      at < text.length &&
      marked(text, at, joint) &&
      text.charAt(at + 1) === text.charAt(at) &&
      opensNumber(text, at + 2)
    )
      at += 2;
    else break;
  }
  const worthParsing = magnitude || isMoneyBefore(text, start) || isMoneyAfter(text, at);
  return { worthParsing, end: at };
}

function opensNumber(text: string, at: number): boolean {
  return classAt(text, text.charAt(at) === ' ' ? at + 1 : at) !== 0;
}

function isMoneyBefore(text: string, start: number): boolean {
  const at = text.charAt(start - 1) === ' ' ? start - 2 : start - 1;
  return at >= 0 && (marked(text, at, beforeNumber) || isLetterAt(text, at));
}

function isMoneyAfter(text: string, at: number): boolean {
  if (isLetterAt(text, at)) return true;
  if (isSign(text, at)) return true;
  return readUnit(text, at) !== undefined;
}

/** ¥100-¥200: the run ends at the second sign. */
function isSign(text: string, at: number): boolean {
  return marked(text, at, beforeNumber) && isDigitAt(text, at + 1);
}
