import type { CardProps, CardStatus } from '../../components/card/card';
import { type CardHost, createCardHost } from '../../components/card/mount';
import type { Anchor } from '../../components/card/placement';
import {
  findPlace,
  type LineMention,
  type Mark,
  marksAt,
  type Place,
  sentenceAround,
  shownPlaces,
  stepFrom,
} from '../../lib/page';
import type { TermKind } from '../../lib/terms/term';
import { languageFor, speak } from '../../lib/words';
import { cardCatalogue } from '../../lib/words/card';
import { draftOfMention } from './draft';
import type { SaveOutcome } from './library-link';
import { ownTokens } from './looks';
import { forgetName, nameTerm, noteOfTerm } from './own-terms';
import { rectOfSpan, scrollToSpan } from './place';
import type { PageSession } from './session';

export interface CardController {
  open(place: Place, takeFocus: boolean): void;
  /** To the mention after or before the one that is open, with the card on it. False where there is none. */
  step(by: 1 | -1): boolean;
  close(): void;
  follow(): void;
}

const statusOf: Readonly<Record<SaveOutcome['status'], (outcome: SaveOutcome) => CardStatus>> = {
  saved: () => 'saved',
  duplicate: () => 'duplicate',
  gone: () => 'failedGone',
  failed: (outcome) =>
    outcome.status !== 'failed'
      ? 'failedUnknown'
      : (
          {
            quota: 'failedQuota',
            blocked: 'failedBlocked',
            invalid: 'failedInvalid',
            unknown: 'failedUnknown',
          } as const
        )[outcome.reason],
};

/** Opens the card on a reader's click and does what its buttons say. */
export function createCardController(session: PageSession, signal: AbortSignal): CardController {
  const { settings } = session;
  const language = settings.language === 'auto' ? languageFor(navigator.language) : settings.language;
  const say = speak(cardCatalogue, language);
  let openId: string | undefined;
  let status: CardStatus = 'idle';
  let current: Mark | undefined;
  let noteOf = { text: '', note: '' };

  const host: CardHost = createCardHost(
    () => settings.theme,
    ({ mention }) => say('card', { kind: say(mention.kind), text: mention.text }),
    { onSave: () => void save(), onStep: (by) => step(by), onClose: close },
    signal,
    ownTokens(settings),
  );

  const place = (): Place | undefined =>
    openId === undefined ? undefined : findPlace(session.reader.lines, openId);

  function open(at: Place, takeFocus: boolean): void {
    if (at.mention.id !== openId) {
      status = 'idle';
      void askNote(at.mention);
    }
    openId = at.mention.id;
    markCurrent(at);
    host.show(propsOf(at), anchorOf(), takeFocus);
  }

  function refresh(): void {
    const at = place();
    if (!at) {
      close();
      return;
    }
    markCurrent(at);
    host.show(propsOf(at), anchorOf(), false);
  }

  function close(): void {
    openId = undefined;
    if (current) session.painter.unpaint(current);
    current = undefined;
    host.close();
  }

  function markCurrent({ line, mention }: Place): void {
    if (current) session.painter.unpaint(current);
    current = { name: 'current', block: line.block, start: mention.start, end: mention.end };
    session.painter.paint(current);
  }

  function anchorOf(): Anchor {
    return {
      mention() {
        const at = place();
        return at && rectOfSpan(document, at.line.block, at.mention.start, at.mention.end);
      },
      sentence() {
        const at = place();
        if (!at) return undefined;
        const { start, end } = sentenceAround(at.line.block.text, at.mention.start, at.mention.end);
        return rectOfSpan(document, at.line.block, start, end);
      },
    };
  }

  function propsOf({ line, mention }: Place): CardProps {
    const all = [...shownPlaces(session.reader.lines)];
    return {
      mention,
      fact: line.facts.find(({ start, end }) => start === mention.start && end === mention.end),
      sameText: all.filter(
        (other) => other.mention.kind === mention.kind && other.mention.text === mention.text,
      ).length,
      position: { n: all.findIndex((other) => other.mention.id === mention.id) + 1, all: all.length },
      status,
      say,
      language,
      onSave: () => void save(),
      onNext: () => void step(1),
      onHide: () => void hide(),
      ownTerm: {
        note: noteOf.text === mention.text ? noteOf.note : '',
        onName: (kind) => void saidOf(mention, kind),
        onForget: () => void saidOf(mention),
      },
      onClose: close,
    };
  }

  async function save(): Promise<void> {
    const at = place();
    if (!at || status === 'saving') return;
    status = 'saving';
    refresh();
    session.reader.readNow([at.line]);
    const outcome = await session.library.save(draftOfMention(at, session.reader.lines, session.source));
    if (openId !== at.mention.id) return;
    status = statusOf[outcome.status](outcome);
    refresh();
  }

  async function hide(): Promise<void> {
    const at = place();
    if (!at) return;
    close();
    await session.library.hide(at.mention, session.source.url);
    session.reader.repaint();
  }

  /** The reader says what a name is, or takes that back; the page is read anew when the background has written it. */
  async function saidOf({ id, text }: LineMention, kind?: TermKind): Promise<void> {
    const done = await (kind ? nameTerm(text, kind) : forgetName(text));
    if (done || openId !== id) return;
    status = 'failedTerm';
    refresh();
  }

  async function askNote({ text, evidence }: LineMention): Promise<void> {
    noteOf = { text, note: '' };
    if (!evidence.some(({ source }) => source === 'reader')) return;
    const note = await noteOfTerm(text);
    if (noteOf.text !== text || note === '') return;
    noteOf = { text, note };
    if (host.isOpen) refresh();
  }

  function step(by: 1 | -1): boolean {
    const next = stepFrom(session.reader.lines, openId, by);
    if (!next) return false;
    const { line, mention } = next;
    if (!scrollToSpan(document, line.block, mention.start, mention.end)) return false;
    open(next, true);
    return true;
  }

  function placeAt(x: number, y: number): Place | undefined {
    const marks = [...session.reader.lines].flatMap((line) => line.marks);
    const hit = marksAt(document, session.painter, () => marks, x, y).find(
      ({ name }) => name !== 'saved' && name !== 'current',
    );
    if (!hit) return undefined;
    const line = session.reader.lines.find((one) => one.marks.includes(hit));
    const index = line?.marks.indexOf(hit) ?? -1;
    const mention = line?.shown[index];
    return line && mention ? { line, mention, index } : undefined;
  }

  document.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || event.button !== 0 || host.contains(event)) return;
      const at = isPlainClick(event) ? placeAt(event.clientX, event.clientY) : undefined;
      if (at) open(at, false);
      else if (host.isOpen) close();
    },
    { capture: true, passive: true, signal },
  );
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.isTrusted && event.key === 'Escape' && host.isOpen) close();
    },
    { capture: true, passive: true, signal },
  );

  return { open, step, close, follow: () => (host.isOpen ? refresh() : undefined) };
}

/** A click that the page has no use for: not on a link, a button or a field, and not the end of a selection. */
function isPlainClick(event: MouseEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return false;
  const isControl = event
    .composedPath()
    .some(
      (target) =>
        target instanceof Element &&
        target.matches(
          'a[href], button, input, select, textarea, label, summary, [role="button"], [role="link"]',
        ),
    );
  if (isControl) return false;
  const selection = document.getSelection();
  return !selection || selection.isCollapsed;
}
