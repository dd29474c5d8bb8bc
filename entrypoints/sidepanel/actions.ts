import type { SnippetReading } from '../../components/panel/reading-dialog';
import type { Speech } from '../../components/panel/words';
import type { Snippet, SnippetFact } from '../../lib/library/schema';
import type { SaveResult, WriteResult } from '../../lib/messages';
import { type Outcome, sendToBackground } from '../../lib/messaging';
import type { ShowToast } from './use-toast';

const saveWords = {
  quota: 'failedQuota',
  blocked: 'failedBlocked',
  invalid: 'failedInvalid',
  unknown: 'failedUnknown',
} as const;

const changeWords = {
  quota: 'changeQuota',
  blocked: 'changeBlocked',
  invalid: 'failedChange',
  unknown: 'failedChange',
} as const;

/** Says how a save ended. */
export function reportSave(answer: Outcome<SaveResult>, { say }: Speech, show: ShowToast): void {
  if (!answer.ok) show(say('failedNoReceiver'), { failed: true });
  else if (answer.value.status === 'failed') show(sayFailure(answer.value, say), { failed: true });
  else show(say(answer.value.status));
}

/** Why a save failed, and whether it is kept aside; the same content is refused again, so nothing is said of that. */
function sayFailure(result: Extract<SaveResult, { status: 'failed' }>, say: Speech['say']): string {
  const why = say(saveWords[result.reason]);
  return result.reason === 'invalid' ? why : `${why}${say(result.kept ? 'keptAside' : 'notKept')}`;
}

/** What the panel does to the library: writes by the background, told to the reader where it matters. */
export function libraryActions(speech: Speech, show: ShowToast) {
  const { say } = speech;

  const done = (
    answer: Outcome<WriteResult>,
  ): answer is { ok: true; value: { status: 'done'; ids: string[] } } => {
    const succeeded = answer.ok && answer.value.status === 'done';
    if (!succeeded) {
      const reason = answer.ok && answer.value.status === 'failed' ? answer.value.reason : 'unknown';
      show(say(changeWords[reason]), { failed: true });
    }
    return succeeded;
  };

  const restore = async (ids: readonly string[]) => {
    const answer = await sendToBackground('restoreSnippets', { ids: [...ids] });
    if (done(answer)) show(say('restored', { n: answer.value.ids.length }));
  };

  return {
    restore,
    async remove(ids: readonly string[]) {
      const answer = await sendToBackground('deleteSnippets', { ids: [...ids] });
      if (!done(answer)) return;
      const { ids: gone } = answer.value;
      show(say('deleted', { n: gone.length }), { undo: () => void restore(gone) });
    },
    /** Like every change of what the reader typed, resolves to whether it was written. */
    async change(snippet: Snippet, note: string, tags: readonly string[]): Promise<boolean> {
      const changes = { note, tags: [...tags] };
      return done(await sendToBackground('updateSnippet', { id: snippet.id, changes }));
    },
    async tag(ids: readonly string[], tags: readonly string[]): Promise<boolean> {
      return done(await sendToBackground('tagSnippets', { ids: [...ids], add: [...tags], remove: [] }));
    },
    /** Puts a fact in another's place, adds it where none was, or takes away the one that was. */
    async changeFact(
      id: string,
      was: SnippetFact | undefined,
      becomes: SnippetFact | undefined,
    ): Promise<boolean> {
      const answer = await sendToBackground('changeFact', { id, was, becomes });
      if (!done(answer)) return false;
      const isChanged = answer.value.ids.length > 0;
      if (!isChanged) show(say('factChangedElsewhere'), { failed: true });
      return isChanged;
    },
    /** Corrects the kinds, mentions or facts of a snippet; what was read first is kept beside them. */
    async changeReading(id: string, changes: Partial<SnippetReading>): Promise<boolean> {
      return done(await sendToBackground('updateSnippet', { id, changes }));
    },
    async renameTag(from: string, to: string): Promise<boolean> {
      return done(await sendToBackground('renameTag', { from, to }));
    },
    async emptyTrash() {
      done(await sendToBackground('emptyTrash', {}));
    },
  };
}

export type LibraryActions = ReturnType<typeof libraryActions>;
