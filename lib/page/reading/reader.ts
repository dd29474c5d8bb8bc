import { createDeferred } from '../../deferred';
import type { MentionReader } from '../../extract';
import { findBody } from '../body/body';
import { nextIdle, type Pace, pause, runInSlices } from '../slices';
import type { PageSource } from '../source';
import type { Block } from '../text/line';
import { scanBlocks } from '../text/walk';
import { createWatcher } from '../watch';
import { createAlarm } from './alarm';
import { containersInView } from './in-view';
import { identify, type Line, newLine } from './line';
import { createMarker } from './marker';
import { linesNear } from './near';
import { chunksOf, findInChunk, learnText } from './pieces';
import { createLineStore } from './store';
import type { PageReader, ReaderOptions } from './types';

/** A page that changes all the time may cost this share of one processor, no more: rest = work × this. */
const restPerWork = 20;
const shortestRest = 50;
const longestRest = 5_000;

/** Below this many units of text, lines that come late are evidence for the earlier ones too. */
const smallPage = 60_000;
/** Above this many, what is in view is painted before the rest is looked at. */
const bigPage = 100_000;

/** A page with more elements than this is not read in a moment. */
const manyElements = 6_000;
const longestPreview = 2_000;
/** So many units around what is in view are painted first. */
const unitsFirst = 1_000;
/** … and so many when the reader scrolls before all is read: more than the longest line, which may end in view. */
const unitsAttended = 6_000;

/** Each time marks come, the browser draws all that is in view again. So they come together, and this often at most. */
const paintPause = 150;

/** While a reader scrolls a page with very many mentions, what comes near is painted this often. */
const followPause = 120;

/** Reads the page, paints it, and keeps up with its changes until the signal aborts. */
export function createPageReader(options: ReaderOptions): PageReader {
  const { document, painter, signal, sourceReader } = options;
  let source: PageSource | undefined;
  let extractor: MentionReader | undefined;
  let complete = false;
  let repaintAll = false;
  let lastId = 0;
  const previewed: Line[] = [];
  let scrolledAt = 0;
  let attendedAt = 0;
  const completed = createDeferred();

  const alarm = createAlarm(signal);
  const request = alarm.request;
  const watcher = createWatcher(request, signal);
  const marker = createMarker(
    painter,
    {
      isShown: (mention, line) => (line.inBody || options.marksWholePage()) && options.isShown(mention),
      onAppear(line) {
        line.isPainted = false;
        request();
      },
    },
    signal,
  );
  const store = createLineStore(document, {
    shadowRoot(root) {
      painter.adopt(root);
      watcher.watch(root);
    },
    gone: (line) => marker.unpaint(line),
  });

  const isWanted = (line: Line): boolean => line.inBody || options.marksWholePage();

  function* readAll(): Generator<void> {
    if (document.getElementsByTagName('*').length > manyElements) yield* preview();
    yield* store.scan(document);
    yield* settle();
    for (const line of previewed) marker.unpaint(line);
    marker.follow(store.lines);
  }

  function* update(urgent: boolean): Generator<void> {
    const { dirty, removed, head } = watcher.take();
    let moved = false;
    for (const container of dirty) if (yield* store.scan(container)) moved = true;
    if (removed && (yield* store.sweep())) moved = true;
    const left = sourceReader.hasMoved();
    if (left) extractor = undefined;
    if (moved || left) yield* settle();
    else {
      // Not all that changes in a head is watched; who waits gets what is there now.
      if (head || urgent) yield* readSource();
      yield* readLines();
    }
    painter.repair();
    marker.follow(store.lines);
  }

  /** Paints what a reader sees at once, before a page too big to be read in a moment is read whole. */
  function* preview(): Generator<void> {
    yield* options.prepareExtractor();
    const reading = options.createExtractor({});
    for (const container of containersInView(document)) {
      const blocks: Block[] = [];
      yield* scanBlocks(container, {
        enter: () => false,
        block: (block) => blocks.push(block),
        shadowRoot: () => {},
      });
      for (const block of blocks) {
        if (block.linkLength > block.text.length / 2 || block.text.length > longestPreview) continue;
        const line = { ...newLine(block), inBody: true };
        previewed.push(line);
        yield* findIn(reading, [line]);
      }
    }
  }

  /** Lines came or went: order, metadata and body are found anew. */
  function* settle(): Generator<void> {
    yield* store.sort();
    yield* readSource();
    const body = yield* findBody(
      store.lines.map((line) => line.block),
      source?.metadata.title?.value,
    );
    let added = false;
    let size = 0;
    for (const [index, line] of store.lines.entries()) {
      if (index % 256 === 0) yield;
      const inBody = body.contains(line.block);
      if (inBody !== line.inBody) line.isPainted = false;
      line.inBody = inBody;
      if (!isWanted(line)) continue;
      size += line.block.text.length;
      if (!line.isRead) added = true;
    }
    if (added && size < smallPage) extractor = undefined;
    yield* readLines(size > bigPage);
  }

  function* readSource(): Generator<void> {
    const before = source?.metadata.publishedAt?.value;
    source = yield* sourceReader.read(store.lines.map((line) => line.block));
    // What 今年 means may be another year now.
    if (source.metadata.publishedAt?.value !== before) extractor = undefined;
  }

  function* readLines(viewFirst = false): Generator<void> {
    const fresh = !extractor;
    yield* options.prepareExtractor();
    const reading = extractor ?? options.createExtractor(source?.metadata ?? {});
    extractor = reading;
    const wantedLines = store.lines.filter(isWanted);
    const unread = fresh ? wantedLines : wantedLines.filter((line) => !line.isRead);
    yield;
    const attend = viewFirst ? () => attendTo(reading, unread) : undefined;
    if (viewFirst) yield* findIn(reading, firstInView(unread));
    for (const { text } of chunksOf(unread)) {
      yield* learnText(reading, text);
      if (attend) yield* attend();
    }
    yield* findIn(reading, unread, attend);
    reading.forget();
    yield* paintAll(store.lines.filter((line) => !line.isPainted));
  }

  /** A reader who scrolls through a page that takes long to read has what they look at read and painted first. */
  function* attendTo(reading: MentionReader, unread: readonly Line[]): Generator<void> {
    const now = performance.now();
    if (scrolledAt <= attendedAt || now - attendedAt < followPause) return;
    attendedAt = now;
    yield* findIn(reading, firstInView(unread, unitsAttended));
    marker.follow(store.lines);
  }

  function* findIn(
    reading: MentionReader,
    lines: readonly Line[],
    attend?: () => Generator<void>,
  ): Generator<void> {
    let found: Line[] = [];
    let paintedAt = performance.now();
    for (const chunk of chunksOf(lines)) {
      if (attend) yield* attend();
      for (const [line, mentions] of yield* findInChunk(reading, chunk)) {
        line.mentions = identify(mentions, line.mentions, () => `m${++lastId}`);
        line.hasFacts = false;
        line.isRead = true;
        line.isPainted = false;
        found.push(line);
      }
      yield;
      if (performance.now() - paintedAt < paintPause) continue;
      yield* paintAll(found);
      found = [];
      paintedAt = performance.now();
    }
    yield* paintAll(found);
  }

  function* paintAll(lines: readonly Line[]): Generator<void> {
    for (const line of lines) yield marker.paint(line);
  }

  function firstInView(lines: readonly Line[], units = unitsFirst): Line[] {
    return [...linesNear(lines, units)].filter((line) => !line.isRead).slice(0, 200);
  }

  async function work(job: Generator<void>, pace: Pace): Promise<number> {
    let spent = 0;
    const timed: Iterator<void> = {
      next() {
        const start = performance.now();
        const step = job.next();
        spent += performance.now() - start;
        return step;
      },
    };
    try {
      await runInSlices(timed, pace, signal);
    } catch (error) {
      // One reading may fail on a page that nobody foresaw; the next change of the page is a new try.
      console.error('PolicyLens: could not read the page', error);
    }
    return spent;
  }

  async function live(): Promise<void> {
    signal.addEventListener('abort', () => completed.resolve(), { once: true });
    watcher.watch(document);
    await work(readAll(), 'soon');
    complete = true;
    completed.resolve();
    let restless = 0;
    while (!signal.aborted) {
      options.onChange();
      restless = alarm.isSet ? restless + 1 : 0;
      await alarm.rung();
      await alarm.rest(Math.min(2_000, shortestRest * 1.5 ** restless));
      if (!alarm.isUrgent) await nextIdle();
      if (signal.aborted) break;
      const { urgent, done } = alarm.answer();
      if (repaintAll) for (const line of store.lines) line.isPainted = false;
      repaintAll = false;
      const spent = await work(update(urgent), urgent ? 'soon' : 'idle');
      done();
      await alarm.rest(Math.min(longestRest, spent * restPerWork));
    }
  }

  /** A page that goes to another address shows another article next: what is known of this one is old at once. */
  function hurryOn(): void {
    if (complete && sourceReader.hasMoved()) void alarm.ring();
  }
  for (const [target, event] of [
    [document.defaultView?.navigation, 'currententrychange'],
    [document.defaultView, 'popstate'],
  ] as const) {
    target?.addEventListener(event, hurryOn, { signal });
  }

  let following = false;
  async function follow(): Promise<void> {
    if (following || !complete) return;
    following = true;
    await pause(followPause, signal);
    following = false;
    if (!signal.aborted) marker.follow(store.lines);
  }
  document.addEventListener(
    'scroll',
    () => {
      scrolledAt = performance.now();
      void follow();
    },
    { capture: true, passive: true, signal },
  );

  void live();
  return {
    get lines() {
      return store.lines;
    },
    wantedLines: () => store.lines.filter(isWanted),
    get source() {
      return source;
    },
    get complete() {
      return complete;
    },
    whenComplete: () => completed.promise,
    async catchUp() {
      await completed.promise;
      await alarm.ring();
    },
    readNow(lines) {
      const reading = extractor ?? options.createExtractor(source?.metadata ?? {});
      extractor = reading;
      const job = findIn(
        reading,
        lines.filter((line) => !line.isRead),
      );
      while (!job.next().done);
    },
    namesIn(text) {
      const reading = extractor ?? options.createExtractor(source?.metadata ?? {});
      return reading
        .find(text)
        .filter(({ kind }) => kind === 'park' || kind === 'institution')
        .map((mention) => mention.text);
    },
    readAnew() {
      extractor = undefined;
      request();
    },
    repaint() {
      repaintAll = true;
      request();
    },
  };
}
