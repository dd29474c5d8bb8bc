import { dayInChina, splitAuthors } from './citation';
import type { TextFormat } from './format';
import { isNewspaper } from './newspaper';
import { type Source, writeSources } from './sources';

/** One field on one line, as the RIS format has it: two letters, two spaces, a hyphen, a space. */
const field = (tag: string, value: string): string => {
  const line = value.replace(/\s+/g, ' ').trim();
  return line === '' ? '' : `${tag}  - ${line}\r\n`;
};

/** YYYY/MM/DD/ with what the date has of it. */
function risDate(date: string): string {
  const [year = '', month = '', day = ''] = dayInChina(date).split('-');
  return year && `${year}/${month}/${day}/`;
}

function toRis({ page, savedAt, tags }: Source): string {
  return [
    field('TY', isNewspaper(page.outlet ?? '') ? 'NEWS' : 'ELEC'),
    field('TI', page.title?.trim() || page.url),
    ...splitAuthors(page.author ?? '').map((author) => field('AU', author)),
    field('T2', page.outlet ?? ''),
    field('PY', page.publishedAt?.slice(0, 4) ?? ''),
    field('DA', page.publishedAt ? risDate(page.publishedAt) : ''),
    field('Y2', savedAt ? risDate(savedAt) : ''),
    field('UR', page.url),
    ...tags.map((tag) => field('KW', tag)),
    field('LA', 'zh'),
    'ER  - \r\n\r\n',
  ].join('');
}

/**
 * RIS, a record for each page: what Zotero, EndNote and NoteExpress take as references. A tag that Zotero has no field for
 * (PB of a web page) would become a note of complaint in each reference.
 */
export const risFormat: TextFormat = {
  extension: 'ris',
  mediaType: 'application/x-research-info-systems',
  open: () => writeSources((sources) => sources.map(toRis).join('')),
};
