import { citePage } from './citation';
import type { TextFormat } from './format';
import { writeSources } from './sources';

/** The references of all pages by GB/T 7714-2015, numbered in the order of their first citation. */
export const citationFormat: TextFormat = {
  extension: 'txt',
  mediaType: 'text/plain;charset=utf-8',
  open: () =>
    writeSources((sources) =>
      sources.map(({ page, savedAt }, index) => `[${index + 1}] ${citePage(page, savedAt)}\n`).join(''),
    ),
};
