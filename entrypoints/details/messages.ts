import type { SnippetDraft } from '../../lib/library/schema';
import { type ResponseOf, type SaveResult, toPage } from '../../lib/messages';
import { findPlace, type Line, type Mark, partsInRange, sentenceAround, shownPlaces } from '../../lib/page';
import { createReceiver, type Receiver } from '../../lib/wire';
import type { PageSession } from '../content/session';
import type { CardController } from './card-controller';
import { draftOfMention, draftOfParts } from './draft';
import type { PageFacts } from './facts';
import { hideOnPage } from './hide';
import type { Keeping, SaveOutcome } from './keeping';
import { scrollToSpan } from './place';
import { readLines } from './read-lines';
import { emptyReading, readingOf } from './reading';
import { saveMention } from './save-mention';

const nothingToSave: SaveResult = { status: 'failed', reason: 'invalid' };

/** A page that is read, and what was brought to it. */
interface OpenPage {
  readonly session: PageSession;
  readonly facts: PageFacts;
  readonly keeping: Keeping;
  readonly card: CardController;
}

/** Answers the background and the panel. Where the site is off the page has nothing to tell. */
export const createDetailsReceiver = (open: OpenPage | undefined): Receiver =>
  createReceiver('page', toPage, {
    cardIsOpen: () => ({ open: open?.card.isOpen ?? false }),
    async readPage() {
      if (!open) return emptyReading();
      await open.session.reader.whenComplete();
      await Promise.all([open.session.identities.ask(), open.facts.read()]);
      return readingOf(open.session);
    },
    jumpToMention({ mentionId }) {
      const place = open && findPlace(open.session.reader.lines, mentionId);
      if (!open || !place || !jumpTo({ block: place.line.block, ...place.mention })) return { found: false };
      open.card.open(place, false);
      return { found: true };
    },
    stepMention: ({ by, enter }) => ({ found: open?.card.stepOn(by, enter) ?? false }),
    jumpToSnippet({ snippetId }) {
      const mark = open?.session.saved.marksOf(snippetId)[0];
      return { found: mark !== undefined && jumpTo(mark) };
    },
    async saveMention({ mentionId }) {
      if (!open) return nothingToSave;
      return toResult(await saveMention(open.session, open.facts, open.keeping, mentionId));
    },
    async saveAll() {
      const counts = { saved: 0, duplicate: 0, failed: 0 };
      if (!open) return counts;
      for (const draft of await draftsOfAll(open)) {
        counts[toResult(await open.keeping.save(draft)).status]++;
      }
      return counts;
    },
    saveSelection: async ({ anywhere }) => (open ? saveSelection(open, anywhere) : noSelection),
    async hideMention({ mentionId }) {
      if (!open) return { done: false };
      const url = await hideOnPage(open.session, open.keeping, mentionId);
      open.session.reader.repaint();
      return { done: url !== undefined };
    },
    setMetadata(fields) {
      open?.session.correct(fields);
      return {};
    },
  });

function jumpTo({ block, start, end }: Omit<Mark, 'name'>): boolean {
  return scrollToSpan(document, block, start, end);
}

/** So often all that a page says is read anew where it goes to another address meanwhile. */
const mostTries = 3;

/** One draft a sentence: the same sentence is one snippet, however many mentions it has. */
async function draftsOfAll({ session, facts }: OpenPage): Promise<SnippetDraft[]> {
  const { reader, settings } = session;
  const isWanted = (line: Line) => line.inBody || settings.markWholePage;
  const linesNow = () => reader.lines.filter(isWanted);
  let source = await readLines(session, facts, linesNow);
  for (let tries = 1; !source && tries < mostTries; tries++)
    source = await readLines(session, facts, linesNow);
  if (!source) return [];
  const seen = new Set<string>();
  const drafts = [];
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

async function saveSelection(
  { session, facts, keeping }: OpenPage,
  anywhere: boolean,
): Promise<SelectionResult> {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return noSelection;
  if (!anywhere && !hasKeyboard()) return noSelection;
  const range = selection.getRangeAt(0).cloneRange();
  const partsNow = () => partsInRange(session.reader.lines, range);
  const source = await readLines(session, facts, () => {
    const parts = partsNow();
    return parts.length > 0 ? parts.map((part) => part.line) : undefined;
  });
  const parts = partsNow();
  if (!source || parts.length === 0) return nothingToSave;
  return toResult(await keeping.save(draftOfParts(parts, session.reader.lines, source)));
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
