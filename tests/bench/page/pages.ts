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

/** A page only to be loaded. */
export interface LoadedPage {
  readonly name: string;
  readonly html: string;
}

/** What stands around the article of a news site: rules, lists of links that a script builds, and pictures. */
function newsPage(): string {
  const rules = Array.from(
    { length: 800 },
    (_, index) => `.list-${index} li:hover a, .box-${index} > h2 { color: #${(index + 0x100).toString(16)} }`,
  );
  const build = `for (let list = 0; list < 150; list++) {
    const box = document.createElement('div'); box.className = 'box-' + list;
    const items = box.appendChild(document.createElement('ul')); items.className = 'list-' + list;
    for (let item = 0; item < 12; item++) {
      const link = items.appendChild(document.createElement('li')).appendChild(document.createElement('a'));
      link.href = '/news/' + list + '/' + item; link.textContent = '要闻 ' + list + '-' + item;
    }
    document.querySelector('aside').append(box);
    box.getBoundingClientRect();
  }`;
  const picture = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"/>')}`;
  return pageOf('基准-中国科技网', newsText(10_000))
    .replace('</head>', `<style>${rules.join('\n')}</style></head>`)
    .replace(
      '</body>',
      `<aside></aside>${`<img src="${picture}" alt="">`.repeat(40)}<script>${build}</script></body>`,
    );
}

export const loadedPages: readonly LoadedPage[] = [
  ...pages.filter(({ rounds }) => rounds > 1).map(({ name, html }) => ({ name: `bare ${name}`, html })),
  { name: 'news page, 6,000 elements', html: newsPage() },
];
