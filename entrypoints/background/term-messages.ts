import { browser } from 'wxt/browser';
import { failureReason } from '../../lib/library/failure';
import type { TermsResult } from '../../lib/messages';
import { handleMessages } from '../../lib/messaging';
import {
  allTerms,
  deleteTerms,
  findTerm,
  forgetName,
  nameTerm,
  putTerms,
  type TermDatabase,
  type TermsWritten,
} from '../../lib/terms/database';
import { publishTerms } from '../../lib/terms/storage';
import { toTable } from '../../lib/terms/table';
import type { TermKind } from '../../lib/terms/term';
import { isOwnPage, isPage } from './sender';

const nothing: TermsWritten = { added: 0, changed: 0 };

/** The background's hand on the reader's terms. */
export interface TermKeeper {
  /** Says of one name what it is, and tells every page. */
  name(text: string, kind: TermKind): Promise<TermsResult>;
}

/**
 * Writes the reader's terms and publishes them to the pages. The options change all of them; a page, whose content
 * script may have been taken over, can only say of one name what it is.
 */
export function keepTerms(db: TermDatabase, signal: AbortSignal): TermKeeper {
  // One after the other: what is published is what the last write left.
  let queue: Promise<unknown> = Promise.resolve();
  const write = (allowed: boolean, work: () => Promise<TermsWritten>): Promise<TermsResult> => {
    const turn = queue.then(async (): Promise<TermsResult> => {
      if (!allowed) return { status: 'failed', reason: 'invalid' };
      try {
        const written = await work();
        await publishTerms(toTable(await allTerms(db)));
        return { status: 'done', ...written };
      } catch (error) {
        return { status: 'failed', reason: failureReason(error) };
      }
    });
    queue = turn;
    return turn;
  };

  handleMessages(
    'background',
    {
      putTerms: ({ terms, replaces }, sender) =>
        write(isOwnPage(sender), () => putTerms(db, terms, new Date(), replaces)),
      deleteTerms: ({ keys }, sender) =>
        write(isOwnPage(sender), async () => ({ added: 0, changed: await deleteTerms(db, keys) })),
      nameTerm: ({ text, kind }, sender) => write(isPage(sender), () => nameTerm(db, text, kind)),
      forgetName: ({ text }, sender) =>
        write(isPage(sender), async () => {
          await forgetName(db, text);
          return nothing;
        }),
      async noteOfTerm({ text }, sender) {
        const term = isPage(sender) ? await findTerm(db, text) : undefined;
        return { note: term?.note ?? '' };
      },
    },
    signal,
  );
  // What was written before a crash may not have been published.
  browser.runtime.onStartup.addListener(() => void write(true, async () => nothing));
  return { name: (text, kind) => write(true, () => nameTerm(db, text, kind)) };
}
