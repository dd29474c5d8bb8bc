import type { Extraction, Fact, Mention } from '../../lib/extract';
import type { GoldDocument, GoldFact } from './gold';

export interface Tally {
  right: number;
  /** Found where the gold has nothing, or something else. */
  spurious: number;
  missed: number;
}

export interface FieldTally {
  right: number;
  /** Gold rows that have the field. */
  expected: number;
  /** Values given where the gold leaves the field empty. */
  invented: number;
}

export interface ScoreError {
  readonly document: string;
  readonly what: string;
  readonly start: number;
  readonly end: number;
}

/** How many names marked with a confidence below a limit, and not below the one before, are right. */
export interface Band {
  readonly below: number;
  right: number;
  marked: number;
}

export interface Score {
  readonly kinds: Record<'park' | 'institution' | 'money', Tally>;
  readonly fields: Record<string, FieldTally>;
  /** Institution and park spans whose right end is right and left end is wrong. */
  wrongLeftEdges: number;
  /** Parks and institutions by how sure the extractor is of them. */
  readonly bands: readonly Band[];
  readonly errors: ScoreError[];
}

const fieldNames = [
  'value',
  'currency',
  'qualifier',
  'metric',
  'subject',
  'period',
  'year',
  'status',
] as const;
type FieldName = (typeof fieldNames)[number];

/** How an amount reads, as against what the text says of it. */
const amountFields: readonly FieldName[] = ['value', 'currency', 'qualifier'];

export function emptyScore(): Score {
  const tally = (): Tally => ({ right: 0, spurious: 0, missed: 0 });
  return {
    kinds: { park: tally(), institution: tally(), money: tally() },
    fields: Object.fromEntries(fieldNames.map((name) => [name, { right: 0, expected: 0, invented: 0 }])),
    wrongLeftEdges: 0,
    bands: [0.75, 0.85, 0.92, 0.96, 1.01].map((below) => ({ below, right: 0, marked: 0 })),
    errors: [],
  };
}

export const precision = (tally: Tally): number => ratio(tally.right, tally.right + tally.spurious);
export const recall = (tally: Tally): number => ratio(tally.right, tally.right + tally.missed);
/** 1 where there was nothing to find and nothing was found. */
export const f1 = (tally: Tally): number =>
  ratio(2 * tally.right, 2 * tally.right + tally.spurious + tally.missed);

export function ratio(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

/** Adds one document to a score: exact span and kind; what the gold marks as optional counts neither way. */
export function scoreDocument(score: Score, document: GoldDocument, extraction: Extraction): void {
  scoreMentions(score, document, extraction.mentions);
  scoreFacts(score, document, extraction.facts);
}

function scoreMentions(score: Score, document: GoldDocument, found: readonly Mention[]): void {
  const key = (mention: { start: number; end: number; kind: string }) =>
    `${mention.start}-${mention.end}-${mention.kind}`;
  const gold = new Map(document.mentions.map((mention) => [key(mention), mention]));
  const optionalSpans = new Set(
    document.mentions
      .filter((mention) => mention.optional)
      .map((mention) => `${mention.start}-${mention.end}`),
  );
  const seen = new Set<string>();
  for (const mention of found) {
    if (mention.kind === 'figure') continue;
    seen.add(key(mention));
    if (optionalSpans.has(`${mention.start}-${mention.end}`)) continue;
    const band = mention.kind === 'money' ? undefined : bandOf(score, mention.confidence);
    if (band) band.marked++;
    if (gold.has(key(mention))) {
      if (band) band.right++;
      score.kinds[mention.kind].right++;
      continue;
    }
    score.kinds[mention.kind].spurious++;
    const sameEnd = document.mentions.find((other) => other.end === mention.end && !other.optional);
    const wrongLeft = sameEnd && sameEnd.kind === mention.kind && sameEnd.start !== mention.start;
    if (wrongLeft) score.wrongLeftEdges++;
    const what = wrongLeft ? `left edge (${mention.kind})` : `spurious ${mention.kind}`;
    const why = mention.evidence.map((evidence) => `${evidence.source}:${evidence.detail ?? ''}`).join(' ');
    score.errors.push(
      error(document, `${what} 「${mention.text}」 ${mention.confidence.toFixed(2)} ${why}`, mention),
    );
  }
  for (const mention of document.mentions) {
    if (mention.optional || mention.kind === 'figure' || seen.has(key(mention))) continue;
    score.kinds[mention.kind].missed++;
    score.errors.push(error(document, `missed ${mention.kind} 「${mention.text}」`, mention));
  }
}

const bandOf = ({ bands }: Score, confidence: number): Band | undefined =>
  bands.find(({ below }) => confidence < below);

function scoreFacts(score: Score, document: GoldDocument, facts: readonly Fact[]): void {
  for (const gold of document.facts) {
    const fact = facts.find((row) => row.start === gold.start && row.end === gold.end);
    for (const name of fieldNames) {
      const tally = score.fields[name];
      if (!tally) continue;
      if (document.withoutAmounts && amountFields.includes(name)) continue;
      const wanted = wantedValue(gold, name);
      const given = fact ? givenValue(fact, name) : '';
      // The reading of an amount is measured on the amounts found; what the text says of it, on all gold facts.
      if (!fact && amountFields.includes(name)) continue;
      if (wanted !== '') tally.expected++;
      if (wanted === '' && given !== '') tally.invented++;
      const right = isRight(gold, name, wanted, given);
      if (right && wanted !== '') tally.right++;
      if (!right)
        score.errors.push(
          error(document, `${name} of 「${gold.text}」 is ‹${given}›, gold ‹${wanted}›`, gold),
        );
    }
  }
}

function isRight(gold: GoldFact, name: FieldName, wanted: string, given: string): boolean {
  if (given === wanted) return true;
  return name === 'metric' && (gold.metricAlso ?? []).includes(given);
}

function wantedValue(gold: GoldFact, name: FieldName): string {
  if (name === 'value') return [gold.value, gold.valueMax].filter(Boolean).join('–');
  if (name === 'subject') return [...new Set(gold.subject ?? [])].sort().join('|');
  return String(gold[name] ?? '');
}

function givenValue(fact: Fact, name: FieldName): string {
  if (name === 'value') return [fact.value, fact.valueMax].filter(Boolean).join('–');
  if (name === 'subject') return [...new Set(fact.subject)].sort().join('|');
  return String(fact[name] ?? '');
}

function error(document: GoldDocument, what: string, span: { start: number; end: number }): ScoreError {
  return { document: document.name, what, start: span.start, end: span.end };
}
