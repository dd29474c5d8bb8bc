import type { Mention } from '../types';
import { firstFrom, type Reading } from './reading';
import type { Role } from './roles';
import { fullName, group, joined, organisationOf } from './subject-names';
import { readTraits, type Traits } from './subject-traits';

/** A name, or names joined by 、 and the like, that an amount may belong to. */
export interface Candidate {
  /** The first name. */
  readonly name: Mention;
  /** Where the last name ends. */
  readonly end: number;
  readonly texts: readonly string[];
  /** The texts as one word: candidates of one key are one answer. */
  readonly key: string;
  readonly size: number;
  /** How many other candidates stand between it and the amount. */
  readonly between: number;
  /** How many topics among them. */
  readonly topics: number;
  /** How often its text stands in the document. */
  readonly times: number;
  /** It is the first name of the document. */
  readonly first: boolean;
  /** It stands in the first line. */
  readonly headline: boolean;
  readonly role: Role;
  readonly traits: Traits;
}

const mostBefore = 10;
const mostAfter = 2;
const reachBefore = 1200;
const reachAfter = 60;

/** The texts as one word. */
export function keyOf(texts: readonly string[]): string {
  return texts.length < 2 ? (texts[0] ?? '') : [...new Set(texts)].sort().join('|');
}

/** How often each text stands in the document, and where its first line ends. */
export interface NameCounts {
  /** What was read of each name so far: the same one is a candidate for many amounts. */
  readonly traits: Map<Mention, Traits>;
  readonly times: ReadonlyMap<string, number>;
  readonly firstLine: number;
}

export function countNames(reading: Reading): NameCounts {
  const times = new Map<string, number>();
  for (const { text } of reading.names) times.set(text, (times.get(text) ?? 0) + 1);
  return { traits: new Map(), times, firstLine: reading.text.indexOf('\n') };
}

/** Nearest first: the names before the amount, then those behind it in the same sentence. */
export function candidatesFor(
  reading: Reading,
  counts: NameCounts,
  amount: Mention,
  speaker: Mention | undefined,
): Candidate[] {
  const { names, text } = reading;
  const found: Candidate[] = [];
  const resolve = fullName(reading);
  let topics = 0;
  const push = (members: readonly Mention[], between: number): void => {
    const name = members[0] as Mention;
    const last = members[members.length - 1] as Mention;
    const traits = traitsOf(reading, counts, name);
    const { role } = traits;
    const speaks = members.length === 1 && (role === 'speaker' || name === speaker || boards.test(name.text));
    const texts = speaks ? [organisationOf(reading, name)] : [...new Set(members.map(resolve))];
    found.push({
      name,
      end: last.end,
      texts,
      key: keyOf(texts),
      size: members.length,
      between,
      topics,
      times: counts.times.get(name.text) ?? 1,
      first: names[0]?.text === name.text,
      headline: name.start < counts.firstLine,
      role,
      traits,
    });
  };
  const next = firstFrom(names, amount.start);
  let taken = 0;
  for (let at = next - 1; at >= 0 && taken < mostBefore; at--, taken++) {
    const name = names[at] as Mention;
    if (amount.start - name.start > reachBefore) break;
    if (isAside(reading, names, at) || traitsOf(reading, counts, name).excluded) continue;
    push([name], taken);
    if (at > 0 && joined(text, (names[at - 1] as Mention).end, name.start)) continue;
    const members = group(reading, names, at, 8);
    if (members.length > 1 && (members[members.length - 1] as Mention).start < amount.start)
      push(members, taken);
    if (traitsOf(reading, counts, name).role === 'topic') topics++;
  }
  for (let at = next; at < names.length && at < next + mostAfter; at++) {
    const name = names[at] as Mention;
    if (name.start - amount.end > reachAfter || /[。\n]/.test(text.slice(amount.end, name.start))) break;
    push([name], at - next);
    const members = group(reading, names, at, 6);
    if (at === next && members.length > 1) push(members, 0);
  }
  if (speaker && !found.some(({ name }) => name === speaker)) push([speaker], taken);
  return found;
}

/** 某公司(Some Company): the second name is only another name of the first. */
function isAside({ text }: Reading, names: readonly Mention[], at: number): boolean {
  const name = names[at] as Mention;
  return (
    text.charAt(name.start - 1) === '(' &&
    text.charAt(name.end) === ')' &&
    names[at - 1]?.end === name.start - 1
  );
}

const boards = /(?:董事[会會]|监事会|股东大会)$/;

function traitsOf(reading: Reading, counts: NameCounts, name: Mention): Traits {
  const known = counts.traits.get(name);
  if (known) return known;
  const traits = readTraits(reading, name);
  counts.traits.set(name, traits);
  return traits;
}
