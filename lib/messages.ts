/**
 * The one protocol between content scripts, the background and the panel. Each message names its request and its
 * response; the receiver parses the request, the sender parses the response. Nothing unparsed is used.
 */
import * as z from 'zod/mini';
import { snippetChangesSchema } from './library/changes';
import {
  correctedPageSchema,
  factSchema,
  mentionSchema,
  namedIdentitySchema,
  pageCorrectionSchema,
  snippetDraftSchema,
} from './library/schema';
import {
  createHiddenMention,
  createNothing,
  createOutcome,
  openingToBackground,
  openingToPage,
} from './opening-messages';
import { namedTermSchema, termDraftSchema, termNameSchema } from './terms/term';

const nothing = createNothing();
const outcome = createOutcome();
const hiddenMention = createHiddenMention();

const sourced = z.optional(
  z.object({
    value: z.string(),
    from: z.enum([
      'meta',
      'json-ld',
      'open-graph',
      'labelled-line',
      'headline',
      'title',
      'url',
      'site',
      'reader',
    ]),
    detail: z.optional(z.string()),
  }),
);

export const pageMetadataSchema = z.object({
  title: sourced,
  outlet: sourced,
  author: sourced,
  editor: sourced,
  publishedAt: sourced,
});

export const pageReadingSchema = z.object({
  url: z.string(),
  canonicalUrl: z.string(),
  metadata: pageMetadataSchema,
  mentions: z.array(
    z.extend(mentionSchema, {
      id: z.string(),
      sentence: z.string(),
      sentenceStart: z.int(),
      inBody: z.boolean(),
    }),
  ),
  facts: z.array(z.extend(factSchema, { mentionId: z.string() })),
  saved: z.array(z.object({ snippetId: z.string(), state: z.enum(['found', 'approximate', 'lost']) })),
  /** Whom the parks and institutions mean; empty while that is being found out. */
  identities: z.array(namedIdentitySchema),
  marksVisible: z.boolean(),
  complete: z.boolean(),
});

/** `failed` carries its reason, and whether the draft is kept aside for another try. */
export const saveResultSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('saved'), id: z.string() }),
  z.object({ status: z.literal('duplicate'), id: z.string() }),
  z.object({
    status: z.literal('failed'),
    reason: z.enum(['quota', 'blocked', 'invalid', 'unknown']),
    kept: z.optional(z.boolean()),
  }),
]);

/** A write of the panel: `ids` are the snippets that it reached. */
const writeResultSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('done'), ids: z.array(z.string()) }),
  z.object({ status: z.literal('failed'), reason: z.enum(['quota', 'blocked', 'invalid', 'unknown']) }),
]);
export type WriteResult = z.infer<typeof writeResultSchema>;

/** A write of the reader's terms. */
const termsResultSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('done'), added: z.int(), changed: z.int() }),
  z.object({ status: z.literal('failed'), reason: z.enum(['quota', 'blocked', 'invalid', 'unknown']) }),
]);
export type TermsResult = z.infer<typeof termsResultSchema>;

const snippetIds = z.object({ ids: z.array(z.uuid()) });

/** Content script → background, and below the line the panel → background. */
export const toBackground = {
  ...openingToBackground,
  saveSnippet: { request: snippetDraftSchema, response: saveResultSchema },
  /** `done` is false where the library could not take it, or the page may not speak for `url`. */
  hideMention: { request: z.extend(hiddenMention, { url: z.string() }), response: outcome },
  unhideMention: { request: z.extend(hiddenMention, { url: z.string() }), response: outcome },
  /** Sent by a frame's gate: there is Chinese text to read, or none but the reader may have something on the page. */
  readMe: {
    request: z.object({
      withoutChinese: z.optional(z.object({ canonical: z.optional(z.string().check(z.maxLength(10_000))) })),
    }),
    response: outcome,
  },
  openPanel: { request: nothing, response: nothing },
  /** The reader says of one name what it is, or that it is never to be marked. */
  nameTerm: { request: namedTermSchema, response: termsResultSchema },
  /** Takes that back. */
  forgetName: { request: termNameSchema, response: termsResultSchema },
  /** The reader's note on a name; empty where there is none. */
  noteOfTerm: { request: termNameSchema, response: z.object({ note: z.string() }) },

  // Of the extension's own pages only.
  updateSnippet: {
    request: z.object({ id: z.uuid(), changes: snippetChangesSchema }),
    response: writeResultSchema,
  },
  /** Refused where the fact is not what it was any more; `was` is absent for a new one, `becomes` for one that goes. */
  changeFact: {
    request: z.object({ id: z.uuid(), was: z.optional(factSchema), becomes: z.optional(factSchema) }),
    response: writeResultSchema,
  },
  tagSnippets: {
    request: z.object({ ids: z.array(z.uuid()), add: z.array(z.string()), remove: z.array(z.string()) }),
    response: writeResultSchema,
  },
  renameTag: { request: z.object({ from: z.string(), to: z.string() }), response: writeResultSchema },
  /** Moves to the trash. */
  deleteSnippets: { request: snippetIds, response: writeResultSchema },
  /** Takes back from the trash. */
  restoreSnippets: { request: snippetIds, response: writeResultSchema },
  emptyTrash: { request: nothing, response: writeResultSchema },
  /**
   * Corrects title, outlet, author or date of a page and its snippets; absent fields stay, an empty text clears one.
   * `read` is what the page says itself, as far as the sender knows.
   */
  correctPage: {
    request: z.omit(correctedPageSchema, { updatedAt: true }),
    response: writeResultSchema,
  },
  /** Adds terms or writes them anew; `replaces` is the key of one that gets another name. */
  putTerms: {
    request: z.object({ terms: z.array(termDraftSchema), replaces: z.optional(z.string()) }),
    response: termsResultSchema,
  },
  deleteTerms: { request: z.object({ keys: z.array(z.string()) }), response: termsResultSchema },
  /** Erases all that is kept: snippets, terms, settings. */
  eraseAll: { request: nothing, response: writeResultSchema },
  /** Tries again what could not be saved. */
  retryFailedSaves: { request: nothing, response: z.object({ saved: z.int(), left: z.int() }) },
} as const;

/** Background or panel → the content script of one frame; `lib/frames.ts` speaks to a tab with all its frames. */
export const toPage = {
  ...openingToPage,
  cardIsOpen: { request: nothing, response: z.object({ open: z.boolean() }) },
  readPage: { request: nothing, response: pageReadingSchema },
  jumpToMention: { request: z.object({ mentionId: z.string() }), response: z.object({ found: z.boolean() }) },
  /**
   * To the mention after (1) or before (-1) the one whose card is open; the card opens there and takes the keyboard.
   * Behind the frame's last mention none is found and the card closes; `enter` begins at the first (or last) mention.
   */
  stepMention: {
    request: z.object({ by: z.union([z.literal(1), z.literal(-1)]), enter: z.boolean() }),
    response: z.object({ found: z.boolean() }),
  },
  jumpToSnippet: { request: z.object({ snippetId: z.string() }), response: z.object({ found: z.boolean() }) },
  saveMention: { request: z.object({ mentionId: z.string() }), response: saveResultSchema },
  saveAll: {
    request: nothing,
    response: z.object({ saved: z.int(), duplicate: z.int(), failed: z.int() }),
  },
  /** Answered `none` where nothing is selected; unless `anywhere`, where the keyboard is in another frame too. */
  saveSelection: {
    request: z.object({ anywhere: z.boolean() }),
    response: z.union([saveResultSchema, z.object({ status: z.literal('none') })]),
  },
  hideMention: { request: z.object({ mentionId: z.string() }), response: outcome },
  /** The reader's correction of the page's metadata; an empty string clears a field. */
  setMetadata: {
    request: pageCorrectionSchema,
    response: nothing,
  },
} as const;

export type { RequestOf, ResponseOf } from './wire';

export type SaveResult = z.infer<typeof saveResultSchema>;
