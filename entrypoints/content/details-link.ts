import { isFor, type Receiver } from '../../lib/wire';
import type { CardController } from '../details/card-controller';
import { askBackground } from './ask-background';
import type { PageSession } from './session';

/** What a page needs only when the reader asks: the card, the facts, what the panel is told and what is saved. */
export interface Details {
  /** Undefined where the site is off. */
  readonly card: CardController | undefined;
  /** Answers messages to the page. */
  readonly receive: Receiver;
}

export type MakeDetails = (session: PageSession | undefined, signal: AbortSignal) => Details;

/** Where details.js leaves what it brings. Both scripts run in the extension's own world, which no page sees. */
const place = 'policylensDetails';

/** Called by details.js. */
export const handOver = (make: MakeDetails): void => {
  Reflect.set(globalThis, place, make);
};

/** Forgets what an older content script of this page was brought: its extension may be gone. */
export const forgetDetails = (): void => {
  Reflect.deleteProperty(globalThis, place);
};

export interface DetailsLink {
  /** What is there already. */
  readonly present: Details | undefined;
  /** Asks the background to bring details.js at the first call. Undefined where it cannot: the next call asks again. */
  bring(): Promise<Details | undefined>;
}

export function createDetailsLink(session: () => PageSession | undefined, signal: AbortSignal): DetailsLink {
  let present: Details | undefined;
  let coming: Promise<Details | undefined> | undefined;

  // Only `handOver` of this very version writes there.
  const found = (): MakeDetails | undefined => Reflect.get(globalThis, place) as MakeDetails | undefined;

  async function ask(): Promise<Details | undefined> {
    if (!found()) await askBackground('bringDetails', {});
    coming = undefined;
    const make = found();
    if (!make || signal.aborted) return undefined;
    present = make(session(), signal);
    return present;
  }

  return {
    get present() {
      return present;
    },
    bring() {
      if (present) return Promise.resolve(present);
      coming ??= ask();
      return coming;
    },
  };
}

/** Hands every message to the page over to the details. */
export const createDetailsReceiver =
  (details: () => DetailsLink): Receiver =>
  (message, sender) =>
    isFor('page', message, sender) ? handOn(details(), message, sender) : undefined;

async function handOn(details: DetailsLink, ...message: Parameters<Receiver>) {
  const answer = (await details.bring())?.receive(...message);
  return answer ?? ({ ok: false, fault: 'failed' } as const);
}
