/**
 * The messages that every page needs that is read: few, for each schema is made anew in each page. lib/messages.ts has
 * these and all others.
 */
import * as z from 'zod/mini';
import {
  kindSchema,
  namedIdentitySchema,
  pageCorrectionSchema,
  pageSourceSchema,
  selectorSchema,
} from './library/schema';

export const nothing = z.object({});
export const outcome = z.object({ done: z.boolean() });
export const hiddenMention = z.object({ kind: kindSchema, text: z.string() });
const ofUrl = z.object({ url: z.string() });

export const openingToBackground = {
  listSavedOnPage: {
    request: ofUrl,
    response: z.array(z.object({ id: z.string(), sentence: z.string(), selectors: z.array(selectorSchema) })),
  },
  listHidden: { request: ofUrl, response: z.array(hiddenMention) },
  /** What the reader has corrected of a page's metadata; an empty text clears a field, an absent one was not corrected. */
  findCorrection: { request: ofUrl, response: pageCorrectionSchema },
  /** Asked by a frame: the page that its tab shows, as the top frame reads it. Absent where that is not read. */
  topSource: { request: nothing, response: z.object({ page: z.optional(pageSourceSchema) }) },
  /** Asked by a frame that is read: the script that shows the card and answers the panel. */
  bringDetails: { request: nothing, response: outcome },
  /** The reading of this page changed; the panel asks for it anew. */
  pageChanged: { request: nothing, response: nothing },
  /** What the reader follows is another on this page. */
  watchedChanged: { request: nothing, response: nothing },
  /** Whom the names of a document mean; one of which nothing is known is left out of the answer. */
  identify: {
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
    response: z.array(namedIdentitySchema),
  },
} as const;

export const openingToPage = {
  /** Answered by whoever listens. */
  ping: { request: nothing, response: nothing },
  /** Address and metadata as they are now, for the snippets of the frames in the page. */
  readSource: { request: nothing, response: z.object({ page: z.optional(pageSourceSchema) }) },
  /** What the reader follows in this frame: the keys of the names, each once. */
  watchedNames: { request: nothing, response: z.object({ keys: z.array(z.string()) }) },
  setMarksVisible: { request: z.object({ visible: z.boolean() }), response: nothing },
  /** Snippets or hidden mentions of this page were added, removed or restored: repaint. */
  libraryChanged: { request: nothing, response: nothing },
  /** The reader took back sites of these match patterns: a page of one of them ends its session. */
  siteTakenBack: { request: z.object({ patterns: z.array(z.string()) }), response: nothing },
} as const;
