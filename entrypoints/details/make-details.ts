import type { MakeDetails } from '../content/details-link';
import { createCardController } from './card-controller';
import { createPageFacts } from './facts';
import { createKeeping } from './keeping';
import { createDetailsReceiver } from './messages';

/** What a page needs only when its reader asks for more than marks. */
export const makeDetails: MakeDetails = (session, signal) => {
  if (!session) return { card: undefined, receive: createDetailsReceiver(undefined) };
  const facts = createPageFacts(session, signal);
  const keeping = createKeeping(session);
  const card = createCardController(session, facts, keeping, signal);
  return { card, receive: createDetailsReceiver({ session, facts, keeping, card }) };
};
