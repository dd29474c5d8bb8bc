import { browser } from 'wxt/browser';
import { namedTermSchema, type TermKind } from '../../lib/terms/term';
import type { TellOutcome } from './outcome-badge';
import type { TermKeeper } from './term-messages';

const kinds: Readonly<Record<string, TermKind>> = {
  'term-park': 'park',
  'term-institution': 'institution',
  'term-none': 'none',
};

/** Selected text becomes one of the reader's terms by the context menu. */
export function startTermMenus(terms: TermKeeper, tellOutcome: TellOutcome): void {
  (browser as Partial<typeof browser>).contextMenus?.onClicked.addListener(
    ({ menuItemId, selectionText = '' }, tab) => {
      const kind = kinds[menuItemId];
      if (!kind || tab?.id === undefined) return;
      const tabId = tab.id;
      void name(terms, selectionText, kind).then((isKept) =>
        tellOutcome(tabId, isKept ? 'termKept' : 'termFailed'),
      );
    },
  );
}

async function name(terms: TermKeeper, text: string, kind: TermKind): Promise<boolean> {
  const term = namedTermSchema.safeParse({ text, kind });
  const result = term.success ? await terms.name(term.data.text, kind) : undefined;
  return result?.status === 'done';
}
