import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { handOver } from '../content/details-link';
import { createCardController } from './card-controller';
import { createPageFacts } from './facts';
import { createKeeping } from './keeping';
import { createDetailsReceiver } from './messages';

/** Brought to a page that is read when the reader asks for more than marks (content/details-link.ts). */
export default defineUnlistedScript(() =>
  handOver((session, signal) => {
    if (!session) return { card: undefined, receive: createDetailsReceiver(undefined) };
    const facts = createPageFacts(session, signal);
    const keeping = createKeeping(session);
    const card = createCardController(session, facts, keeping, signal);
    return { card, receive: createDetailsReceiver({ session, facts, keeping, card }) };
  }),
);
