import type { Kind } from '../extract/types';
import { kindsInOrder, type Looks } from './looks';
import { lookRules } from './rules';

/**
 * False for Firefox before 146: it draws no line for a highlight (bug 1845446) but computes it as others do, so that nothing but the
 * version tells.
 */
export function drawsLines(userAgent: string): boolean {
  const version = /\bFirefox\/(\d+)/.exec(userAgent)?.[1];
  return version === undefined || Number(version) >= 146;
}

/** The violet of saved sentences, laid over the washes of what is in them. */
const savedWash = 'rgb(148 87 240 / 18%)';

/**
 * The rules for browsers that draw no lines: every mark is a wash in its own ink.
 *
 * @param selector of the marks of a kind, and of saved sentences
 */
export function washRules(looks: Looks, selector: (name: Kind | 'saved') => string): string {
  const washed = Object.fromEntries(
    kindsInOrder.map((kind) => [kind, { ...looks[kind], form: 'background' }]),
  ) as Looks;
  return `${lookRules(washed, selector)}\n${selector('saved')}{background-color:${savedWash}}`;
}
