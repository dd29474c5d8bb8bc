import { createMentionReader, prepareExtractor } from '../../lib/extract/mentions';
import type { ReaderTerm } from '../../lib/extract/types';
import type { PageCorrection, PageSource } from '../../lib/library/schema';
import {
  createPageReader,
  createPainter,
  createSavedMarks,
  createSourceReader,
  type Pace,
  type PageMetadata,
  type PageReader,
  type Painter,
  runInSlices,
  type SavedMarks,
  shownPlaces,
} from '../../lib/page';
import markStyles from '../../lib/page/paint/marks.css?inline';
import { leastConfidence, type Settings } from '../../lib/settings';
import { createDetailsLink, type DetailsLink } from './details-link';
import { createPageIdentities, type PageIdentities } from './identities';
import { createLibraryLink, type LibraryLink } from './library-link';
import { ownLooks } from './looks';
import { openOnPointing } from './pointing';
import { createSourceLink } from './source-link';
import { sourceOf } from './source-of';
import { createPageWatch, type PageWatch } from './watch';

/** Everything that runs on one page while its site is on. */
export interface PageSession {
  readonly reader: PageReader;
  readonly painter: Painter;
  readonly saved: SavedMarks;
  readonly library: LibraryLink;
  readonly identities: PageIdentities;
  readonly watch: PageWatch;
  readonly details: DetailsLink;
  readonly settings: Settings;
  /** The page as this frame reads it now, up to the last change. */
  ownSource(): Promise<PageSource>;
  /** What snippets of this frame say of where they are from: the page that the reader sees in the tab. */
  source(): Promise<PageSource>;
  /** What the page says of itself, as the reader has corrected it. */
  metadata(): PageMetadata;
  canonicalUrl(): string;
  readonly isVisible: boolean;
  /** Reads the page again: the reader's terms have changed. */
  readAnew(): void;
  setVisible(visible: boolean): void;
  /** The reader's own words for a field win over the page's; empty ones take it away. */
  correct(fields: PageCorrection): void;
  /** Asks the library anew for what is saved and hidden here. */
  refresh(): Promise<void>;
}

export function createPageSession(
  settings: Settings,
  siteOutlet: string,
  terms: () => readonly ReaderTerm[],
  signal: AbortSignal,
): PageSession {
  const isTop = window === window.top;
  const painter = createPainter(document, markStyles, signal, ownLooks(settings));
  const surelyEnough = leastConfidence[settings.certainty];
  const saved = createSavedMarks(painter);
  const identities = createPageIdentities(
    () => reader.lines,
    () => sourceOf(ownUrl(), metadata()),
  );
  const library = createLibraryLink();
  const sourceReader = createSourceReader(document, siteOutlet);
  let visible = true;
  let loadedUrl = '';
  let told = '';

  const withCorrections = (metadata: PageMetadata): PageMetadata => ({
    ...metadata,
    ...corrected(library.corrections),
  });

  const reader = createPageReader({
    document,
    painter,
    signal,
    sourceReader,
    prepareExtractor,
    createExtractor: (metadata) =>
      createMentionReader({
        publishedAt: withCorrections(metadata).publishedAt?.value.slice(0, 10),
        figures: settings.kinds.figure,
        terms: terms(),
      }),
    isShown: (mention) =>
      settings.kinds[mention.kind] && mention.confidence >= surelyEnough && !library.isHidden(mention),
    marksWholePage: () => settings.markWholePage,
    onChange: () => void follow(),
  });

  const metadata = (): PageMetadata => withCorrections(reader.source?.metadata ?? {});
  const ownUrl = (): string => reader.source?.canonicalUrl ?? sourceReader.canonicalUrl();

  async function ownSource(): Promise<PageSource> {
    await reader.catchUp();
    // What was corrected on the page before is not said of this one.
    if (isTop && ownUrl() !== loadedUrl) await refresh();
    return sourceOf(ownUrl(), metadata());
  }
  const source = createSourceLink(ownSource);

  /** After each reading: a new address has its own library entries; saved sentences are looked for again. */
  async function follow(): Promise<void> {
    if (isTop && ownUrl() !== loadedUrl) {
      await refresh();
      return;
    }
    await placeSaved('idle');
    await watch.update();
    details.present?.card?.follow();
    announceNews();
  }

  /** A page whose clock ticks changes all the time; only what changes the reading is news. */
  function announceNews(): void {
    let count = 0;
    let digest = 0;
    for (const { mention } of shownPlaces(reader.lines))
      digest += Number(mention.id.slice(1)) * (++count % 997);
    const now = JSON.stringify([count, digest, metadata(), saved.states]);
    if (now === told) return;
    told = now;
    library.announceChange();
  }

  async function placeSaved(pace: Pace): Promise<void> {
    if (!reader.complete) return;
    await runInSlices(saved.place(library.saved, reader.lines, reader.namesIn), pace, signal);
  }

  async function refresh(): Promise<void> {
    const url = isTop ? ownUrl() : (await source()).url;
    loadedUrl = url;
    const { hiddenChanged, dateChanged } = await library.load(url);
    if (signal.aborted) return;
    if (hiddenChanged) reader.repaint();
    if (dateChanged) reader.readAnew();
    // Often it is the reader's own save that they wait to see.
    await placeSaved('soon');
    library.announceChange();
  }

  const details = createDetailsLink(() => session, signal);
  const session: PageSession = {
    reader,
    painter,
    saved,
    library,
    identities,
    get watch() {
      return watch;
    },
    settings,
    refresh,
    details,
    ownSource,
    source,
    metadata,
    canonicalUrl: ownUrl,
    get isVisible() {
      return visible;
    },
    readAnew: () => reader.readAnew(),
    setVisible(value) {
      visible = value;
      painter.setVisible(value);
      if (!value) details.present?.card?.close();
      library.announceChange();
    },
    correct(fields) {
      library.correct(fields);
      if (fields.publishedAt !== undefined) reader.readAnew();
      library.announceChange();
    },
  };
  const watch = createPageWatch(painter, () => reader.lines, identities, signal);
  openOnPointing(session, signal);
  void refresh();
  return session;
}

/** The corrections in the form of what was read; a field that was taken away is there and undefined. */
function corrected(fields: PageCorrection): PageMetadata {
  const entries = Object.entries(fields).flatMap(([name, value]) => {
    if (value === undefined) return [];
    return [[name, value.trim() === '' ? undefined : { value: value.trim(), from: 'reader' }]];
  });
  return Object.fromEntries(entries);
}
