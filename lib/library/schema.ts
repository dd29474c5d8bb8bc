/** What the library keeps, described once; every message, import and stored row is parsed with these. */
import * as z from 'zod/mini';
import {
  createKindSchema,
  createNamedIdentitySchema,
  createOffsetSchema,
  createPageCorrectionSchema,
  createPageSourceSchema,
  createPageUrlSchema,
  createSelectorSchema,
} from './page-schemas';

export type { PageCorrection, PageSource } from './page-schemas';

const offset = createOffsetSchema();
const decimal = z.string().check(z.regex(/^-?\d{1,60}(\.\d{1,30})?$/));

export const qualifierSchema = z.enum([
  'exact',
  'about',
  'under',
  'over',
  'atLeast',
  'atMost',
  'magnitude',
  'several',
]);
export const kindSchema = createKindSchema();
export const statusSchema = z.enum(['actual', 'target', 'forecast']);

export const evidenceSchema = z.object({
  source: z.enum([
    'gazetteer',
    'head',
    'place',
    'alias',
    'document',
    'list',
    'context',
    'model',
    'number',
    'reader',
  ]),
  detail: z.optional(z.string()),
});

export const amountSchema = z.object({
  value: z.optional(decimal),
  valueMax: z.optional(decimal),
  currency: z.optional(z.string()),
  unit: z.optional(z.string()),
  qualifier: qualifierSchema,
});

/** Offsets are into the snippet's `sentence`. */
export const mentionSchema = z.object({
  start: offset,
  end: offset,
  kind: kindSchema,
  text: z.string(),
  confidence: z.number(),
  evidence: z.array(evidenceSchema),
  amount: z.optional(amountSchema),
  optional: z.optional(z.boolean()),
});

/** Offsets are into the snippet's `sentence`. */
export const factSchema = z.extend(amountSchema, {
  start: offset,
  end: offset,
  text: z.string(),
  kind: z.enum(['money', 'figure']),
  metric: z.optional(z.string()),
  subject: z.array(z.string()),
  period: z.optional(z.string()),
  year: z.optional(z.int()),
  status: z.optional(statusSchema),
});

export const selectorSchema = createSelectorSchema();

export const namedIdentitySchema = createNamedIdentitySchema();

const httpUrl = createPageUrlSchema();

export const pageSourceSchema = createPageSourceSchema();

export const pageCorrectionSchema = createPageCorrectionSchema();

/** A page whose metadata the reader has corrected: what it says itself, and what the reader says. */
export const correctedPageSchema = z.object({
  url: httpUrl,
  read: pageCorrectionSchema,
  corrected: pageCorrectionSchema,
  updatedAt: z.iso.datetime(),
});

/** A snippet before the library has taken it. */
export const snippetDraftSchema = z.object({
  /** The mention clicked, or the selection. */
  text: z.string().check(z.minLength(1)),
  kind: z.enum(['park', 'institution', 'money', 'figure', 'selection']),
  /** The sentence around the mention, or the whole selection; its text is what the selectors point at. */
  sentence: z.string().check(z.minLength(1)),
  mentions: z.array(mentionSchema),
  facts: z.array(factSchema),
  selectors: z.array(selectorSchema),
  page: pageSourceSchema,
  /** Whom the names of mentions and subjects mean; absent where nobody was asked. */
  identities: z.optional(z.array(namedIdentitySchema)),
});

export const snippetSchema = z.extend(snippetDraftSchema, {
  id: z.uuid(),
  /** Same page and same sentence give the same hash: saving twice gives one snippet. */
  contentHash: z.string(),
  /** ISO 8601 instant, UTC. */
  savedAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  note: z.string(),
  tags: z.array(z.string()),
  /** What the extractor had read, kept from the reader's first correction of `mentions`, `facts` or `kind` on. */
  read: z.optional(
    z.object({
      kind: snippetDraftSchema.shape.kind,
      mentions: z.array(mentionSchema),
      facts: z.array(factSchema),
    }),
  ),
  /** The page's own words, kept where the reader has corrected its title, outlet, author or date. */
  readPage: z.optional(z.omit(pageSourceSchema, { url: true })),
  /** Set while in the trash. */
  deletedAt: z.optional(z.iso.datetime()),
});

export type CorrectedPage = z.infer<typeof correctedPageSchema>;
export type SnippetDraft = z.infer<typeof snippetDraftSchema>;
export type Snippet = z.infer<typeof snippetSchema>;
export type SnippetMention = z.infer<typeof mentionSchema>;
export type SnippetFact = z.infer<typeof factSchema>;
export type SnippetReading = NonNullable<Snippet['read']>;
