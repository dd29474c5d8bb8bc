import type { Mention } from '../types';
import { firstFrom, type Reading } from './reading';
import { bareHeads } from './subject-words';

/** A name with those joined to it by 、 和 与 及, at most `most` of them. */
export function group(reading: Reading, names: readonly Mention[], first: number, most: number): Mention[] {
  const found = [names[first] as Mention];
  for (let at = first + 1; at < names.length && at < first + most; at++) {
    const name = names[at] as Mention;
    const last = found[found.length - 1] as Mention;
    if (!joined(reading.text, last.end, name.start)) break;
    found.push(name);
  }
  return found;
}

/** True where only a word that joins names stands between. */
export function joined(text: string, end: number, start: number): boolean {
  return start > end && start - end < 3 && joins.test(text.slice(end, start));
}

const joins = /^(?:、|和|与|及|以及|会同|联合|携手)$/;

/** The name in the reading form, in which words are looked up. */
export function wordsOf(reading: Reading, name: Mention): string {
  return reading.text.slice(name.start, name.end);
}

/** The full name that a shortened mention (创新中心) stands for, where the text told it before. */
export function fullName(reading: Reading): (name: Mention) => string {
  return (name) => {
    if (!name.optional || !bareHeads.has(reading.text, name.start, name.end)) return name.text;
    for (let at = firstFrom(reading.names, name.start) - 1, tried = 0; at >= 0 && tried < 30; at--, tried++) {
      const earlier = reading.names[at];
      if (earlier && !earlier.optional && earlier.text.endsWith(name.text)) return earlier.text;
    }
    return name.text;
  };
}

/** Who 我们 are: a park's committee speaks for the park. */
export function organisationOf(reading: Reading, speaker: Mention): string {
  const park = /^(.+?)(?:党工委|管委会|管理委员会|董事会|董事會|监事会|股东大会)/.exec(speaker.text)?.[1];
  return park && reading.names.some((name) => name.text === park) ? park : speaker.text;
}

/** Organs through which a body acts: what is said of them is said of it. */
const organs = /(?:董事[会會]|监事会|股东大会|党委|党组|党工委|管委会|管理委员会|工会)$/;

/**
 * The form of the name that the sentence itself uses: a full name, a branch or a department (江洲银行东港分行) where the
 * one chosen (江洲银行) stands only in sentences before.
 */
export function formInSentence(reading: Reading, chosen: string, sentence: number, end: number): string {
  let found = chosen;
  for (let at = firstFrom(reading.names, sentence); at < reading.names.length; at++) {
    const name = reading.names[at] as Mention;
    if (name.start >= end) break;
    if (name.text === chosen) return chosen;
    if (name.text.includes(chosen) && !organs.test(name.text)) found = name.text;
  }
  return found;
}
