import { defineCatalogue } from '.';

export const backgroundCatalogue = defineCatalogue(
  { saveSelection: '保存摘录' },
  { saveSelection: 'Save as snippet' },
);
