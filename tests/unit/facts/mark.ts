import { readFacts } from '../../../lib/extract/facts';
import type { Amount, Fact, Kind, Mention } from '../../../lib/extract/types';

const kinds: Readonly<Record<string, Kind>> = { 园: 'park', 机: 'institution', 元: 'money', 数: 'figure' };

/** Reads a marked text: [园:苏州高新区] marks a park, [机:…] an institution, [元:3亿元] money, [数:15%] a figure. */
export function parseMarked(marked: string): { text: string; mentions: Mention[] } {
  const mentions: Mention[] = [];
  let text = '';
  let last = 0;
  for (const match of marked.matchAll(/\[(园|机|元|数)(\?)?:([^\]]+)\]/g)) {
    text += marked.slice(last, match.index);
    last = match.index + match[0].length;
    const words = match[3] ?? '';
    const kind = kinds[match[1] ?? ''] ?? 'money';
    const start = text.length;
    text += words;
    const amount = amountOf(kind, words);
    mentions.push({
      start,
      end: text.length,
      kind,
      text: words,
      confidence: 1,
      evidence: [],
      ...(amount ? { amount } : {}),
      ...(match[2] ? { optional: true } : {}),
    });
  }
  return { text: text + marked.slice(last), mentions };
}

function amountOf(kind: Kind, words: string): Amount | undefined {
  if (kind === 'money') return { qualifier: words.endsWith('级') ? 'magnitude' : 'exact', currency: 'CNY' };
  if (kind !== 'figure') return undefined;
  return { qualifier: 'exact', unit: words.replace(/^[0-9.,余多]+/, '') };
}

export function factsOf(marked: string, publishedAt?: string): Fact[] {
  const { text, mentions } = parseMarked(marked);
  return readFacts(text, mentions, publishedAt ? { publishedAt } : {});
}
