import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { Mention } from '../../lib/extract';

const goldMentionSchema = z.object({
  start: z.int(),
  end: z.int(),
  kind: z.enum(['park', 'institution', 'money', 'figure']),
  text: z.string(),
  optional: z.optional(z.boolean()),
});

const goldFactSchema = z.object({
  start: z.int(),
  end: z.int(),
  text: z.string(),
  value: z.optional(z.string()),
  valueMax: z.optional(z.string()),
  currency: z.optional(z.string()),
  qualifier: z.optional(z.string()),
  metric: z.optional(z.string()),
  /** Other readings of the metric that count as right. */
  metricAlso: z.optional(z.array(z.string())),
  subject: z.optional(z.array(z.string())),
  period: z.optional(z.string()),
  year: z.optional(z.int()),
  status: z.optional(z.string()),
});

const goldSchema = z.object({
  mentions: z.array(goldMentionSchema),
  facts: z._default(z.array(goldFactSchema), []),
});

export type GoldMention = z.infer<typeof goldMentionSchema>;
export type GoldFact = z.infer<typeof goldFactSchema>;

export interface GoldDocument {
  readonly name: string;
  readonly text: string;
  readonly mentions: readonly GoldMention[];
  readonly facts: readonly GoldFact[];
}

export type Half = 'develop' | 'heldout';

/**
 * Reads every NAME.txt with a NAME.gold.json beside it, sorted by name. The halves are every other document: one to
 * develop on, one to look at as a score only. Throws where a gold file is malformed or names a text that is not there.
 */
export function readGold(folder: string, half?: Half): GoldDocument[] {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.gold.json'))
    .map((file) => file.slice(0, -'.gold.json'.length))
    .sort()
    .filter((_, index) => half === undefined || (index % 2 === 0) === (half === 'develop'));
  return names.map((name) => {
    const gold = goldSchema.parse(JSON.parse(readFileSync(join(folder, `${name}.gold.json`), 'utf8')));
    return { name, text: readFileSync(join(folder, `${name}.txt`), 'utf8'), ...gold };
  });
}

/** The gold's mentions as the extractor would give them: for measuring the fact reader alone. */
export function goldAsMentions(document: GoldDocument): Mention[] {
  return document.mentions.map((mention) => {
    const fact = document.facts.find((row) => row.start === mention.start && row.end === mention.end);
    const base = { ...mention, confidence: 1, evidence: [] };
    if (mention.kind !== 'money') return base;
    const { value, valueMax, currency } = fact ?? {};
    const qualifier = (fact?.qualifier ?? 'exact') as 'exact';
    return { ...base, amount: { value, valueMax, currency, qualifier } };
  });
}
