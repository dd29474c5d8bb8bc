import { isNewspaper } from './newspaper';
import type { ExportPage } from './snippet';

/** Days of Chinese news are days in China, whatever zone the instant is written in. */
const chinaTime = 8 * 3_600_000;

/** The day in China (YYYY-MM-DD) of an ISO 8601 date or instant; a date of less precision stays as it is. */
export function dayInChina(date: string): string {
  if (!/T.*(?:Z|[+-]\d{2}:?\d{2})$/.test(date)) return date.slice(0, 10);
  const instant = Date.parse(date);
  return Number.isNaN(instant) ? '' : new Date(instant + chinaTime).toISOString().slice(0, 10);
}

/** Words before and after the names in a line of authors. */
const authorWords =
  /^(?:本报|本刊|本网|特约|见习|实习|驻[^\s、，,]{1,4})*(?:记者|通讯员|作者|编辑|撰文|文)\s*[:：/]?\s*/;

/** The single authors that a page names: 记者 张三 李四 gives 张三 and 李四. Latin names keep their spaces. */
export function splitAuthors(author: string): string[] {
  const parts = author.split(/[、，,;；/|]+|(?<=\p{Script=Han})\s+(?=\p{Script=Han})/u);
  return parts.map((part) => part.trim().replace(authorWords, '').trim()).filter((part) => part !== '');
}

const mostAuthors = 3;

function sayAuthors(author: string): string {
  const names = splitAuthors(author);
  const said = names.slice(0, mostAuthors).join(', ');
  if (names.length <= mostAuthors) return said;
  return `${said}, ${/\p{Script=Han}/u.test(said) ? '等' : 'et al'}`;
}

/**
 * A page as GB/T 7714-2015 cites it: an electronic resource is 责任者. 题名[EB/OL]//网站名. (发布日期)[引用日期]. 网址. An article
 * of a newspaper, of which the day is known, is 责任者. 题名[N/OL]. 报名, 出版日期[引用日期]. 网址. More than three authors
 * are cut to three and 等; without an author the site stands in its place. `readAt` is the instant at which the page was
 * read (ISO 8601), empty where that is not known.
 */
export function citePage(page: ExportPage, readAt: string): string {
  const authors = sayAuthors(page.author ?? '');
  const outlet = page.outlet?.trim() ?? '';
  const title = tidy(page.title ?? '') || page.url;
  const published = page.publishedAt ? dayInChina(page.publishedAt) : '';
  const read = readAt ? `[${dayInChina(readAt)}]` : '';
  const parts =
    isNewspaper(outlet) && published.length === wholeDay
      ? [say(authors), `${title}[N/OL].`, `${outlet}, ${published}${read}.`]
      : [
          say(authors || outlet),
          `${title}[EB/OL]${authors && outlet ? `//${outlet}` : ''}.`,
          (published || read) && `${published && `(${published})`}${read}.`,
        ];
  return [...parts, page.url && `${page.url}.`].filter(Boolean).join(' ');
}

/** Length of YYYY-MM-DD. */
const wholeDay = 10;

const say = (responsible: string): string => responsible && `${responsible.replace(/\.$/, '')}.`;

/** A title on one line. */
const tidy = (title: string): string => title.replace(/\s+/g, ' ').trim();
