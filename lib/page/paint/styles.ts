import type { Kind } from '../../extract/types';

/** Every mark on the page. `current` is the mention whose card is open. */
export type MarkName = Kind | 'saved' | 'current';

/** The registry is shared with the page: all our names start alike, and no other name is ever touched. */
export const highlightName = (name: MarkName): string => `policylens-${name}`;

/**
 * One colour a mark, at least 3:1 on white, light grey, dark grey and black: the page's ground is not ours to know, and
 * highlights cannot ask it. Kinds also differ by line: thick, thin, wash, dots.
 */
export const markColors: Readonly<Record<MarkName, string>> = {
  park: '#1a8a43',
  institution: '#3a78e7',
  money: '#f5a30b',
  figure: '#0f8a9e',
  saved: '#9457f0',
  current: '#e0457b',
};

/** What is drawn above what where marks overlap. */
export const markPriority: Readonly<Record<MarkName, number>> = {
  figure: 0,
  money: 1,
  institution: 2,
  park: 2,
  saved: 3,
  current: 4,
};

/** Text colour is never set. Only properties that move nothing apply to a highlight at all. */
export const markStyles = `
::highlight(${highlightName('park')}) {
  text-decoration: underline solid 2px ${markColors.park};
  text-underline-offset: 3px;
}
::highlight(${highlightName('institution')}) {
  text-decoration: underline solid 1px ${markColors.institution};
  text-underline-offset: 3px;
}
::highlight(${highlightName('money')}) {
  background-color: color-mix(in srgb, ${markColors.money} 32%, transparent);
}
::highlight(${highlightName('figure')}) {
  background-color: color-mix(in srgb, ${markColors.figure} 16%, transparent);
}
::highlight(${highlightName('saved')}) {
  text-decoration: underline dotted 2px ${markColors.saved};
  text-underline-offset: 6px;
}
::highlight(${highlightName('current')}) {
  background-color: color-mix(in srgb, ${markColors.institution} 26%, transparent);
}
`;
