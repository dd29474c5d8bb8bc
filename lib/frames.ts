/**
 * A tab is its top page and the frames in it; each frame has a content script of its own. What the panel and the
 * background ask of a tab is asked of all its frames here, and their answers are one answer.
 */
import { browser } from 'wxt/browser';
import type { RequestOf, ResponseOf, SaveResult, toPage } from './messages';
import { type Outcome, sendToPage } from './messaging';
import type { AnchorState, PageReading, SavedOnPage } from './page/types';

type ToPage = typeof toPage;

const topFrame = 0;

/** The frames of a tab that the browser lets us into, the top one first. */
export async function framesOf(tabId: number): Promise<readonly number[]> {
  try {
    const results = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: () => true,
    });
    const ids = results.map(({ frameId }) => frameId).filter((id) => id !== topFrame);
    return [topFrame, ...ids.sort((a, b) => a - b)];
  } catch {
    return [topFrame];
  }
}

/** The same message to all frames of a tab: their answers in the order of the frames. Never rejects. */
export async function sendToTab<Name extends keyof ToPage & string>(
  tabId: number,
  name: Name,
  payload: RequestOf<ToPage, Name>,
): Promise<Outcome<ResponseOf<ToPage, Name>>[]> {
  const frames = await framesOf(tabId);
  return Promise.all(frames.map((frameId) => sendToPage(tabId, name, payload, frameId)));
}

/** A mention's id as told outside of its frame. */
const outerId = (frameId: number, id: string): string => `${frameId}:${id}`;

function innerId(id: string): { readonly frameId: number; readonly mentionId: string } {
  const [frame = '', ...rest] = id.split(':');
  return { frameId: Number(frame) || topFrame, mentionId: rest.join(':') };
}

/** What stands in a tab: the top page's reading, with the mentions, facts and saved sentences of its frames. */
export async function readTab(tabId: number): Promise<Outcome<PageReading>> {
  const frames = await framesOf(tabId);
  const answers = await Promise.all(
    frames.map(async (frameId) => ({ frameId, answer: await sendToPage(tabId, 'readPage', {}, frameId) })),
  );
  const readings = answers.flatMap(({ frameId, answer }) =>
    answer.ok ? [named(frameId, answer.value)] : [],
  );
  const [top] = readings;
  const first = answers[0]?.answer ?? { ok: false, fault: 'no-receiver' };
  if (!top) return first;
  return {
    ok: true,
    value: {
      ...top,
      mentions: readings.flatMap(({ mentions }) => mentions),
      facts: readings.flatMap(({ facts }) => facts),
      identities: readings.flatMap(({ identities }) => identities),
      saved: bestStates(readings.flatMap(({ saved }) => saved)),
      complete: readings.every(({ complete }) => complete),
    },
  };
}

function named(frameId: number, reading: PageReading): PageReading {
  return {
    ...reading,
    mentions: reading.mentions.map((mention) => ({ ...mention, id: outerId(frameId, mention.id) })),
    facts: reading.facts.map((fact) => ({ ...fact, mentionId: outerId(frameId, fact.mentionId) })),
  };
}

const rank: Readonly<Record<AnchorState, number>> = { found: 2, approximate: 1, lost: 0 };

/** Each frame looks for every saved sentence of the page; it stands where one of them found it. */
function bestStates(states: readonly SavedOnPage[]): SavedOnPage[] {
  const best = new Map<string, SavedOnPage>();
  for (const one of states) {
    const known = best.get(one.snippetId);
    if (!known || rank[one.state] > rank[known.state]) best.set(one.snippetId, one);
  }
  return [...best.values()];
}

/** Sends a message about a mention that `readTab` told of to the frame it stands in. */
export function sendToMention<Name extends 'jumpToMention' | 'saveMention' | 'hideMention'>(
  tabId: number,
  name: Name,
  id: string,
): Promise<Outcome<ResponseOf<ToPage, Name>>> {
  const { frameId, mentionId } = innerId(id);
  const payload = { mentionId } as RequestOf<ToPage, Name>;
  return sendToPage(tabId, name, payload, frameId);
}

/** Saves every sentence with mentions, frame by frame; fails where no frame answers. */
export async function saveAllInTab(tabId: number): Promise<Outcome<ResponseOf<ToPage, 'saveAll'>>> {
  const answers = await sendToTab(tabId, 'saveAll', {});
  const counts = answers.flatMap((answer) => (answer.ok ? [answer.value] : []));
  if (counts.length === 0) return answers[0] ?? { ok: false, fault: 'no-receiver' };
  const sum = (of: (one: ResponseOf<ToPage, 'saveAll'>) => number) =>
    counts.reduce((total, one) => total + of(one), 0);
  return {
    ok: true,
    value: {
      saved: sum((one) => one.saved),
      duplicate: sum((one) => one.duplicate),
      failed: sum((one) => one.failed),
    },
  };
}

/** Goes to a saved sentence in whichever frame it stands. */
export async function jumpToSnippetInTab(
  tabId: number,
  snippetId: string,
): Promise<Outcome<{ found: boolean }>> {
  return firstThat(tabId, (frameId) => sendToPage(tabId, 'jumpToSnippet', { snippetId }, frameId));
}

/** To the next mention of the tab, from frame to frame, round and round. */
export async function stepInTab(tabId: number, by: 1 | -1): Promise<Outcome<{ found: boolean }>> {
  const frames = await framesOf(tabId);
  const order = by === 1 ? [...frames] : [...frames].reverse();
  const answers = await Promise.all(order.map((frameId) => sendToPage(tabId, 'cardIsOpen', {}, frameId)));
  const at = answers.findIndex((answer) => answer.ok && answer.value.open);
  const from = order[at];
  if (from !== undefined) {
    const answer = await sendToPage(tabId, 'stepMention', { by, enter: false }, from);
    if (answer.ok && answer.value.found) return answer;
  }
  const next = [...order.slice(at + 1), ...order.slice(0, at + 1)];
  return firstThat(tabId, (frameId) => sendToPage(tabId, 'stepMention', { by, enter: true }, frameId), next);
}

/** Saves what is selected: in the frame that has the keyboard, else in the first that has a selection. */
export async function saveSelectionInTab(tabId: number): Promise<SaveResult> {
  const frames = await framesOf(tabId);
  for (const anywhere of [false, true]) {
    for (const frameId of frames) {
      const answer = await sendToPage(tabId, 'saveSelection', { anywhere }, frameId);
      if (answer.ok && answer.value.status !== 'none') return answer.value;
    }
  }
  return { status: 'failed', reason: 'invalid' };
}

/** Asks frame after frame until one has found what is wanted. */
async function firstThat(
  tabId: number,
  ask: (frameId: number) => Promise<Outcome<{ found: boolean }>>,
  frames?: readonly number[],
): Promise<Outcome<{ found: boolean }>> {
  let last: Outcome<{ found: boolean }> = { ok: false, fault: 'no-receiver' };
  for (const frameId of frames ?? (await framesOf(tabId))) {
    const answer = await ask(frameId);
    if (answer.ok && answer.value.found) return answer;
    if (answer.ok) last = answer;
  }
  return last;
}
