/** The reader's own terms: names to mark and names never to mark. */
import * as z from 'zod/mini';
import { termKey, termKinds } from './name';

export { type TermKind, termKey, termKinds } from './name';

export const longestName = 80;
export const longestNote = 500;
export const mostAliases = 20;

/** One line without blanks at its ends. */
const nameSchema = z.string().check(
  z.trim(),
  z.minLength(1),
  z.maxLength(longestName),
  z.refine((name) => !/[\r\n]/.test(name)),
);

const termKindSchema = z.enum(termKinds);

export const termDraftSchema = z.object({
  text: nameSchema,
  /** What the name is of; `none` is never marked. */
  kind: termKindSchema,
  /** Other names, marked (or never marked) like the first. */
  aliases: z.array(nameSchema).check(z.maxLength(mostAliases)),
  note: z.string().check(z.trim(), z.maxLength(longestNote)),
});
export type TermDraft = z.infer<typeof termDraftSchema>;

/** What a page may say of a name: it has no notes and no aliases to give. */
export const namedTermSchema = z.object({ text: nameSchema, kind: termKindSchema });

/** Where a page asks of a name, however it is written. */
export const termNameSchema = z.object({ text: nameSchema });

export interface Term extends TermDraft {
  /** Identity: two spellings that the extractor reads alike are one name. */
  readonly key: string;
  /** ISO 8601 instant, UTC. */
  readonly addedAt: string;
}

/** The aliases that say something: each once, and not the name itself. */
export function tidyAliases(text: string, aliases: readonly string[]): string[] {
  const seen = new Set([termKey(text)]);
  return aliases.filter((alias) => {
    const key = termKey(alias);
    if (key === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Parts a line of aliases: by commas of either width, semicolons and enumeration commas. */
export const splitAliases = (line: string): string[] =>
  line
    .split(/[,，;；、]/)
    .map((alias) => alias.trim())
    .filter((alias) => alias !== '');
