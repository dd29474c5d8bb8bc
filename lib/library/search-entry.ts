import { identityOf } from '../identity/identify';
import type { Snippet } from './schema';

/** What the library needs to know of a snippet to find, filter and count it, without its mentions and selectors. */
export interface SearchEntry {
  readonly id: string;
  readonly order: number;
  readonly trashed: boolean;
  /** Folded text of everything that is searched; fields are parted by line breaks, the sentence comes first. */
  readonly text: string;
  readonly kinds: readonly string[];
  readonly tags: readonly string[];
  /** The parks in the sentence by their official names where known, else by their texts. */
  readonly parks: readonly string[];
  readonly outlet: string;
  readonly host: string;
  /** Year of publication, else empty. */
  readonly year: string;
  /** Date of publication with the page's precision (2021, 2021-01, 2021-01-18), else empty; absent in older entries. */
  readonly published?: string;
}

/** Text as compared in a search: compatibility forms (full width, ligatures) and case do not count. */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

const distinct = (values: readonly string[]): string[] => [...new Set(values)];

export function toSearchEntry(snippet: Snippet, order: number): SearchEntry {
  const { page, mentions } = snippet;
  const searched = [
    snippet.sentence,
    snippet.note,
    snippet.tags.join(' '),
    page.title,
    page.outlet,
    page.author,
  ];
  return {
    id: snippet.id,
    order,
    trashed: snippet.deletedAt !== undefined,
    text: foldText(searched.map((field) => (field ?? '').replace(/\s+/g, ' ')).join('\n')),
    kinds: distinct(mentions.map((mention) => mention.kind)),
    tags: snippet.tags,
    parks: distinct(
      mentions
        .filter((mention) => mention.kind === 'park')
        .map(({ text }) => identityOf(snippet.identities, text, 'park')?.canonicalName ?? text),
    ),
    outlet: page.outlet ?? '',
    host: new URL(page.url).hostname,
    year: page.publishedAt?.slice(0, 4) ?? '',
    published: page.publishedAt?.slice(0, 10) ?? '',
  };
}
