import { defineCatalogue } from '..';
import { digestWords } from './digest';
import { factsWords } from './facts';
import { frameWords } from './frame';
import { libraryWords } from './library';
import { pageWords } from './page';
import { upkeepWords } from './upkeep';

/** The side panel's words, kept by view. */
export const panelCatalogue = defineCatalogue(
  {
    ...frameWords['zh-CN'],
    ...pageWords['zh-CN'],
    ...digestWords['zh-CN'],
    ...libraryWords['zh-CN'],
    ...factsWords['zh-CN'],
    ...upkeepWords['zh-CN'],
  },
  {
    ...frameWords.en,
    ...pageWords.en,
    ...digestWords.en,
    ...libraryWords.en,
    ...factsWords.en,
    ...upkeepWords.en,
  },
);

export type PanelKey = keyof (typeof panelCatalogue)['zh-CN'];
