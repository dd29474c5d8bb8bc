import type { Mention } from '../../lib/extract/types';
import type { PageCorrection, SnippetDraft } from '../../lib/library/schema';
import type { SaveResult } from '../../lib/messages';
import { sendToBackground } from '../../lib/messaging';
import type { SavedQuote } from '../../lib/page';

type NamedMention = Pick<Mention, 'kind' | 'text'>;

/** A save, or `gone` where the extension no longer answers, or `vanished` where the page took the mention away. */
export type SaveOutcome = SaveResult | { readonly status: 'gone' | 'vanished' };

/** What the library knows of this page. The background alone reads and writes it. */
export interface LibraryLink {
  readonly saved: readonly SavedQuote[];
  /** What the reader says of the page against its own words; an empty text takes a field away. */
  readonly corrections: PageCorrection;
  isHidden(mention: NamedMention): boolean;
  /** Asks for what is known of a page, and tells what of it is new. */
  load(url: string): Promise<{ readonly hiddenChanged: boolean; readonly dateChanged: boolean }>;
  /** Holds until the library is asked again; the panel writes it there. */
  correct(fields: PageCorrection): void;
  save(draft: SnippetDraft): Promise<SaveOutcome>;
  /** False where the library could not keep it: then the mention stays. */
  hide(mention: NamedMention, url: string): Promise<boolean>;
  unhide(mention: NamedMention, url: string): Promise<boolean>;
  /** Tells whoever shows this page that its reading changed; often, so the telling is gathered. */
  announceChange(): void;
}

const announcePause = 250;

/** `complete` adds to a draft what else is known of it. */
export function createLibraryLink(complete: (draft: SnippetDraft) => Promise<SnippetDraft>): LibraryLink {
  let saved: readonly SavedQuote[] = [];
  let hidden = new Set<string>();
  let corrections: PageCorrection = {};
  let about = '';
  let announcing = false;
  const keyOf = ({ kind, text }: NamedMention): string => `${kind} ${text}`;

  return {
    get saved() {
      return saved;
    },
    isHidden: (mention) => hidden.has(keyOf(mention)),
    get corrections() {
      return corrections;
    },
    async load(url) {
      // The page was read with this one, even where it is another page's.
      const { publishedAt } = corrections;
      if (url !== about) {
        // Whatever becomes of the question: what was said of another page is not said of this one.
        saved = [];
        corrections = {};
      }
      about = url;
      const [savedAnswer, hiddenAnswer, correctionsAnswer] = await Promise.all([
        sendToBackground('listSavedOnPage', { url }),
        sendToBackground('listHidden', { url }),
        sendToBackground('findCorrection', { url }),
      ]);
      if (url !== about) return { hiddenChanged: false, dateChanged: false };
      const before = hidden;
      if (savedAnswer.ok) saved = savedAnswer.value;
      if (hiddenAnswer.ok) hidden = new Set(hiddenAnswer.value.map(keyOf));
      if (correctionsAnswer.ok) corrections = correctionsAnswer.value;
      return {
        hiddenChanged: !sameMembers(before, hidden),
        dateChanged: publishedAt !== corrections.publishedAt,
      };
    },
    correct(fields) {
      corrections = { ...corrections, ...fields };
    },
    async save(draft) {
      const answer = await sendToBackground('saveSnippet', await complete(draft));
      if (answer.ok) return answer.value;
      if (answer.fault === 'no-receiver') return { status: 'gone' };
      return { status: 'failed', reason: answer.fault === 'invalid' ? 'invalid' : 'unknown' };
    },
    async hide({ kind, text }, url) {
      const answer = await sendToBackground('hideMention', { kind, text, url });
      const done = answer.ok && answer.value.done;
      if (done) hidden.add(keyOf({ kind, text }));
      return done;
    },
    async unhide({ kind, text }, url) {
      const answer = await sendToBackground('unhideMention', { kind, text, url });
      const done = answer.ok && answer.value.done;
      if (done) hidden.delete(keyOf({ kind, text }));
      return done;
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

const sameMembers = (left: ReadonlySet<string>, right: ReadonlySet<string>): boolean =>
  left.size === right.size && [...left].every((key) => right.has(key));
