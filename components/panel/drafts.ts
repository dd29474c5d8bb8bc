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

export function createMemoryDrafts(): DraftStore {
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
  const [began] = useState(initial);
  const [texts, setTexts] = useState<Texts>(() => ({ ...initial, ...drafts.read(key) }));
  return {
    texts,
    changed: differs(texts, began),
    change(part) {
      const next = { ...texts, ...part };
      setTexts(next);
      if (differs(next, began)) drafts.write(key, next);
      else drafts.drop(key);
    },
    drop: () => drafts.drop(key),
    restore: () => drafts.write(key, texts),
    settle(sent) {
      const typed = drafts.read(key);
      if (typed && differs(typed, sent)) return false;
      drafts.drop(key);
      return true;
    },
  };
}

const differs = (texts: DraftTexts, others: DraftTexts): boolean =>
  Object.keys(texts).some((field) => texts[field] !== others[field]);
