import * as z from 'zod/mini';
import { lazily } from '../../extract/lazily';
import type { Head } from './head';

/** What a page says of itself in its head: meta elements and JSON-LD. */
export interface Declared {
  /** The first meta element of one of the names (name, property or itemprop; lower case), with a content. */
  meta(...names: readonly string[]): { readonly name: string; readonly content: string } | undefined;
  /** The first meta element whose name is like `pattern`. */
  metaLike(pattern: RegExp): { readonly name: string; readonly content: string } | undefined;
  readonly article: ArticleData;
}

export interface ArticleData {
  readonly headline?: string;
  readonly published?: string;
  readonly author?: string;
  readonly publisher?: string;
}

export function readDeclared({ metas, jsonLd }: Head): Declared {
  return {
    article: readArticle(jsonLd),
    metaLike(pattern) {
      for (const [name, content] of metas) if (pattern.test(name)) return { name, content };
      return undefined;
    },
    meta(...names) {
      for (const name of names) {
        const content = metas.get(name);
        if (content) return { name, content };
      }
      return undefined;
    },
  };
}

const articleTypes =
  /^(?:NewsArticle|Article|ReportageNewsArticle|AnalysisNewsArticle|BlogPosting|WebPage|TechArticle|Report|SocialMediaPosting)$/;

const named = lazily(() => {
  const text = z.string();
  const one = z.union([text, z.object({ name: text })]);
  return z.union([one, z.array(one)]);
});

const articleSchema = lazily(() => {
  const text = z.string();
  return z.object({
    '@type': z.optional(z.union([text, z.array(text)])),
    headline: z.optional(z.unknown()),
    datePublished: z.optional(z.unknown()),
    pubDate: z.optional(z.unknown()),
    author: z.optional(z.unknown()),
    publisher: z.optional(z.unknown()),
  });
});

function readArticle(sources: readonly string[]): ArticleData {
  for (const source of sources) {
    for (const node of nodesOf(parseJson(source))) {
      const parsed = articleSchema().safeParse(node);
      if (!parsed.success || !isArticle(parsed.data)) continue;
      const { headline, datePublished, pubDate, author, publisher } = parsed.data;
      return {
        headline: textOf(headline),
        published: textOf(datePublished) ?? textOf(pubDate),
        author: nameOf(author),
        publisher: nameOf(publisher),
      };
    }
  }
  return {};
}

/** What declares no type at all but when it was published is an article too: Baidu's form for pages says no more. */
function isArticle({ '@type': types, pubDate }: z.infer<ReturnType<typeof articleSchema>>): boolean {
  if (types === undefined) return textOf(pubDate) !== undefined;
  return [types].flat().some((type) => articleTypes.test(type));
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source.replace(/\s+/g, ' '));
  } catch {
    return undefined;
  }
}

/** The top nodes and those of an @graph. */
function nodesOf(data: unknown): unknown[] {
  const nodes = Array.isArray(data) ? data : [data];
  return nodes.flatMap((node) =>
    typeof node === 'object' && node !== null && '@graph' in node && Array.isArray(node['@graph'])
      ? [node, ...node['@graph']]
      : [node],
  );
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function nameOf(value: unknown): string | undefined {
  const parsed = named().safeParse(value);
  if (!parsed.success) return undefined;
  const first = [parsed.data].flat()[0];
  return textOf(typeof first === 'object' ? first.name : first);
}
