import type { Linker } from './link';
import type { Identity, LinkDocument, LinkMention, NamedIdentity } from './types';

/** A name as the extractor marked it, with why. */
interface MarkedName {
  readonly kind: string;
  readonly text: string;
  readonly evidence?:
    | readonly { readonly source: string; readonly detail?: string | undefined }[]
    | undefined;
}

const isName = (kind: string): kind is LinkMention['kind'] => kind === 'park' || kind === 'institution';

/** The parks and institutions among mentions, each name once, with the full name that the text gives for it. */
export function namesToLink(mentions: Iterable<MarkedName>): LinkMention[] {
  const names = new Map<string, LinkMention>();
  for (const { kind, text, evidence = [] } of mentions) {
    if (!isName(kind)) continue;
    const key = `${kind} ${text}`;
    const told = evidence.find(({ source }) => source === 'alias' || source === 'document')?.detail;
    const known = names.get(key);
    if (known?.fullName === undefined) names.set(key, { kind, text, ...(told && { fullName: told }) });
  }
  return [...names.values()];
}

/** What the names of a document mean, by its own; a name of which nothing is known is left out. */
export function identifyNames(linker: Linker, document: LinkDocument): NamedIdentity[] {
  const reading = linker.read(document);
  return document.names.flatMap((name) => {
    const identity = reading.link(name);
    return identity ? [{ text: name.text, kind: name.kind, identity }] : [];
  });
}

/** What a name means; of a subject, whose kind is not told, a park before an institution. */
export function identityOf(
  identities: readonly NamedIdentity[] | undefined,
  text: string,
  kind?: string,
): Identity | undefined {
  const named = identities?.filter((one) => one.text === text && (kind === undefined || one.kind === kind));
  return (named?.find((one) => one.kind === 'park') ?? named?.[0])?.identity;
}

/** Those of a document's identities that a part of it names, as a mention or as a fact's subject. */
export function identitiesIn(
  identities: readonly NamedIdentity[],
  { mentions, facts }: Pick<KeptSnippet, 'mentions' | 'facts'>,
): NamedIdentity[] {
  const texts = new Set([...mentions.map(({ text }) => text), ...facts.flatMap(({ subject }) => subject)]);
  return identities.filter(({ text }) => texts.has(text));
}

/** The same for all names of one thing: of what is known by its identity, of anything else by its text. */
export const nameKey = (text: string, kind: string, identity: Identity | undefined): string =>
  identity && identity.status !== 'open' ? identity.key : `${kind}:${text}`;

interface KeptSnippet {
  readonly sentence: string;
  readonly mentions: readonly MarkedName[];
  readonly facts: readonly { readonly subject: readonly string[] }[];
  readonly page: { readonly title?: string | undefined; readonly outlet?: string | undefined };
}

/** What the names in a snippet mean by the snippet alone, for one that was kept without its document's reading. */
export function identifySnippet(
  linker: Linker,
  { sentence, mentions, facts, page }: KeptSnippet,
): NamedIdentity[] {
  const names = namesToLink(mentions);
  const known = new Set(names.map(({ text }) => text));
  const subjects = new Set(facts.flatMap(({ subject }) => subject).filter((text) => !known.has(text)));
  const elsewhere = [...subjects].flatMap((text): LinkMention[] => [
    { text, kind: 'park' },
    { text, kind: 'institution' },
  ]);
  return identifyNames(linker, {
    text: sentence,
    names: [...names, ...elsewhere],
    ...(page.title && { title: page.title }),
    ...(page.outlet && { outlet: page.outlet }),
  });
}
