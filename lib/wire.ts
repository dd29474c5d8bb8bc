/**
 * Messages over the browser's runtime. One that reaches nobody or is answered wrongly is an everyday thing (an updated
 * extension, a page that was never read): it comes back as an outcome, never as an exception.
 */
import { type Browser, browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { lazily } from './extract/lazily';
import { listenUntil } from './listen';

/** The messages that one side answers, each with what it is asked with and what it answers. */
export type Protocol = Readonly<Record<string, { readonly request: Schema; readonly response: Schema }>>;
type Schema = z.ZodMiniType;

/** A message of which the schemas are made when it is first sent or received. */
export function message<Request extends Schema, Response extends Schema>(
  make: () => { readonly request: Request; readonly response: Response },
): { readonly request: Request; readonly response: Response } {
  const schemas = lazily(make);
  return {
    get request() {
      return schemas().request;
    },
    get response() {
      return schemas().response;
    },
  };
}

/** What parses an answer. A schema picked by a generic name has lost its type, so callers name it. */
interface Parser<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false };
}

const envelopeSchema = lazily(() =>
  z.object({ to: z.enum(['background', 'page']), name: z.string(), payload: z.unknown() }),
);

export type RequestOf<P, K extends keyof P> = P[K] extends { request: infer R extends Schema }
  ? z.infer<R>
  : never;
export type ResponseOf<P, K extends keyof P> = P[K] extends { response: infer R extends Schema }
  ? z.infer<R>
  : never;

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

export type Sender = Browser.runtime.MessageSender;

export type HandlersOf<P extends Protocol> = {
  readonly [Name in keyof P]?: (
    payload: RequestOf<P, Name>,
    sender: Sender,
  ) => ResponseOf<P, Name> | Promise<ResponseOf<P, Name>>;
};

type Side = 'background' | 'page';

/** A function that asks the background by a protocol. Never rejects. */
export const createBackgroundSender =
  <P extends Protocol>(protocol: P) =>
  async <Name extends keyof P & string>(
    name: Name,
    payload: RequestOf<P, Name>,
  ): Promise<Outcome<ResponseOf<P, Name>>> => {
    const ask = () => deliver(() => browser.runtime.sendMessage({ to: 'background', name, payload }));
    // A worker that was stopped before it answered is woken by asking again; each request may be asked twice.
    const answer = (await ask()) ?? (await ask());
    return readAnswer(answer, protocol[name]?.response as unknown as Parser<ResponseOf<P, Name>>);
  };

/** A function that asks the content script of one frame of a tab by a protocol. Never rejects. */
export const createPageSender =
  <P extends Protocol>(protocol: P) =>
  /** Asks the top frame unless told otherwise. Of `all` frames the first answers. */
  async <Name extends keyof P & string>(
    tabId: number,
    name: Name,
    payload: RequestOf<P, Name>,
    frame: number | 'all' = 0,
  ): Promise<Outcome<ResponseOf<P, Name>>> => {
    const message = { to: 'page', name, payload };
    const answer = await deliver(() =>
      browser.tabs.sendMessage(tabId, message, frame === 'all' ? {} : { frameId: frame }),
    );
    return readAnswer(answer, protocol[name]?.response as unknown as Parser<ResponseOf<P, Name>>);
  };

/** Whether a message of this extension is for one side, whoever there may answer it. */
export function isFor(to: Side, message: unknown, sender: Sender): boolean {
  const envelope = envelopeSchema().safeParse(message);
  return sender.id === browser.runtime.id && envelope.success && envelope.data.to === to;
}

/** Answers a message, or is undefined where the message is another's. Never rejects. */
export type Receiver = (message: unknown, sender: Sender) => Promise<Outcome<unknown>> | undefined;

/**
 * Answers messages sent to `to` by a protocol. Only messages of this extension are heard; a payload reaches its handler
 * parsed. A name without a handler is left to other receivers.
 */
export function createReceiver<P extends Protocol>(to: Side, protocol: P, handlers: HandlersOf<P>): Receiver {
  const handlerOf = handlers as Readonly<
    Record<string, ((payload: unknown, sender: Sender) => unknown) | undefined>
  >;
  return (message, sender) => {
    if (sender.id !== browser.runtime.id) return undefined;
    const envelope = envelopeSchema().safeParse(message);
    if (!envelope.success || envelope.data.to !== to) return undefined;
    const { name, payload } = envelope.data;
    if (!Object.hasOwn(protocol, name) || !Object.hasOwn(handlers, name)) return undefined;
    const request = protocol[name]?.request.safeParse(payload);
    const handler = handlerOf[name];
    if (!request || !handler) return undefined;
    if (!request.success) return Promise.resolve({ ok: false, fault: 'invalid' });
    return answerWith(() => handler(request.data, sender));
  };
}

/** Hears messages until the signal aborts; those that the receiver does not answer are left to other listeners. */
export function receiveUntil(receiver: Receiver, signal: AbortSignal): void {
  const listen = (message: unknown, sender: Sender, respond: (answer: unknown) => void): boolean => {
    const answer = receiver(message, sender);
    void answer?.then(respond);
    return answer !== undefined;
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

function readAnswer<T>(answer: unknown, schema: Parser<T>): Outcome<T> {
  if (typeof answer !== 'object' || answer === null) return { ok: false, fault: 'no-receiver' };
  if ('fault' in answer && (answer.fault === 'invalid' || answer.fault === 'failed')) {
    return { ok: false, fault: answer.fault };
  }
  const parsed = schema.safeParse('value' in answer ? answer.value : undefined);
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, fault: 'invalid' };
}
