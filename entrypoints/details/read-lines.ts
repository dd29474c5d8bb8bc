import type { PageSource } from '../../lib/library/schema';
import type { Line } from '../../lib/page';
import type { PageSession } from '../content/session';
import type { PageFacts } from './facts';

/**
 * Reads lines whole, facts and all, for a snippet. Resolves with the page that they are of; undefined where there are no
 * lines, or the page went to another address while they were read: then they are of neither page for sure.
 *
 * @param linesNow asked once the page is read as it is now.
 */
export async function readLines(
  session: PageSession,
  facts: PageFacts,
  linesNow: () => readonly Line[] | undefined,
): Promise<PageSource | undefined> {
  const source = await session.source();
  const address = session.canonicalUrl();
  const lines = linesNow();
  if (!lines) return undefined;
  session.reader.readNow(lines);
  await facts.read(lines);
  return session.canonicalUrl() === address ? source : undefined;
}
