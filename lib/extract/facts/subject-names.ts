import type { Mention } from '../types';
import { firstFrom, type Reading } from './reading';
import { bareHeads } from './subject-words';

/** A name with those joined to it by 、 和 与 及. */
export function group(reading: Reading, names: readonly Mention[], first: number): Mention[] {
  const found = [names[first] as Mention];
  for (let at = first + 1; at < names.length; at++) {
    const name = names[at] as Mention;
    const last = found[found.length - 1] as Mention;
    if (!/^(?:、|和|与|及|以及|会同|联合|携手)$/.test(reading.text.slice(last.end, name.start))) break;
    found.push(name);
  }
  return found;
}

/** The name in the reading form, in which words are looked up. */
export function wordsOf(reading: Reading, name: Mention): string {
  return reading.text.slice(name.start, name.end);
}

/** The full name that a shortened mention (创新中心) stands for, where the text told it before. */
export function fullName(reading: Reading): (name: Mention) => string {
  return (name) => {
    if (!name.optional || !bareHeads.words.has(reading.text.slice(name.start, name.end))) return name.text;
    for (let at = firstFrom(reading.names, name.start) - 1, tried = 0; at >= 0 && tried < 30; at--, tried++) {
      const earlier = reading.names[at];
      if (earlier && !earlier.optional && earlier.text.endsWith(name.text)) return earlier.text;
    }
    return name.text;
  };
}

/** Who 我们 are: a park's committee speaks for the park. */
export function organisationOf(reading: Reading, speaker: Mention): string {
  const park = /^(.+?)(?:党工委|管委会|管理委员会)/.exec(speaker.text)?.[1];
  return park && reading.names.some((name) => name.text === park) ? park : speaker.text;
}
