import { pageSourceSchema, type SnippetDraft } from '../../lib/library/schema';
import type { ResponseOf, SaveResult, toPage } from '../../lib/messages';
import { handleMessages } from '../../lib/messaging';
import {
  canonicalUrl,
  findPlace,
  type Line,
  type Mark,
  type PageReading,
  partsInRange,
  sentenceAround,
  shownPlaces,
} from '../../lib/page';
import { draftOfMention, draftOfParts } from './draft';
import type { SaveOutcome } from './library-link';
import { scrollToSpan } from './place';
import { saveMention } from './save-mention';
import type { PageSession } from './session';

const nothingToSave: SaveResult = { status: 'failed', reason: 'invalid' };

/** Answers the background and the panel. Without a session (the site is off) the page has nothing to tell. */
export function answerMessages(session: () => PageSession | undefined, signal: AbortSignal): void {
  handleMessages(
    'page',
    {
      ping: () => ({}),
      async readSource() {
        const page = pageSourceSchema.safeParse(await session()?.ownSource());
        return page.success ? { page: page.data } : {};
      },
      watchedNames: () => ({ keys: [...(session()?.watch.keys ?? [])] }),
      cardIsOpen: () => ({ open: session()?.card.isOpen ?? false }),
      async readPage() {
        const open = session();
        await open?.reader.whenComplete();
        await open?.identities.ask();
        return toMessage(open?.reading() ?? emptyReading());
      },
      jumpToMention({ mentionId }) {
        const open = session();
        const place = open && findPlace(open.reader.lines, mentionId);
        const mark = place?.line.marks[place.index];
        if (!open || !place || !mark || !jumpTo(mark)) return { found: false };
        open.card.open(place, false);
        return { found: true };
      },
      stepMention: ({ by, enter }) => ({ found: session()?.card.stepOn(by, enter) ?? false }),
      jumpToSnippet({ snippetId }) {
        const open = session();
        const mark = open?.saved.marksOf(snippetId)[0];
        return { found: open !== undefined && mark !== undefined && jumpTo(mark) };
      },
      async saveMention({ mentionId }) {
        const open = session();
        return open ? toResult(await saveMention(open, mentionId)) : nothingToSave;
      },
      async saveAll() {
        const counts = { saved: 0, duplicate: 0, failed: 0 };
        const open = session();
        if (!open) return counts;
        for (const draft of draftsOfAll(open, await open.source())) {
          counts[toResult(await open.library.save(draft)).status]++;
        }
        return counts;
      },
      async saveSelection({ anywhere }) {
        const open = session();
        return open ? saveSelection(open, anywhere) : noSelection;
      },
      async hideMention({ mentionId }) {
        const open = session();
        const place = open && findPlace(open.reader.lines, mentionId);
        if (!open || !place) return { done: false };
        const done = await open.library.hide(place.mention, (await open.source()).url);
        open.reader.repaint();
        return { done };
      },
      setMarksVisible({ visible }) {
        session()?.setVisible(visible);
        return {};
      },
      setMetadata(fields) {
        session()?.correct(fields);
        return {};
      },
      async libraryChanged() {
        await session()?.refresh();
        return {};
      },
    },
    signal,
  );
}

function jumpTo(mark: Mark): boolean {
  return scrollToSpan(document, mark.block, mark.start, mark.end);
}

/** One draft a sentence: the same sentence is one snippet, however many mentions it has. */
function draftsOfAll({ reader, settings }: PageSession, source: SnippetDraft['page']): SnippetDraft[] {
  const seen = new Set<string>();
  const drafts = [];
  const isWanted = (line: Line) => line.inBody || settings.markWholePage;
  reader.readNow(reader.lines.filter(isWanted));
  for (const place of shownPlaces(reader.lines)) {
    if (!isWanted(place.line)) continue;
    const { text } = place.line.block;
    const { start, end } = sentenceAround(text, place.mention.start, place.mention.end);
    const sentence = text.slice(start, end);
    if (seen.has(sentence)) continue;
    seen.add(sentence);
    drafts.push(draftOfMention(place, reader.lines, source));
  }
  return drafts;
}

type SelectionResult = ResponseOf<typeof toPage, 'saveSelection'>;

const noSelection: SelectionResult = { status: 'none' };

async function saveSelection(open: PageSession, anywhere: boolean): Promise<SelectionResult> {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return noSelection;
  if (!anywhere && !hasKeyboard()) return noSelection;
  const range = selection.getRangeAt(0).cloneRange();
  const source = await open.source();
  const parts = partsInRange(open.reader.lines, range);
  if (parts.length === 0) return nothingToSave;
  open.reader.readNow(parts.map((part) => part.line));
  return toResult(await open.library.save(draftOfParts(parts, open.reader.lines, source)));
}

/** True where the reader works in this very document, not in a frame of it nor in one around it. */
const hasKeyboard = (): boolean =>
  document.hasFocus() && !/^i?frame$/.test(document.activeElement?.localName ?? '');

function toResult(outcome: SaveOutcome): SaveResult {
  switch (outcome.status) {
    case 'gone':
      return { status: 'failed', reason: 'unknown' };
    case 'vanished':
      return nothingToSave;
    default:
      return outcome;
  }
}

/** The same reading in arrays of its own, as it goes over the wire. */
function toMessage(reading: PageReading): ResponseOf<typeof toPage, 'readPage'> {
  return {
    ...reading,
    mentions: reading.mentions.map((mention) => ({ ...mention, evidence: [...mention.evidence] })),
    facts: reading.facts.map((fact) => ({ ...fact, subject: [...fact.subject] })),
    saved: [...reading.saved],
    identities: [...reading.identities],
  };
}

function emptyReading(): PageReading {
  return {
    url: location.href,
    canonicalUrl: canonicalUrl(location.href),
    metadata: document.title ? { title: { value: document.title, from: 'title' } } : {},
    mentions: [],
    facts: [],
    saved: [],
    identities: [],
    marksVisible: false,
    complete: true,
  };
}
