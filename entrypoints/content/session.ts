import { createDocumentExtractor } from '../../lib/extract';
import type { ReaderTerm } from '../../lib/extract/types';
import type { SnippetDraft } from '../../lib/library/schema';
import {
  canonicalUrl,
  createPageReader,
  createPainter,
  createSavedMarks,
  type PageMetadata,
  type PageReader,
  type PageReading,
  type Painter,
  pageFacts,
  pageMention,
  readMetadata,
  runInSlices,
  type SavedMarks,
  shownPlaces,
} from '../../lib/page';
import markStyles from '../../lib/page/paint/marks.css?inline';
import { leastConfidence, type Settings } from '../../lib/settings';
import { findSite } from '../../lib/sites';
import { type CardController, createCardController } from './card-controller';
import { sourceOf } from './draft';
import { createLibraryLink, type LibraryLink } from './library-link';
import { ownLooks } from './looks';

/** Everything that runs on one page while its site is on. */
export interface PageSession {
  readonly reader: PageReader;
  readonly painter: Painter;
  readonly saved: SavedMarks;
  readonly library: LibraryLink;
  readonly card: CardController;
  readonly settings: Settings;
  readonly source: SnippetDraft['page'];
  reading(): PageReading;
  setVisible(visible: boolean): void;
  /** The reader's own words for a field win over the page's; empty ones take it away. */
  correct(fields: Partial<Record<keyof PageMetadata, string>>): void;
  /** Asks the library anew for what is saved and hidden here. */
  refresh(): Promise<void>;
}

export function createPageSession(
  settings: Settings,
  terms: readonly ReaderTerm[],
  signal: AbortSignal,
): PageSession {
  const painter = createPainter(document, markStyles, signal, ownLooks(settings));
  const surelyEnough = leastConfidence[settings.certainty];
  const saved = createSavedMarks(painter);
  const library = createLibraryLink();
  const siteOutlet = findSite(location.hostname)?.outlet ?? '';
  let corrections: PageMetadata = {};
  let visible = true;
  let address = pageUrl();
  let told = '';

  const reader = createPageReader({
    document,
    painter,
    signal,
    createExtractor: (metadata) =>
      createDocumentExtractor({
        publishedAt: { ...metadata, ...corrections }.publishedAt?.value.slice(0, 10),
        figures: settings.kinds.figure,
        terms,
      }),
    readMetadata: (lines) =>
      readMetadata({
        document,
        url: location.href,
        blocks: lines.map((line) => line.block),
        siteOutlet,
      }),
    isShown: (mention) =>
      settings.kinds[mention.kind] && mention.confidence >= surelyEnough && !library.isHidden(mention),
    marksWholePage: () => settings.markWholePage,
    onChange: () => void follow(),
  });

  const metadata = (): PageMetadata => ({ ...reader.metadata, ...corrections });

  /** After each reading: a new address has its own library entries; saved sentences are looked for again. */
  async function follow(): Promise<void> {
    if (pageUrl() !== address) {
      address = pageUrl();
      corrections = {};
      await refresh();
      return;
    }
    await placeSaved();
    card.follow();
    announceNews();
  }

  /** A page whose clock ticks changes all the time; only what changes the reading is news. */
  function announceNews(): void {
    const ids = [...shownPlaces(reader.lines)].map(({ mention }) => mention.id);
    const now = JSON.stringify([ids, metadata(), saved.states]);
    if (now === told) return;
    told = now;
    library.announceChange();
  }

  async function placeSaved(): Promise<void> {
    if (!reader.complete) return;
    await runInSlices(saved.place(library.saved, reader.lines, reader.namesIn), 'idle', signal);
  }

  async function refresh(): Promise<void> {
    const hiddenChanged = await library.load(pageUrl());
    if (signal.aborted) return;
    if (hiddenChanged) reader.repaint();
    await placeSaved();
    library.announceChange();
  }

  const session: PageSession = {
    reader,
    painter,
    saved,
    library,
    settings,
    refresh,
    get card() {
      return card;
    },
    get source() {
      return sourceOf(pageUrl(), metadata());
    },
    reading: () => ({
      url: location.href,
      canonicalUrl: pageUrl(),
      metadata: metadata(),
      mentions: [...shownPlaces(reader.lines)].map(pageMention),
      facts: pageFacts(reader.lines),
      saved: saved.states,
      marksVisible: visible,
      complete: reader.complete,
    }),
    setVisible(value) {
      visible = value;
      painter.setVisible(value);
      if (!value) card.close();
      library.announceChange();
    },
    correct(fields) {
      corrections = { ...corrections, ...corrected(fields) };
      library.announceChange();
    },
  };
  const card = createCardController(session, signal);
  void refresh();
  return session;
}

const pageUrl = (): string =>
  canonicalUrl(location.href, document.querySelector('link[rel~="canonical" i]')?.getAttribute('href'));

function corrected(fields: Partial<Record<keyof PageMetadata, string>>): PageMetadata {
  const entries = Object.entries(fields).map(([name, value]) => [
    name,
    value === undefined || value.trim() === '' ? undefined : { value: value.trim(), from: 'reader' },
  ]);
  return Object.fromEntries(entries);
}
