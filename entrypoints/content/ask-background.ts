import { openingToBackground } from '../../lib/opening-messages';
import { createBackgroundSender } from '../../lib/wire';

/** From a page that is read to the background, with what such a page asks by itself. Never rejects. */
export const askBackground = createBackgroundSender(openingToBackground);
