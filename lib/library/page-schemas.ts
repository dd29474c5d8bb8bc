/**
 * The schemas of schema.ts that every page uses. Here they are made when they are called for: making a schema costs more
 * than parsing a message, and each page would make them all.
 */
import * as z from 'zod/mini';

export const createOffsetSchema = () => z.int().check(z.nonnegative());

export const createKindSchema = () => z.enum(['park', 'institution', 'money', 'figure']);

export const createSelectorSchema = () => {
  const offset = createOffsetSchema();
  return z.discriminatedUnion('type', [
    z.object({
      type: z.literal('TextQuoteSelector'),
      exact: z.string(),
      prefix: z.string(),
      suffix: z.string(),
    }),
    z.object({ type: z.literal('TextPositionSelector'), start: offset, end: offset }),
  ]);
};

/** What a name of the snippet's document means there; see lib/identity/types.ts. */
export const createNamedIdentitySchema = () =>
  z.object({
    text: z.string(),
    kind: z.enum(['park', 'institution']),
    identity: z.object({
      key: z.string(),
      status: z.enum(['linked', 'placed', 'open']),
      canonicalName: z.optional(z.string()),
      kind: z.optional(z.string()),
      level: z.optional(z.enum(['国家级', '省级'])),
      province: z.optional(z.string()),
      city: z.optional(z.string()),
      district: z.optional(z.string()),
      since: z.optional(z.int()),
      park: z.optional(z.object({ key: z.string(), name: z.string() })),
      candidates: z.optional(
        z.readonly(
          z.array(
            z.object({ name: z.string(), province: z.optional(z.string()), city: z.optional(z.string()) }),
          ),
        ),
      ),
      evidence: z.readonly(
        z.array(z.object({ source: z.enum(['name', 'document', 'place', 'outlet']), detail: z.string() })),
      ),
    }),
  });

/** Canonical URL: identity of the page. */
export const createPageUrlSchema = () => z.url({ protocol: /^https?$/ });

/** The page a snippet comes from, as read or as corrected by the reader. Absent fields are unknown. */
export const createPageSourceSchema = () =>
  z.object({
    url: createPageUrlSchema(),
    title: z.optional(z.string()),
    outlet: z.optional(z.string()),
    author: z.optional(z.string()),
    editor: z.optional(z.string()),
    publishedAt: z.optional(z.string()),
  });

/** What a reader may correct of a page. An empty text takes a field away; an absent one is left as read. */
export const createPageCorrectionSchema = () =>
  z.object({
    title: z.optional(z.string()),
    outlet: z.optional(z.string()),
    author: z.optional(z.string()),
    publishedAt: z.optional(z.string()),
  });

export type PageSource = z.infer<ReturnType<typeof createPageSourceSchema>>;
export type PageCorrection = z.infer<ReturnType<typeof createPageCorrectionSchema>>;
