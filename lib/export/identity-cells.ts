import type { NamedIdentity } from '../identity/types';

export type IdentityPart = 'canonicalName' | 'level' | 'province' | 'city';

/** What is known of names, each value once; nothing of a name that is open or unknown. */
export function identityCells(
  identities: readonly NamedIdentity[] | undefined,
  names: readonly string[],
  part: IdentityPart,
): string[] {
  const values = new Set<string>();
  for (const name of names) {
    const value = identityNamed(identities ?? [], name)?.[part];
    if (value !== undefined) values.add(value);
  }
  return [...values];
}

/** A text may be a park's name and an institution's; the park comes first. */
function identityNamed(
  identities: readonly NamedIdentity[],
  name: string,
): NamedIdentity['identity'] | undefined {
  let found: NamedIdentity['identity'] | undefined;
  for (const { text, kind, identity } of identities) {
    if (text !== name) continue;
    if (kind === 'park') return identity;
    found ??= identity;
  }
  return found;
}
