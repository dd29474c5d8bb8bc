import { isOwnTerm } from '../../components/card/own-term';
import type { Mention } from '../../lib/extract/types';
import { sendToBackground } from '../../lib/messaging';
import type { TermKind } from '../../lib/terms/term';

/** Says of a name what it is, for every page; false where it could not be kept. */
export async function nameTerm(text: string, kind: TermKind): Promise<boolean> {
  const answer = await sendToBackground('nameTerm', { text, kind });
  return answer.ok && answer.value.status === 'done';
}

/** Takes back what the reader said of a name; false where that could not be kept. */
export async function forgetName(text: string): Promise<boolean> {
  const answer = await sendToBackground('forgetName', { text });
  return answer.ok && answer.value.status === 'done';
}

/** The reader's note on a name; empty where there is none. */
export async function noteOfTerm(text: string): Promise<string> {
  const answer = await sendToBackground('noteOfTerm', { text });
  return answer.ok ? answer.value.note : '';
}

/** Marks a name as before the reader said never to: a term of theirs is one again. False where that could not be kept. */
export const markAgain = ({ text, kind, evidence }: Mention): Promise<boolean> =>
  isOwnTerm({ evidence }) && (kind === 'park' || kind === 'institution')
    ? nameTerm(text, kind)
    : forgetName(text);
