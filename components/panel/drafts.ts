import { createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';

/** What a reader has typed into a form and not sent yet, by the fields of the form. */
export type DraftTexts = Readonly<Record<string, string>>;

/** Where typed texts outlive their form: it may be scrolled away, closed with its view, or fail to be written. */
export interface DraftStore {
  read(key: string): DraftTexts | undefined;
  write(key: string, texts: DraftTexts): void;
  drop(key: string): void;
}

function createMemoryDrafts(): DraftStore {
  const drafts = new Map<string, DraftTexts>();
  return {
    read: (key) => drafts.get(key),
    write: (key, texts) => void drafts.set(key, texts),
    drop: (key) => void drafts.delete(key),
  };
}

export const DraftsContext = createContext<DraftStore>(createMemoryDrafts());

export const useDrafts = (): DraftStore => useContext(DraftsContext);

export interface Draft<Texts extends DraftTexts> {
  readonly texts: Texts;
  /** Whether anything differs from what the form began with. */
  readonly changed: boolean;
  /** Whether what the form began with has been changed elsewhere since: sending it would undo that. */
  readonly outdated: boolean;
  change(part: Partial<Texts>): void;
  /** What was typed is not wanted. */
  drop(): void;
  /** It is wanted after all. */
  restore(): void;
  /** These texts have been written: they are let go, unless more was typed since. True where nothing was. */
  settle(sent: Texts): boolean;
}

/** The texts of one form: as last typed where they were not sent, else as they are. Give the form its key as `key`. */
export function useDraft<Texts extends DraftTexts>(key: string, initial: Texts): Draft<Texts> {
  const drafts = useDrafts();
  const [stored] = useState(() => readDraft(drafts, key));
  const [began, setBegan] = useState<DraftTexts>(() => ({ ...initial, ...stored?.began }));
  const [texts, setTexts] = useState<Texts>(() => ({ ...initial, ...stored?.typed }));
  const write = (typed: Texts) => drafts.write(key, withBeginning(typed, began));
  return {
    texts,
    changed: differs(texts, began),
    outdated: differs(initial, began),
    change(part) {
      const next = { ...texts, ...part };
      setTexts(next);
      if (differs(next, began)) write(next);
      else drafts.drop(key);
    },
    drop: () => drafts.drop(key),
    restore: () => write(texts),
    settle(sent) {
      const typed = readDraft(drafts, key)?.typed;
      if (typed && differs(typed, sent)) {
        setBegan(sent);
        drafts.write(key, withBeginning(typed, sent));
        return false;
      }
      drafts.drop(key);
      return true;
    },
  };
}

/** Beside the fields of a form, what they held when the reader began to type. */
const beganPrefix = 'began ';

const withBeginning = (typed: DraftTexts, began: DraftTexts): DraftTexts => ({
  ...typed,
  ...Object.fromEntries(Object.entries(began).map(([field, text]) => [beganPrefix + field, text])),
});

function readDraft(drafts: DraftStore, key: string) {
  const stored = drafts.read(key);
  if (!stored) return undefined;
  const all = Object.entries(stored);
  const isBeginning = (field: string) => field.startsWith(beganPrefix);
  return {
    typed: Object.fromEntries(all.filter(([field]) => !isBeginning(field))),
    began: Object.fromEntries(
      all.flatMap(([field, text]) => (isBeginning(field) ? [[field.slice(beganPrefix.length), text]] : [])),
    ),
  };
}

const differs = (texts: DraftTexts, others: DraftTexts): boolean =>
  Object.keys(texts).some((field) => texts[field] !== others[field]);
