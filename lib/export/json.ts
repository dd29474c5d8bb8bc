import * as z from 'zod/mini';
import type { NamedIdentity } from '../identity/types';
import type { TextFormat } from './format';
import type { ExportSnippet } from './snippet';

const jsonFormatName = 'policylens-export';
const jsonFormatVersion = 1;

const offset = z.int().check(z.nonnegative());
const decimal = z.string().check(z.regex(/^-?\d+(\.\d+)?$/));
const kind = z.enum(['park', 'institution', 'money', 'figure']);
const amount = {
  value: z.optional(decimal),
  valueMax: z.optional(decimal),
  currency: z.optional(z.string()),
  unit: z.optional(z.string()),
  qualifier: z.enum(['exact', 'about', 'under', 'over', 'atLeast', 'atMost', 'magnitude', 'several']),
};

const snippetSchema = z.strictObject({
  id: z.optional(z.string()),
  kind: z.enum(['park', 'institution', 'money', 'figure', 'selection']),
  text: z.string(),
  sentence: z.string(),
  mentions: z.array(
    z.strictObject({
      start: offset,
      end: offset,
      kind,
      text: z.string(),
      amount: z.optional(z.strictObject(amount)),
    }),
  ),
  facts: z.array(
    z.strictObject({
      start: offset,
      end: offset,
      kind: z.enum(['money', 'figure']),
      text: z.string(),
      subject: z.array(z.string()),
      metric: z.optional(z.string()),
      ...amount,
      period: z.optional(z.string()),
      year: z.optional(z.int()),
      status: z.optional(z.enum(['actual', 'target', 'forecast'])),
    }),
  ),
  selectors: z.array(
    z.discriminatedUnion('type', [
      z.strictObject({
        type: z.literal('TextQuoteSelector'),
        exact: z.string(),
        prefix: z.string(),
        suffix: z.string(),
      }),
      z.strictObject({ type: z.literal('TextPositionSelector'), start: offset, end: offset }),
    ]),
  ),
  page: z.strictObject({
    url: z.string(),
    title: z.optional(z.string()),
    outlet: z.optional(z.string()),
    author: z.optional(z.string()),
    editor: z.optional(z.string()),
    publishedAt: z.optional(z.string()),
  }),
  /** Whom the names of mentions and subjects mean, in this snippet's document. */
  identities: z.optional(
    z.array(
      z.strictObject({
        text: z.string(),
        kind: z.enum(['park', 'institution']),
        status: z.enum(['linked', 'placed', 'open']),
        canonicalName: z.optional(z.string()),
        type: z.optional(z.string()),
        level: z.optional(z.enum(['国家级', '省级'])),
        province: z.optional(z.string()),
        city: z.optional(z.string()),
        district: z.optional(z.string()),
        since: z.optional(z.int()),
        park: z.optional(z.string()),
        candidates: z.optional(z.array(z.string())),
      }),
    ),
  ),
  note: z.string(),
  tags: z.array(z.string()),
  savedAt: z.string(),
});

/** The JSON file. Offsets are UTF-16 units of `sentence`, end exclusive; amounts are exact decimals as strings. */
export const jsonFileSchema = z.strictObject({
  format: z.literal(jsonFormatName),
  version: z.literal(jsonFormatVersion),
  exportedAt: z.string(),
  snippets: z.array(snippetSchema),
});

type JsonSnippet = z.infer<typeof snippetSchema>;

/** A snippet as the JSON file has it: what the documented schema names, and nothing else. */
function toJson(snippet: ExportSnippet): JsonSnippet {
  const { id, text, sentence, note, tags, savedAt, page } = snippet;
  return {
    ...(id ? { id } : {}),
    kind: snippet.kind,
    text,
    sentence,
    mentions: snippet.mentions.map(({ start, end, kind, text, amount }) => ({
      start,
      end,
      kind,
      text,
      ...(amount ? { amount: pickAmount(amount) } : {}),
    })),
    facts: snippet.facts.map(({ start, end, kind = 'money', text, subject, ...fact }) => ({
      start,
      end,
      kind,
      text,
      subject: [...subject],
      metric: fact.metric,
      ...pickAmount(fact),
      period: fact.period,
      year: fact.year,
      status: fact.status,
    })),
    selectors: [...(snippet.selectors ?? [])],
    page: {
      url: page.url,
      title: page.title,
      outlet: page.outlet,
      author: page.author,
      editor: page.editor,
      publishedAt: page.publishedAt,
    },
    identities: snippet.identities?.map(toJsonIdentity),
    note,
    tags: [...tags],
    savedAt,
  };
}

function toJsonIdentity({
  text,
  kind,
  identity,
}: NamedIdentity): NonNullable<JsonSnippet['identities']>[number] {
  const { key: _, evidence: __, kind: type, park, candidates, ...known } = identity;
  return {
    text,
    kind,
    ...known,
    ...(type && { type }),
    ...(park && { park: park.name }),
    ...(candidates && { candidates: candidates.map(({ name }) => name) }),
  };
}

function pickAmount({
  value,
  valueMax,
  currency,
  unit,
  qualifier,
}: NonNullable<ExportSnippet['mentions'][number]['amount']>) {
  return { value, valueMax, currency, unit, qualifier };
}

/** One JSON document, a snippet a line; `jsonFileSchema` describes it. */
export const jsonFormat: TextFormat = {
  extension: 'json',
  mediaType: 'application/json',
  open: ({ exportedAt }) => {
    let first = true;
    return {
      start: () =>
        `{"format":"${jsonFormatName}","version":${jsonFormatVersion},"exportedAt":${JSON.stringify(exportedAt)},"snippets":[`,
      write: (snippet) => {
        const line = `${first ? '' : ','}\n${JSON.stringify(toJson(snippet))}`;
        first = false;
        return line;
      },
      end: () => '\n]}\n',
    };
  },
};
