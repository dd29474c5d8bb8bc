import { findPlace } from '../../lib/page';
import type { PageSession } from '../content/session';
import { draftOfMention } from './draft';
import type { PageFacts } from './facts';
import type { Keeping, SaveOutcome } from './keeping';

/** Saves the sentence of a mention as the page is now: what changed since it was painted is read first. */
export async function saveMention(
  { reader, source }: PageSession,
  facts: PageFacts,
  keeping: Keeping,
  mentionId: string,
): Promise<SaveOutcome> {
  const page = await source();
  const place = findPlace(reader.lines, mentionId);
  if (!place) return { status: 'vanished' };
  reader.readNow([place.line]);
  await facts.read([place.line]);
  return keeping.save(draftOfMention(place, reader.lines, page));
}
