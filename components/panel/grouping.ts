import type { Kind } from '../../lib/extract/types';
import { identityOf, nameKey } from '../../lib/identity/identify';
import type { Identity, NamedIdentity } from '../../lib/identity/types';
import type { PageMention } from '../../lib/page/types';

/** The places on a page where one thing is mentioned: a park under all its names, an amount under its text. */
export interface MentionGroup {
  readonly kind: Kind;
  /** The same for all names of one thing. */
  readonly key: string;
  /** The name that is mentioned most. */
  readonly text: string;
  /** All its names, the most mentioned first. */
  readonly texts: readonly string[];
  readonly identity?: Identity | undefined;
  readonly mentions: readonly PageMention[];
}

export const kindOrder: readonly Kind[] = ['park', 'institution', 'money', 'figure'];

/** Mentions by kind, then by what they mean; within a kind the most mentioned first, then as they stand on the page. */
export function groupMentions(
  mentions: readonly PageMention[],
  identities: readonly NamedIdentity[] = [],
): MentionGroup[] {
  const groups = new Map<string, { identity: Identity | undefined; mentions: PageMention[] }>();
  for (const mention of mentions) {
    const identity = identityOf(identities, mention.text, mention.kind);
    const key = `${mention.kind}\n${nameKey(mention.text, mention.kind, identity)}`;
    const group = groups.get(key);
    if (group) group.mentions.push(mention);
    else groups.set(key, { identity, mentions: [mention] });
  }
  const sorted = [...groups].sort(([, a], [, b]) => b.mentions.length - a.mentions.length);
  const named = sorted.map(([key, { identity, mentions: own }]): MentionGroup => {
    const texts = byFrequency(own.map(({ text }) => text));
    return {
      kind: own[0]?.kind ?? 'park',
      key: key.slice(key.indexOf('\n') + 1),
      text: texts[0] ?? '',
      texts,
      identity,
      mentions: own,
    };
  });
  return kindOrder.flatMap((kind) => named.filter((group) => group.kind === kind));
}

function byFrequency(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([text]) => text);
}

export function countByKind(mentions: readonly { readonly kind: Kind }[]): ReadonlyMap<Kind, number> {
  const counts = new Map<Kind, number>();
  for (const { kind } of mentions) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}
