import { dayInChina } from './citation';
import { sayFact } from './fact-text';
import type { ExportOptions, TextFormat } from './format';
import { textFragmentUrl } from './link';
import type { ExportSnippet } from './snippet';

/** What Markdown or its dialects (wiki links, tags, math, HTML) would read as more than text. */
const special = /[\\`*_{}[\]<>()#|~$&^=%!]/g;
/** What starts a list, a heading or a rule at the start of a line. */
const lineStart = /^(\s*)([-+]|\d+(?=[.)]))/;

/** A text as it is, on one line: nothing in it is taken as Markdown. */
function plain(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line
    .replace(special, '\\$&')
    .replace(lineStart, (_, space: string, mark: string) =>
      /\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
    );
}

const lines = (text: string): string[] => text.split(/\r\n|\r|\n/);
const quoted = (text: string): string =>
  lines(text)
    .map((line) => `> ${plain(line)}`.trimEnd())
    .join('\n');

/** Angle brackets hold any address but these characters. */
const address = (url: string): string => `<${url.replace(/[<>\s\\]/g, encodeURIComponent)}>`;

/** A tag as note programs know it: no spaces, no punctuation but - _ /. */
const hashTag = (tag: string): string => `#${tag.trim().replace(/[^\p{L}\p{N}_/-]+/gu, '-')}`;

function sourceLine({ page, sentence, selectors }: ExportSnippet): string {
  const title = plain(page.title ?? page.url);
  const linked = page.url ? `[${title}](${address(textFragmentUrl(page.url, sentence, selectors))})` : title;
  const date = page.publishedAt && dayInChina(page.publishedAt);
  return `— ${[linked, plain(page.outlet ?? ''), plain(page.author ?? ''), date].filter(Boolean).join(' · ')}`;
}

function toMarkdown(snippet: ExportSnippet, { language }: ExportOptions): string {
  const facts = snippet.facts.map((fact) => `- ${plain(sayFact(fact, language))}`).join('\n');
  const note = snippet.note && lines(snippet.note).map(plain).join('  \n');
  const tags = snippet.tags.map(hashTag).join(' ');
  return [quoted(snippet.sentence), sourceLine(snippet), facts, note, tags].filter(Boolean).join('\n\n');
}

/** Notes: the quote, a line on its source, the facts, the note, the tags; a rule between snippets. */
export const markdownFormat: TextFormat = {
  extension: 'md',
  mediaType: 'text/markdown;charset=utf-8',
  open: (options) => {
    let first = true;
    return {
      start: () => '',
      write: (snippet) => {
        const rule = first ? '' : '\n---\n\n';
        first = false;
        return `${rule}${toMarkdown(snippet, options)}\n`;
      },
      end: () => '',
    };
  },
};
