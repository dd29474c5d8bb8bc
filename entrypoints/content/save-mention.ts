import { findPlace } from '../../lib/page';
import { draftOfMention } from './draft';
import type { SaveOutcome } from './library-link';
import type { PageSession } from './session';

/** Saves the sentence of a mention as the page is now: what changed since it was painted is read first. */
export async function saveMention(
  { reader, library, source }: PageSession,
  mentionId: string,
): Promise<SaveOutcome> {
  const page = await source();
  const place = findPlace(reader.lines, mentionId);
  if (!place) return { status: 'vanished' };
  reader.readNow([place.line]);
  return library.save(draftOfMention(place, reader.lines, page));
}
