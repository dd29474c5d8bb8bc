import { findPlace } from '../../lib/page';
import type { PageSession } from '../content/session';
import { draftOfMention } from './draft';
import type { PageFacts } from './facts';
import type { Keeping, SaveOutcome } from './keeping';
import { readLines } from './read-lines';

/** Saves the sentence of a mention as the page is now: what changed since it was painted is read first. */
export async function saveMention(
  session: PageSession,
  facts: PageFacts,
  keeping: Keeping,
  mentionId: string,
): Promise<SaveOutcome> {
  const placeNow = () => findPlace(session.reader.lines, mentionId);
  const page = await readLines(session, facts, () => {
    const place = placeNow();
    return place && [place.line];
  });
  const place = placeNow();
  if (!page || !place) return { status: 'vanished' };
  return keeping.save(draftOfMention(place, session.reader.lines, page));
}
