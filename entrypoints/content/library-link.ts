import type { Mention } from '../../lib/extract/types';
import type { SnippetDraft } from '../../lib/library/schema';
import type { SaveResult } from '../../lib/messages';
import { sendToBackground } from '../../lib/messaging';
import type { SavedQuote } from '../../lib/page';

type NamedMention = Pick<Mention, 'kind' | 'text'>;

/** A save, or `gone` where the extension no longer answers. */
export type SaveOutcome = SaveResult | { readonly status: 'gone' };

/** What the library knows of this page. The background alone reads and writes it. */
export interface LibraryLink {
  readonly saved: readonly SavedQuote[];
  isHidden(mention: NamedMention): boolean;
  /** Asks for what is saved and hidden on a page. True where what is hidden changed. */
  load(url: string): Promise<boolean>;
  save(draft: SnippetDraft): Promise<SaveOutcome>;
  hide(mention: NamedMention, url: string): Promise<void>;
  /** Tells whoever shows this page that its reading changed; often, so the telling is gathered. */
  announceChange(): void;
}

const announcePause = 250;

export function createLibraryLink(): LibraryLink {
  let saved: readonly SavedQuote[] = [];
  let hidden = new Set<string>();
  let announcing = false;
  const keyOf = ({ kind, text }: NamedMention): string => `${kind} ${text}`;

  return {
    get saved() {
      return saved;
    },
    isHidden: (mention) => hidden.has(keyOf(mention)),
    async load(url) {
      const [savedAnswer, hiddenAnswer] = await Promise.all([
        sendToBackground('listSavedOnPage', { url }),
        sendToBackground('listHidden', { url }),
      ]);
      if (savedAnswer.ok) saved = savedAnswer.value;
      if (!hiddenAnswer.ok) return false;
      const before = hidden;
      hidden = new Set(hiddenAnswer.value.map(keyOf));
      return before.size !== hidden.size || [...before].some((key) => !hidden.has(key));
    },
    async save(draft) {
      const answer = await sendToBackground('saveSnippet', draft);
      if (answer.ok) return answer.value;
      if (answer.fault === 'no-receiver') return { status: 'gone' };
      return { status: 'failed', reason: answer.fault === 'invalid' ? 'invalid' : 'unknown' };
    },
    async hide({ kind, text }, url) {
      hidden.add(keyOf({ kind, text }));
      await sendToBackground('hideMention', { kind, text, url });
    },
    announceChange() {
      if (announcing) return;
      announcing = true;
      setTimeout(() => {
        announcing = false;
        void sendToBackground('pageChanged', {});
      }, announcePause);
    },
  };
}
