/**
 * Typed messages over the browser's runtime, by the protocol of messages.ts. A message that reaches nobody or is
 * answered wrongly is an everyday thing (an updated extension, a page that was never read): it comes back as an
 * outcome, never as an exception.
 */
import { type Browser, browser } from 'wxt/browser';
import { listenUntil } from './listen';
import { envelopeSchema, type RequestOf, type ResponseOf, toBackground, toPage } from './messages';

export type MessageFault =
  /** Nobody listens there, or the extension was updated under this page. */
  | 'no-receiver'
  /** The receiver could not parse the request, or the answer could not be parsed here. */
  | 'invalid'
  /** The receiver's handler threw. */
  | 'failed';

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: MessageFault };

type ToBackground = typeof toBackground;
type ToPage = typeof toPage;
type Receivers = { background: ToBackground; page: ToPage };
type Sender = Browser.runtime.MessageSender;

export type MessageHandlers<To extends keyof Receivers> = {
  readonly [Name in keyof Receivers[To]]?: (
    payload: RequestOf<Receivers[To], Name>,
    sender: Sender,
  ) => ResponseOf<Receivers[To], Name> | Promise<ResponseOf<Receivers[To], Name>>;
};

/** From a content script (or an extension page) to the background. Never rejects. */
export async function sendToBackground<Name extends keyof ToBackground & string>(
  name: Name,
  payload: RequestOf<ToBackground, Name>,
): Promise<Outcome<ResponseOf<ToBackground, Name>>> {
  const ask = () => deliver(() => browser.runtime.sendMessage({ to: 'background', name, payload }));
  // A worker that was stopped before it answered is woken by asking again; each request may be asked twice.
  const answer = (await ask()) ?? (await ask());
  return readAnswer(answer, toBackground[name].response as unknown as Parser<ResponseOf<ToBackground, Name>>);
}

/**
 * From the background or an extension page to the content script of one tab: its top frame unless told otherwise. Of `all` frames
 * the first answers. Never rejects.
 */
export async function sendToPage<Name extends keyof ToPage & string>(
  tabId: number,
  name: Name,
  payload: RequestOf<ToPage, Name>,
  frame: number | 'all' = 0,
): Promise<Outcome<ResponseOf<ToPage, Name>>> {
  const answer = await deliver(() =>
    browser.tabs.sendMessage(tabId, { to: 'page', name, payload }, frame === 'all' ? {} : { frameId: frame }),
  );
  return readAnswer(answer, toPage[name].response as unknown as Parser<ResponseOf<ToPage, Name>>);
}

/**
 * Answers messages sent to `to` until the signal aborts. Only messages of this extension are heard; a payload reaches
 * its handler parsed. A name without a handler is left to other listeners (the panel may listen to `pageChanged` too).
 */
export function handleMessages<To extends keyof Receivers>(
  to: To,
  handlers: MessageHandlers<To>,
  signal: AbortSignal,
): void {
  const protocol: Readonly<Record<string, { request: Parser<unknown> }>> =
    to === 'background' ? toBackground : toPage;
  const handlerOf = handlers as Readonly<
    Record<string, ((payload: unknown, sender: Sender) => unknown) | undefined>
  >;

  const listen = (message: unknown, sender: Sender, respond: (answer: unknown) => void): boolean => {
    if (sender.id !== browser.runtime.id) return false;
    const envelope = envelopeSchema.safeParse(message);
    if (!envelope.success || envelope.data.to !== to) return false;
    const { name, payload } = envelope.data;
    if (!Object.hasOwn(protocol, name) || !Object.hasOwn(handlers, name)) return false;
    const request = protocol[name]?.request.safeParse(payload);
    const handler = handlerOf[name];
    if (!request || !handler) return false;
    if (!request.success) {
      respond({ ok: false, fault: 'invalid' });
      return false;
    }
    answerWith(() => handler(request.data, sender)).then(respond);
    return true;
  };
  listenUntil(browser.runtime.onMessage, listen, signal);
}

async function answerWith(handle: () => unknown): Promise<Outcome<unknown>> {
  try {
    return { ok: true, value: await handle() };
  } catch (error) {
    console.error('PolicyLens: a message handler failed', error);
    return { ok: false, fault: 'failed' };
  }
}

/** The raw answer, or undefined where there was no receiver (the browser throws for that, at once or later). */
async function deliver(send: () => Promise<unknown>): Promise<unknown> {
  try {
    return await send();
  } catch {
    return undefined;
  }
}

/** What parses an answer. A schema picked by a generic name has lost its type, so callers name it. */
interface Parser<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false };
}

function readAnswer<T>(answer: unknown, schema: Parser<T>): Outcome<T> {
  if (typeof answer !== 'object' || answer === null) return { ok: false, fault: 'no-receiver' };
  if ('fault' in answer && (answer.fault === 'invalid' || answer.fault === 'failed')) {
    return { ok: false, fault: answer.fault };
  }
  const parsed = schema.safeParse('value' in answer ? answer.value : undefined);
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, fault: 'invalid' };
}
