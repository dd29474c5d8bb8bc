import * as z from 'zod/mini';
import { factSchema, mentionSchema, type Snippet, snippetSchema } from './schema';

/** What a reader may change of a snippet; absent fields stay as they are. */
export const snippetChangesSchema = z.object({
  note: z.optional(z.string()),
  tags: z.optional(z.array(z.string())),
  kind: z.optional(snippetSchema.shape.kind),
  mentions: z.optional(z.array(mentionSchema)),
  facts: z.optional(z.array(factSchema)),
});
export type SnippetChanges = z.infer<typeof snippetChangesSchema>;

/** Tags as kept: trimmed, none empty, none twice, in the reader's order. */
export function tidyTags(tags: readonly string[]): string[] {
  const trimmed = tags.map((tag) => tag.normalize('NFC').replace(/\s+/gu, ' ').trim());
  return [...new Set(trimmed)].filter((tag) => tag !== '');
}

/** A snippet with the reader's changes. The first correction of the reading keeps the extractor's own beside it. */
export function applyChanges<S extends Snippet>(snippet: S, changes: SnippetChanges, at: string): S {
  const corrects = changes.kind ?? changes.mentions ?? changes.facts;
  const { kind, mentions, facts } = snippet;
  return {
    ...snippet,
    ...(changes.note === undefined ? {} : { note: changes.note }),
    ...(changes.tags ? { tags: tidyTags(changes.tags) } : {}),
    ...(changes.kind ? { kind: changes.kind } : {}),
    ...(changes.mentions ? { mentions: changes.mentions } : {}),
    ...(changes.facts ? { facts: changes.facts } : {}),
    ...(corrects && !snippet.read ? { read: { kind, mentions, facts } } : {}),
    updatedAt: at,
  };
}
