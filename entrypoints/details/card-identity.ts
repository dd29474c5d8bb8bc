import type { CardIdentity } from '../../components/card/card';
import type { Identity } from '../../lib/identity/types';
import type { Language, Words } from '../../lib/words';
import type { CardKey } from '../../lib/words/card';
import { sayIdentityKind, sayLevel, sayPlace } from '../../lib/words/identity';

/** What the card says of a name beyond its text. */
export function cardIdentity(
  identity: Identity | undefined,
  say: Words<CardKey>,
  language: Language,
): CardIdentity | undefined {
  if (!identity) return undefined;
  const { candidates = [], status, canonicalName, since, park } = identity;
  const names = candidates.map(({ name, city }) =>
    city && !name.includes(city) ? `${name}（${city}）` : name,
  );
  const shared = names.length > 0 ? say('maybe', { names: names.join(say('listOr')) }) : say('unclear');
  return {
    officialName: canonicalName,
    type: sayIdentityKind(identity, language),
    level: sayLevel(identity, language),
    place: sayPlace(identity) || undefined,
    since: since === undefined ? undefined : String(since),
    runs: park?.name,
    shared: status === 'open' ? shared : undefined,
  };
}
