import { findPlace } from '../../lib/page';
import type { PageSession } from '../content/session';
import type { Keeping } from './keeping';

/**
 * Hides a mention on the page that it stands on; resolves with that page's address. Undefined where the library could not keep that, and where the page is
 * another one by the time its address is known: then the mention is none of that page's.
 */
export async function hideOnPage(
  session: PageSession,
  keeping: Keeping,
  mentionId: string,
): Promise<string | undefined> {
  const { url } = await session.source();
  const place = findPlace(session.reader.lines, mentionId);
  return place && (await keeping.hide(place.mention, url)) ? url : undefined;
}
