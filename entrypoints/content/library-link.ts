import type { Mention } from '../../lib/extract/types';
import type { PageCorrection } from '../../lib/library/schema';
import type { SavedQuote } from '../../lib/page';
import { askBackground } from './ask-background';

export type NamedMention = Pick<Mention, 'kind' | 'text'>;

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
  /** The reader hid or showed a mention: holds at once, and the library has it. */
  setHidden(mention: NamedMention, hidden: boolean): void;
  /** Tells whoever shows this page that its reading changed; often, so the telling is gathered. */
  announceChange(): void;
}

const announcePause = 250;

export function createLibraryLink(): LibraryLink {
  let saved: readonly SavedQuote[] = [];
  let hidden = new Set<string>();
  let corrections: PageCorrection = {};
  let about = '';
  let asked = 0;
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
      const turn = ++asked;
      const [savedAnswer, hiddenAnswer, correctionsAnswer] = await Promise.all([
        askBackground('listSavedOnPage', { url }),
        askBackground('listHidden', { url }),
        askBackground('findCorrection', { url }),
      ]);
      // An answer may come later than the one to a younger question.
      if (turn !== asked) return { hiddenChanged: false, dateChanged: false };
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
    setHidden(mention, isHidden) {
      if (isHidden) hidden.add(keyOf(mention));
      else hidden.delete(keyOf(mention));
    },
    announceChange() {
      if (announcing) return;
      announcing = true;
      setTimeout(() => {
        announcing = false;
        void askBackground('pageChanged', {});
      }, announcePause);
    },
  };
}

const sameMembers = (left: ReadonlySet<string>, right: ReadonlySet<string>): boolean =>
  left.size === right.size && [...left].every((key) => right.has(key));
