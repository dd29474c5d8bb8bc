import { newsText } from '../texts';

/** The address of every page here: one of the table of sites, so that the extension reads it where it is loaded. */
export const address = 'https://www.stdaily.com/bench/2021-01/18/page.html';

export interface PageKind {
  readonly name: string;
  readonly text: string;
  readonly html: string;
  /** Milliseconds until the page is taken to be read and at rest. */
  readonly settle: number;
  readonly rounds: number;
}

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

function pageOf(title: string, text: string): string {
  const paragraphs = text.split('\n').map((line) => `<p>${escapeHtml(line)}</p>`);
  return `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title></head><body><main><h1>${title}</h1>${paragraphs.join('')}</main></body></html>`;
}

const kindOf = (
  name: string,
  title: string,
  text: string,
  rest: Pick<PageKind, 'settle' | 'rounds'>,
): PageKind => ({ name, text, html: pageOf(title, text), ...rest });

const fox = 'The quick brown fox jumps over the lazy dog. '.repeat(200);

export const pages: readonly PageKind[] = [
  kindOf('article, 10,000 characters', '基准-中国科技网', newsText(10_000), { settle: 3_000, rounds: 5 }),
  kindOf('nothing to mark', 'Nothing', fox, { settle: 1_500, rounds: 5 }),
  kindOf('page, 1,000,000 characters', '基准-中国科技网', newsText(1_000_000), { settle: 20_000, rounds: 1 }),
];
