/** The term table in extension storage: the background writes it, pages read and watch it. */
import { browser } from 'wxt/browser';
import type { ReaderTerm } from '../extract/types';
import { listenUntil } from '../listen';
import { fromTable, type TermTable, termTableKey } from './table';

export async function loadTerms(): Promise<ReaderTerm[]> {
  return fromTable((await browser.storage.local.get(termTableKey))[termTableKey]);
}

export const publishTerms = (table: TermTable): Promise<void> =>
  browser.storage.local.set({ [termTableKey]: table });

/** Calls `listen` with the new terms whenever they change, until the signal aborts. */
export function watchTerms(listen: (terms: ReaderTerm[]) => void, signal: AbortSignal): void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>) => {
    if (termTableKey in changes) listen(fromTable(changes[termTableKey]?.newValue));
  };
  listenUntil(browser.storage.local.onChanged, onChanged, signal);
}
