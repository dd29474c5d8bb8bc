import type { MentionReader } from '../../extract';
import type { Painter } from '../paint/painter';
import type { PageSource, SourceReader } from '../source';
import type { PageMetadata } from '../types';
import type { Line, LineMention } from './line';

export interface ReaderOptions {
  readonly document: Document;
  readonly painter: Painter;
  readonly signal: AbortSignal;
  createExtractor(metadata: PageMetadata): MentionReader;
  /** Makes ready in short steps what the first extractor needs. */
  prepareExtractor(): Iterable<void>;
  readonly sourceReader: SourceReader;
  isShown(mention: LineMention): boolean;
  /** True where lines outside the article are read too. */
  marksWholePage(): boolean;
  /** The lines, the marks or the metadata changed. */
  onChange(): void;
}

export interface PageReader {
  readonly lines: readonly Line[];
  /** Those of them that are read: the article's, or all. */
  wantedLines(): readonly Line[];
  /** Where the page is and what it says of itself; undefined until it was read. */
  readonly source: PageSource | undefined;
  /** False until the page was read once. */
  readonly complete: boolean;
  whenComplete(): Promise<void>;
  /** Resolves when all that changed up to now is read, address and metadata too. At once, without a rest. */
  catchUp(): Promise<void>;
  /** Paints anew: what is to be shown has changed. */
  repaint(): void;
  /** Reads all lines again: what the extractor is told beforehand has changed. */
  readAnew(): void;
  /** Reads and paints lines outside of the article that someone asked for. */
  readNow(lines: readonly Line[]): void;
  /** The parks and institutions in any text, by what is known of this page. */
  namesIn(text: string): string[];
}
