export { describeQuote } from './anchor/describe';
export { findQuote } from './anchor/find';
export { canonicalUrl } from './canonical-url';
export { marksAt, rectsOf } from './paint/hit';
export { createPainter, type Mark, type Painter } from './paint/painter';
export { highlightName, type MarkName } from './paint/styles';
export { readFactsOf } from './reading/facts';
export type { Line, LineMention } from './reading/line';
export {
  findPlace,
  isStated,
  type Place,
  pageFacts,
  pageMention,
  shownPlaces,
  stepFrom,
} from './reading/mentions';
export { joinLines } from './reading/page-text';
export { createPageReader } from './reading/reader';
export type { PageReader } from './reading/types';
export { createSavedMarks, type SavedMarks, type SavedQuote } from './saved';
export { nextIdle, type Pace, runInSlices } from './slices';
export { createSourceReader, type PageSource } from './source';
export type { Block } from './text/line';
export { locate } from './text/ranges';
export { partsInRange, type SelectedPart } from './text/selection';
export { sentenceAround } from './text/sentence';
export type * from './types';
export { createWatchedMarks } from './watched';
