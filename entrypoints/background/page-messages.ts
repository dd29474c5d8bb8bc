import type { LibraryDatabase } from '../../lib/library/database';
import type { FailedSaves } from '../../lib/library/failed-saves';
import { hideMention, listHidden, unhideMention } from '../../lib/library/hidden';
import { findCorrection } from '../../lib/library/page-correction';
import { listSavedOnPage } from '../../lib/library/read';
import { saveSnippet } from '../../lib/library/save';
import type { SaveResult } from '../../lib/messages';
import { handleMessages, sendToPage } from '../../lib/messaging';
import { canonicalUrl } from '../../lib/page/canonical-url';
import { loadTerms } from '../../lib/terms/storage';
import { bringDetails, readFrame } from './content-script';
import { openPanel } from './panel';
import { maySpeakFor } from './sender';

/** True where the reader saved something on the page, or has terms of their own that stand in pages without Chinese. */
async function hasOwn(library: LibraryDatabase, url: string, canonical?: string): Promise<boolean> {
  const terms = await loadTerms();
  if (terms.some(({ text, kind }) => kind !== 'none' && !/\p{Script=Han}/u.test(text))) return true;
  return (await listSavedOnPage(library, canonicalUrl(url, canonical))).length > 0;
}

/** Answers what content scripts ask. A page that speaks for another page is refused. */
export function answerPages(
  library: LibraryDatabase,
  failedSaves: FailedSaves,
  announce: () => void,
  signal: AbortSignal,
): void {
  handleMessages(
    'background',
    {
      async saveSnippet(draft, sender): Promise<SaveResult> {
        if (!maySpeakFor(sender, draft.page.url)) return { status: 'failed', reason: 'invalid' };
        const result = await saveSnippet(library, draft);
        if (result.status === 'failed' && result.reason !== 'invalid')
          return { ...result, kept: await failedSaves.keep(draft) };
        if (result.status === 'saved') {
          announce();
          void failedSaves.retry();
        }
        return result;
      },
      listSavedOnPage: ({ url }, sender) => (maySpeakFor(sender, url) ? listSavedOnPage(library, url) : []),
      async hideMention(mention, sender) {
        if (!maySpeakFor(sender, mention.url)) return { done: false };
        await hideMention(library, mention);
        announce();
        return { done: true };
      },
      async unhideMention(mention, sender) {
        if (!maySpeakFor(sender, mention.url)) return { done: false };
        await unhideMention(library, mention);
        announce();
        return { done: true };
      },
      listHidden: ({ url }, sender) => (maySpeakFor(sender, url) ? listHidden(library, url) : []),
      findCorrection: ({ url }, sender) => (maySpeakFor(sender, url) ? findCorrection(library, url) : {}),
      async topSource(_request, sender) {
        const tabId = sender.tab?.id;
        if (tabId === undefined) return {};
        const answer = await sendToPage(tabId, 'readSource', {});
        return answer.ok ? answer.value : {};
      },
      pageChanged: () => ({}),
      async readMe({ withoutChinese }, { tab, frameId, documentId, url }) {
        if (tab?.id === undefined || frameId === undefined) return { done: false };
        if (withoutChinese && !(await hasOwn(library, url ?? '', withoutChinese.canonical)))
          return { done: false };
        return { done: await readFrame(tab.id, frameId, documentId) };
      },
      async bringDetails(_request, { tab, frameId, documentId }) {
        if (tab?.id === undefined || frameId === undefined) return { done: false };
        return { done: await bringDetails(tab.id, frameId, documentId) };
      },
      async openPanel(_request, sender) {
        if (sender.tab) await openPanel(sender.tab);
        return {};
      },
    },
    signal,
  );
}
