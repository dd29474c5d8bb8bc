import { browser } from 'wxt/browser';
import { namedTermSchema, type TermKind } from '../../lib/terms/term';
import { tellOutcome } from './outcome-badge';
import type { TermKeeper } from './term-messages';

const kinds: Readonly<Record<string, TermKind>> = {
  'term-park': 'park',
  'term-institution': 'institution',
  'term-none': 'none',
};

/** Selected text becomes one of the reader's terms by the context menu. */
export function startTermMenus(terms: TermKeeper): void {
  (browser as Partial<typeof browser>).contextMenus?.onClicked.addListener(
    ({ menuItemId, selectionText = '' }, tab) => {
      const kind = kinds[menuItemId];
      if (kind && tab?.id !== undefined) void name(terms, tab.id, selectionText, kind);
    },
  );
}

async function name(terms: TermKeeper, tabId: number, text: string, kind: TermKind): Promise<void> {
  const term = namedTermSchema.safeParse({ text, kind });
  const result = term.success ? await terms.name(term.data.text, kind) : undefined;
  await tellOutcome(tabId, result?.status === 'done' ? 'termKept' : 'termFailed');
}
