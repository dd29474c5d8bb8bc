import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { Mention } from '../../lib/extract';
import { findAmounts } from '../../lib/extract/money';
import { parseInlineGold } from './inline-gold';

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
  /** The gold tells what each amount is, not how it reads (value, currency, qualifier). */
  readonly withoutAmounts?: boolean;
}

export type Half = 'develop' | 'heldout';

/**
 * Reads every NAME.txt of a folder with its gold, sorted by name: a NAME.gold.json beside it, or marks inside the text.
 * The halves are every other document: one to develop on, one to look at as a score only. Throws where gold is malformed
 * or names a text that is not there.
 */
export function readGold(folder: string, half?: Half): GoldDocument[] {
  const files = readdirSync(folder);
  const paired = goldNames(files).map((name) => ({ name, paired: true }));
  const inline = inlineNames(folder, files).map((name) => ({ name, paired: false }));
  const all = [...paired, ...inline].sort((a, b) => (a.name < b.name ? -1 : 1));
  return pickHalf(all, half).map((file) =>
    file.paired ? readPaired(folder, file.name) : readInline(folder, file.name),
  );
}

/** As `readGold`, only the documents with a NAME.gold.json. */
export function readPairedGold(folder: string, half?: Half): GoldDocument[] {
  return pickHalf(goldNames(readdirSync(folder)), half).map((name) => readPaired(folder, name));
}

function goldNames(files: readonly string[]): string[] {
  return files
    .filter((file) => file.endsWith('.gold.json'))
    .map((file) => file.slice(0, -'.gold.json'.length))
    .sort();
}

const inlineMark = /\[(?:[PI]\??|¥):/;

/** Texts that carry their gold in themselves; one with neither gold nor a mark says nothing and is left out. */
function inlineNames(folder: string, files: readonly string[]): string[] {
  return files
    .filter((file) => file.endsWith('.txt'))
    .map((file) => file.slice(0, -'.txt'.length))
    .filter((name) => !files.includes(`${name}.gold.json`))
    .filter((name) => inlineMark.test(readFileSync(join(folder, `${name}.txt`), 'utf8')));
}

function pickHalf<Item>(items: readonly Item[], half: Half | undefined): Item[] {
  return items.filter((_, index) => half === undefined || (index % 2 === 0) === (half === 'develop'));
}

function readPaired(folder: string, name: string): GoldDocument {
  const gold = goldSchema.parse(JSON.parse(readFileSync(join(folder, `${name}.gold.json`), 'utf8')));
  return { name, text: readFileSync(join(folder, `${name}.txt`), 'utf8'), ...gold };
}

function readInline(folder: string, name: string): GoldDocument {
  return parseInlineGold(name, readFileSync(join(folder, `${name}.txt`), 'utf8'));
}

/**
 * The gold's mentions as the extractor would give them: for measuring the fact reader alone. Where the gold says nothing
 * of the amounts, they are those that the extractor reads on the same spans.
 */
export function goldAsMentions(document: GoldDocument): Mention[] {
  const read = document.withoutAmounts ? findAmounts(document.text) : [];
  const amounts = new Map(read.map(({ start, end, amount }) => [`${start}-${end}`, amount]));
  return document.mentions.map((mention) => {
    const base = { ...mention, confidence: 1, evidence: [] };
    if (mention.kind !== 'money') return base;
    const found = amounts.get(`${mention.start}-${mention.end}`);
    if (found) return { ...base, amount: found };
    const fact = document.facts.find((row) => row.start === mention.start && row.end === mention.end);
    const { value, valueMax, currency } = fact ?? {};
    const qualifier = (fact?.qualifier ?? 'exact') as 'exact';
    return { ...base, amount: { value, valueMax, currency, qualifier } };
  });
}
