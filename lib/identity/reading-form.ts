import { normalize } from '../extract/normalize';

/** One reading form: simplified, half width, one kind of bracket and dash, no spaces, no quotation marks. */
export const readingForm = (name: string): string =>
  normalize(name)
    .replace(/[\s"'“”‘’「」『』]/g, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .replace(/[—–－―-]+/g, '—');
