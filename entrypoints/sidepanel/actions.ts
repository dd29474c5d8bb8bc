import type { FactRow } from '../../components/panel/fact-rows';
import type { Speech } from '../../components/panel/words';
import type { Snippet, SnippetFact } from '../../lib/library/schema';
import type { SaveResult, WriteResult } from '../../lib/messages';
import { type Outcome, sendToBackground } from '../../lib/messaging';
import type { ShowToast } from './use-toast';

const failureWords = {
  quota: 'failedQuota',
  blocked: 'failedBlocked',
  invalid: 'failedInvalid',
  unknown: 'failedUnknown',
} as const;

/** Says how a save ended. */
export function reportSave(answer: Outcome<SaveResult>, { say }: Speech, show: ShowToast): void {
  if (!answer.ok) show(say('failedNoReceiver'), { failed: true });
  else if (answer.value.status === 'failed') show(say(failureWords[answer.value.reason]), { failed: true });
  else show(say(answer.value.status));
}

/** What the panel does to the library: writes by the background, told to the reader where it matters. */
export function libraryActions(speech: Speech, show: ShowToast) {
  const { say } = speech;

  const done = (
    answer: Outcome<WriteResult>,
  ): answer is { ok: true; value: { status: 'done'; ids: string[] } } => {
    const succeeded = answer.ok && answer.value.status === 'done';
    if (!succeeded) show(say('failedChange'), { failed: true });
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
    async change(snippet: Snippet, note: string, tags: readonly string[]) {
      done(await sendToBackground('updateSnippet', { id: snippet.id, changes: { note, tags: [...tags] } }));
    },
    async tag(ids: readonly string[], tags: readonly string[]) {
      done(await sendToBackground('tagSnippets', { ids: [...ids], add: [...tags], remove: [] }));
    },
    async correctFact(row: FactRow, facts: readonly SnippetFact[], corrected: SnippetFact) {
      const changed = facts.map((fact, index) => (index === row.index ? corrected : fact));
      done(await sendToBackground('updateSnippet', { id: row.snippetId, changes: { facts: changed } }));
    },
    async renameTag(from: string, to: string) {
      done(await sendToBackground('renameTag', { from, to }));
    },
    async emptyTrash() {
      done(await sendToBackground('emptyTrash', {}));
    },
  };
}

export type LibraryActions = ReturnType<typeof libraryActions>;
