/**
 * The messages that every page needs that is read: few, and with schemas that are made when they are needed. lib/messages.ts
 * has these and all others.
 */
import * as z from 'zod/mini';
import {
  createKindSchema,
  createNamedIdentitySchema,
  createPageCorrectionSchema,
  createPageSourceSchema,
  createSelectorSchema,
} from './library/page-schemas';
import { createWatchedSchema } from './watch-list';
import { message } from './wire';

export const createNothing = () => z.object({});
export const createOutcome = () => z.object({ done: z.boolean() });
export const createHiddenMention = () => z.object({ kind: createKindSchema(), text: z.string() });

const createOfUrl = () => z.object({ url: z.string() });
const createAnySource = () => z.object({ page: z.optional(createPageSourceSchema()) });
const createTold = () => ({ request: createNothing(), response: createNothing() });

export const openingToBackground = {
  listSavedOnPage: message(() => ({
    request: createOfUrl(),
    response: z.array(
      z.object({ id: z.string(), sentence: z.string(), selectors: z.array(createSelectorSchema()) }),
    ),
  })),
  listHidden: message(() => ({ request: createOfUrl(), response: z.array(createHiddenMention()) })),
  /** What the reader has corrected of a page's metadata; an empty text clears a field, an absent one was not corrected. */
  findCorrection: message(() => ({ request: createOfUrl(), response: createPageCorrectionSchema() })),
  /** Asked by a frame: the page that its tab shows, as the top frame reads it. Absent where that is not read. */
  topSource: message(() => ({ request: createNothing(), response: createAnySource() })),
  /** Asked by a frame that is read: the script that shows the card and answers the panel. */
  bringDetails: message(() => ({ request: createNothing(), response: createOutcome() })),
  /** The reading of this page changed; the panel asks for it anew. */
  pageChanged: message(createTold),
  /**
   * Follows a name, or follows it no longer. The background does it, for a lock of a page is not that of other pages. A
   * request may be heard twice, so it says what is to be.
   */
  setWatched: message(() => ({
    request: z.object({ entry: createWatchedSchema(), followed: z.boolean() }),
    response: createOutcome(),
  })),
  /** What the reader follows is another on this page. */
  watchedChanged: message(createTold),
  /** Whom the names of a document mean; one of which nothing is known is left out of the answer. */
  identify: message(() => ({
    request: z.object({
      names: z
        .array(
          z.object({
            kind: z.enum(['park', 'institution']),
            text: z.string(),
            fullName: z.optional(z.string()),
          }),
        )
        .check(z.maxLength(5_000)),
      /** The beginning of the document is enough. */
      text: z.string().check(z.maxLength(100_000)),
      url: z.string(),
      title: z.optional(z.string()),
      outlet: z.optional(z.string()),
    }),
    response: z.array(createNamedIdentitySchema()),
  })),
} as const;

export const openingToPage = {
  /** Answered by whoever listens. */
  ping: message(createTold),
  /** Address and metadata as they are now, for the snippets of the frames in the page. */
  readSource: message(() => ({ request: createNothing(), response: createAnySource() })),
  /** What the reader follows in this frame: the keys of the names, each once. */
  watchedNames: message(() => ({
    request: createNothing(),
    response: z.object({ keys: z.array(z.string()) }),
  })),
  setMarksVisible: message(() => ({
    request: z.object({ visible: z.boolean() }),
    response: createNothing(),
  })),
  /** Snippets or hidden mentions of this page were added, removed or restored: repaint. */
  libraryChanged: message(createTold),
  /** The reader took back sites of these match patterns: a page of one of them ends its session. */
  siteTakenBack: message(() => ({
    request: z.object({ patterns: z.array(z.string()) }),
    response: createNothing(),
  })),
} as const;
