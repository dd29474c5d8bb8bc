import { normalize } from '../normalize';
import type { Mention } from '../types';
import { type Layout, layoutOf } from './clauses';
import type { Role } from './roles';
import { findTimes, type TimeExpression } from './times';

/** A text prepared for reading facts. All offsets are offsets into the text as given. */
export interface Reading {
  /** As given: the fields of a fact are cut from it. */
  readonly original: string;
  /** The reading form (simplified, half-width) in which words are looked up. */
  readonly text: string;
  /** Parks and institutions, sorted. */
  readonly names: readonly Mention[];
  /** Money and figures, sorted. */
  readonly amounts: readonly Mention[];
  readonly times: readonly TimeExpression[];
  readonly layout: Layout;
  /** The roles found so far, each with the clause it was asked for: the same name is asked again and again. */
  readonly roles: Map<Mention, { readonly clause: number; readonly role: Role }>;
}

export const isAmount = ({ kind }: Mention): boolean => kind === 'money' || kind === 'figure';

export function prepareReading(
  original: string,
  mentions: readonly Mention[],
  publishedAt?: string,
): Reading {
  const text = normalize(original);
  const amounts = mentions.filter(isAmount);
  return {
    original,
    text,
    names: mentions.filter((mention) => mention.kind === 'park' || mention.kind === 'institution'),
    amounts,
    times: findTimes(text, amounts, publishedAt),
    layout: amounts.length === 0 ? { clauses: [], sentences: [], quotes: [] } : layoutOf(text),
    roles: new Map(),
  };
}

/** Index of the first item that starts at or after `position` (binary search over sorted spans). */
export function firstFrom(items: readonly { readonly start: number }[], position: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item && item.start < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Names in [from, to). */
export function namesBetween(reading: Reading, from: number, to: number): Mention[] {
  const found: Mention[] = [];
  for (let at = firstFrom(reading.names, from); at < reading.names.length; at++) {
    const name = reading.names[at];
    if (!name || name.start >= to) break;
    found.push(name);
  }
  return found;
}
