import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { Linker, LinkMention } from '../../lib/identity';

const kind = z.enum(['park', 'institution']);

/** NAME.identity.json beside NAME.txt. The names of NAME.gold.json that it does not list are to stay unlinked. */
const identityGoldSchema = z.object({
  outlet: z.optional(z.string()),
  names: z.array(
    z.object({
      kind,
      text: z.string(),
      /** Null where no table can know it, or the text leaves it open. */
      canonicalName: z.nullable(z.string()),
      national: z.optional(z.boolean()),
    }),
  ),
});

const mentionsSchema = z.object({ mentions: z.array(z.object({ kind: z.string(), text: z.string() })) });

export interface IdentityGold {
  readonly name: string;
  readonly text: string;
  readonly outlet?: string | undefined;
  readonly names: z.infer<typeof identityGoldSchema>['names'];
}

/** The identity gold of a folder, by name; empty where it has none. Throws where it is malformed. */
export function readIdentityGold(folder: string): IdentityGold[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.identity.json'))
    .sort()
    .map((file) => {
      const name = file.slice(0, -'.identity.json'.length);
      const { outlet, names } = identityGoldSchema.parse(readJson(join(folder, file)));
      const listed = new Set(names.map((one) => `${one.kind} ${one.text}`));
      const others = marked(join(folder, `${name}.gold.json`))
        .filter((one) => !listed.has(`${one.kind} ${one.text}`))
        .map((one) => ({ ...one, canonicalName: null }));
      const text = readFileSync(join(folder, `${name}.txt`), 'utf8');
      return { name, text, outlet, names: [...names, ...others] };
    });
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** The parks and institutions of a document's gold, each once. */
function marked(path: string): { kind: z.infer<typeof kind>; text: string }[] {
  if (!existsSync(path)) return [];
  const { mentions } = mentionsSchema.parse(readJson(path));
  const names = mentions.flatMap((mention) => {
    const parsed = kind.safeParse(mention.kind);
    return parsed.success ? [{ kind: parsed.data, text: mention.text }] : [];
  });
  return [...new Map(names.map((name) => [`${name.kind} ${name.text}`, name])).values()];
}

export interface IdentityScore {
  /** Links given, and how many of them are right. */
  given: number;
  right: number;
  /** National parks that can be linked, and how many of them were, rightly. */
  national: number;
  nationalRight: number;
  readonly errors: string[];
}

/** Links the names of every document, each name once, and compares. */
export function scoreIdentities(linker: Linker, documents: readonly IdentityGold[]): IdentityScore {
  const score: IdentityScore = { given: 0, right: 0, national: 0, nationalRight: 0, errors: [] };
  for (const { name, text, outlet, names } of documents) {
    const mentions = names.map((one): LinkMention => ({ kind: one.kind, text: one.text }));
    const reading = linker.read({ text, names: mentions, ...(outlet && { outlet }) });
    for (const { canonicalName, national, ...mention } of names) {
      const found = reading.link(mention);
      const given = found?.status === 'linked' ? (found.canonicalName ?? null) : null;
      const isRight = given === canonicalName;
      if (given !== null) score.given++;
      if (given !== null && isRight) score.right++;
      if (national) score.national++;
      if (national && isRight) score.nationalRight++;
      if (!isRight)
        score.errors.push(`${name} ${mention.text}: ${given ?? 'none'}, not ${canonicalName ?? 'any'}`);
    }
  }
  return score;
}
