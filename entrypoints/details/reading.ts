import type { ResponseOf, toPage } from '../../lib/messages';
import { canonicalUrl, pageFacts, pageMention, shownPlaces } from '../../lib/page';
import type { PageSession } from '../content/session';

type Reading = ResponseOf<typeof toPage, 'readPage'>;

/** A reading of more mentions than anyone reads would take its message minutes. */
const mostTold = 20_000;

/** What is known of the page now, in arrays of its own, as it goes over the wire. */
export function readingOf(session: PageSession): Reading {
  const { reader } = session;
  const mentions = [...shownPlaces(reader.lines)].slice(0, mostTold).map(pageMention);
  return {
    url: location.href,
    canonicalUrl: session.canonicalUrl(),
    metadata: session.metadata(),
    mentions: mentions.map((mention) => ({ ...mention, evidence: [...mention.evidence] })),
    facts: pageFacts(reader.lines).map((fact) => ({ ...fact, subject: [...fact.subject] })),
    saved: [...session.saved.states],
    identities: [...session.identities.known],
    marksVisible: session.isVisible,
    complete: reader.complete,
  };
}

/** Where the site is off there is nothing to tell but where one is. */
export function emptyReading(): Reading {
  return {
    url: location.href,
    canonicalUrl: canonicalUrl(location.href),
    metadata: document.title ? { title: { value: document.title, from: 'title' } } : {},
    mentions: [],
    facts: [],
    saved: [],
    identities: [],
    marksVisible: false,
    complete: true,
  };
}
