import Dexie, { type EntityTable } from 'dexie';
import { type Term, type TermDraft, type TermKind, termKey, tidyAliases } from './term';

const termDatabaseName = 'policylens-terms';

/** The reader's terms. Apart from the library: they are read and written at other times, and erased with a count of their own. */
export class TermDatabase extends Dexie {
  declare terms: EntityTable<Term, 'key'>;

  constructor(name: string = termDatabaseName) {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ terms: 'key, addedAt' });
  }
}

/** All terms, the one added last first. */
export const allTerms = (db: TermDatabase): Promise<Term[]> =>
  db.terms.orderBy('addedAt').reverse().toArray();

export interface TermsWritten {
  readonly added: number;
  readonly changed: number;
}

/**
 * Writes terms, all or none; one of the same name is replaced and keeps the time of its adding.
 *
 * @param replaces the key of a term that gets another name: it goes where all others are written, else it stays too
 */
export function putTerms(
  db: TermDatabase,
  drafts: readonly TermDraft[],
  now = new Date(),
  replaces?: string,
): Promise<TermsWritten> {
  return db.transaction('rw', db.terms, async () => {
    const terms = new Map<string, Term>();
    for (const draft of drafts) {
      const key = termKey(draft.text);
      const aliases = tidyAliases(draft.text, draft.aliases);
      terms.set(key, { ...draft, aliases, key, addedAt: now.toISOString() });
    }
    if (replaces !== undefined && !terms.has(replaces)) await deleteTerms(db, [replaces]);
    const known = await db.terms.bulkGet([...terms.keys()]);
    for (const old of known)
      if (old) terms.set(old.key, { ...(terms.get(old.key) ?? old), addedAt: old.addedAt });
    await db.terms.bulkPut([...terms.values()]);
    const changed = known.filter((old) => old !== undefined).length;
    return { added: terms.size - changed, changed };
  });
}

/** Deletes terms by their keys; returns how many there were. */
export function deleteTerms(db: TermDatabase, keys: readonly string[]): Promise<number> {
  return db.terms.where('key').anyOf(keys).delete();
}

/** The term that a text names, by its name or by an alias. */
export async function findTerm(db: TermDatabase, text: string): Promise<Term | undefined> {
  const key = termKey(text);
  return (
    (await db.terms.get(key)) ??
    (await db.terms.filter(({ aliases }) => aliases.some((alias) => termKey(alias) === key)).first())
  );
}

/** Says of one name what it is; a known term keeps its note and its aliases. */
export function nameTerm(
  db: TermDatabase,
  text: string,
  kind: TermKind,
  now = new Date(),
): Promise<TermsWritten> {
  return db.transaction('rw', db.terms, async () => {
    await withoutAlias(db, text);
    const known = await db.terms.get(termKey(text));
    const { aliases, note } = known ?? { aliases: [], note: '' };
    return putTerms(db, [{ text: known?.text ?? text, kind, aliases, note }], now);
  });
}

/** Takes back what was said of a name: its term, or the alias that it is of another. */
export function forgetName(db: TermDatabase, text: string): Promise<void> {
  return db.transaction('rw', db.terms, async () => {
    if ((await deleteTerms(db, [termKey(text)])) === 0) await withoutAlias(db, text);
  });
}

async function withoutAlias(db: TermDatabase, text: string): Promise<void> {
  const term = await findTerm(db, text);
  const key = termKey(text);
  if (!term || term.key === key) return;
  await db.terms.put({ ...term, aliases: term.aliases.filter((alias) => termKey(alias) !== key) });
}
