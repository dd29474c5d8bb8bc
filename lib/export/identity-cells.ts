import type { NamedIdentity } from '../identity/types';

export type IdentityPart = 'canonicalName' | 'level' | 'province' | 'city';

/** What is known of names, each value once; nothing of a name that is open or unknown. */
export function identityCells(
  identities: readonly NamedIdentity[] | undefined,
  names: readonly string[],
  part: IdentityPart,
): string[] {
  const values = names.flatMap((name) => {
    const named = identities?.filter(({ text }) => text === name);
    const identity = (named?.find(({ kind }) => kind === 'park') ?? named?.[0])?.identity;
    return identity?.[part] ?? [];
  });
  return [...new Set(values)];
}
