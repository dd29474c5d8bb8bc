import type { HiddenMention, LibraryDatabase } from './database';

/** Remembers that a text is no mention of this kind on this page. */
export async function hideMention(db: LibraryDatabase, mention: HiddenMention): Promise<void> {
  await db.hiddenMentions.put(mention);
}

export async function unhideMention(db: LibraryDatabase, { url, kind, text }: HiddenMention): Promise<void> {
  await db.hiddenMentions.delete([url, kind, text]);
}

export async function listHidden(
  db: LibraryDatabase,
  url: string,
): Promise<Pick<HiddenMention, 'kind' | 'text'>[]> {
  const rows = await db.hiddenMentions.where('url').equals(url).toArray();
  return rows.map(({ kind, text }) => ({ kind, text }));
}
