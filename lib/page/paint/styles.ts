import type { Kind } from '../../extract/types';

/** Every mark on the page. `watched` is what the reader follows, `current` the mention whose card is open. */
export type MarkName = Kind | 'watched' | 'saved' | 'current';

/** The registry is shared with the page: all our names start alike, and no other name is ever touched. */
export const highlightName = (name: MarkName): string => `policylens-${name}`;

/** What is drawn above what where marks overlap. */
export const markPriority: Readonly<Record<MarkName, number>> = {
  figure: 0,
  money: 1,
  institution: 2,
  park: 2,
  watched: 3,
  saved: 4,
  current: 5,
};

/**
 * True where our styles reach the element: from a style sheet of its tree, or by inheritance from its host. Asked of the
 * saved mark, for the reader may have the others drawn in other ways.
 */
export const isStyled = (element: Element): boolean =>
  getComputedStyle(element, `::highlight(${highlightName('saved')})`).textDecorationLine === 'underline';
