import type { Kind } from '../../lib/extract/types';
import type { PageMention } from '../../lib/page/types';

/** The places on a page where one text is mentioned as one kind. */
export interface MentionGroup {
  readonly kind: Kind;
  readonly text: string;
  readonly mentions: readonly PageMention[];
}

export const kindOrder: readonly Kind[] = ['park', 'institution', 'money', 'figure'];

/** Mentions by kind, then by text; within a kind the most mentioned first, then as they stand on the page. */
export function groupMentions(mentions: readonly PageMention[]): MentionGroup[] {
  const groups = new Map<string, { kind: Kind; text: string; mentions: PageMention[] }>();
  for (const mention of mentions) {
    const key = `${mention.kind}\n${mention.text}`;
    const group = groups.get(key);
    if (group) group.mentions.push(mention);
    else groups.set(key, { kind: mention.kind, text: mention.text, mentions: [mention] });
  }
  const sorted = [...groups.values()].sort((a, b) => b.mentions.length - a.mentions.length);
  return kindOrder.flatMap((kind) => sorted.filter((group) => group.kind === kind));
}

export function countByKind(mentions: readonly { readonly kind: Kind }[]): ReadonlyMap<Kind, number> {
  const counts = new Map<Kind, number>();
  for (const { kind } of mentions) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}
