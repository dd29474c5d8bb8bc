/** Typed messages by the whole protocol of messages.ts. */
import { toBackground, toPage } from './messages';
import {
  createBackgroundSender,
  createPageSender,
  createReceiver,
  type HandlersOf,
  receiveUntil,
} from './wire';

export type { MessageFault, Outcome } from './wire';

type Protocols = { background: typeof toBackground; page: typeof toPage };

export type MessageHandlers<To extends keyof Protocols> = HandlersOf<Protocols[To]>;

/** From a content script (or an extension page) to the background. Never rejects. */
export const sendToBackground = createBackgroundSender(toBackground);

/** From the background or an extension page to the content script of one tab. Never rejects. */
export const sendToPage = createPageSender(toPage);

/** Answers messages sent to `to` until the signal aborts; see `createReceiver`. */
export function handleMessages<To extends keyof Protocols>(
  to: To,
  handlers: MessageHandlers<To>,
  signal: AbortSignal,
): void {
  const protocols: Protocols = { background: toBackground, page: toPage };
  receiveUntil(createReceiver(to, protocols[to], handlers), signal);
}
