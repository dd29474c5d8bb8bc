/** The parks and institutions that the reader follows. */
import * as z from 'zod/mini';
import { lazily } from './extract/lazily';
import { nameKey } from './identity/identify';
import type { Identity } from './identity/types';

export const createWatchedSchema = () =>
  z.object({
    /** The same for all names of one thing: see nameKey. */
    key: z.string().check(z.minLength(1)),
    kind: z.enum(['park', 'institution']),
    /** As it is shown: the official name where one is known, else the text. */
    name: z.string().check(z.minLength(1)),
  });

const watchedSchema = lazily(createWatchedSchema);
export type Watched = z.infer<ReturnType<typeof watchedSchema>>;

const watchListSchema = lazily(() => z.array(z.unknown()).check(z.maxLength(100_000)));

/** A list from what storage holds; entries that are none, and doubles, are left out. */
export function parseWatchList(stored: unknown): Watched[] {
  if (stored === undefined) return [];
  const list = watchListSchema().safeParse(stored);
  if (!list.success) return [];
  const entries = list.data.flatMap((entry) => {
    const parsed = watchedSchema().safeParse(entry);
    return parsed.success ? [parsed.data] : [];
  });
  return [...new Map(entries.map((entry) => [entry.key, entry])).values()];
}

export interface WatchableName {
  readonly text: string;
  readonly kind: string;
}

/** The entry that a name of a page makes; undefined for what cannot be followed. */
export function watchedOf(
  { text, kind }: WatchableName,
  identity: Identity | undefined,
): Watched | undefined {
  if (kind !== 'park' && kind !== 'institution') return undefined;
  return { key: nameKey(text, kind, identity), kind, name: identity?.canonicalName ?? text };
}

export const isWatched = (list: readonly Watched[], key: string): boolean =>
  list.some((entry) => entry.key === key);

/** The list with an entry, or without it: asked twice, it stays as it was asked for. */
export const withWatched = (list: readonly Watched[], entry: Watched, followed: boolean): Watched[] =>
  isWatched(list, entry.key) === followed ? [...list] : toggleWatched(list, entry);

/** The list with an entry where it was not, or without it where it was. */
export const toggleWatched = (list: readonly Watched[], entry: Watched): Watched[] =>
  isWatched(list, entry.key) ? list.filter(({ key }) => key !== entry.key) : [...list, entry];
