import type { CardProps, CardStatus } from '../../components/card/card';
import { type CardHost, createCardHost } from '../../components/card/mount';
import { createNoticeHost } from '../../components/card/notice';
import { isOwnTerm } from '../../components/card/own-term';
import type { Anchor } from '../../components/card/placement';
import type { Kind } from '../../lib/extract/types';
import { nameKey } from '../../lib/identity/identify';
import {
  findPlace,
  type LineMention,
  type Mark,
  type Place,
  sentenceAround,
  shownPlaces,
  stepFrom,
} from '../../lib/page';
import type { TermKind } from '../../lib/terms/term';
import { languageFor, speak } from '../../lib/words';
import { cardCatalogue } from '../../lib/words/card';
import { ownTokens } from '../content/looks';
import type { PageSession } from '../content/session';
import { cardIdentity } from './card-identity';
import type { PageFacts } from './facts';
import { hideOnPage } from './hide';
import type { Keeping } from './keeping';
import { forgetName, markAgain, nameTerm, noteOfTerm } from './own-terms';
import { rectOfSpan, scrollToSpan } from './place';
import { saveMention } from './save-mention';
import { statusOf } from './save-status';

export interface CardController {
  readonly isOpen: boolean;
  open(place: Place, takeFocus: boolean): void;
  /** To the mention after or before the one that is open, with the card on it. False where there is none. */
  step(by: 1 | -1): boolean;
  /** The same for a page of several frames: behind the last mention the card closes; `enter` begins anew. */
  stepOn(by: 1 | -1, enter: boolean): boolean;
  close(): void;
  follow(): void;
  /** True where an event is one of the card or of what it tells. */
  contains(event: Event): boolean;
  /** True once the reader does something in the card. */
  readonly isInUse: boolean;
}

/** Shows the card of a mention and does what its buttons say. */
export function createCardController(
  session: PageSession,
  facts: PageFacts,
  keeping: Keeping,
  signal: AbortSignal,
): CardController {
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

  const notice = createNoticeHost(() => settings.theme, signal);

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
    void identify(at.mention.id);
    void readFact(at);
  }

  /** What a name means comes from the background: the card opens at once and says it when it is told. */
  async function identify(id: string): Promise<void> {
    const before = session.identities.known;
    if ((await session.identities.ask()) !== before && openId === id) refresh();
  }

  /** What its sentence states of an amount is read when the reader asks. */
  async function readFact({ line, mention }: Place): Promise<void> {
    if (!mention.amount || line.hasFacts) return;
    await facts.read([line]);
    if (openId === mention.id) refresh();
  }

  async function watch(): Promise<void> {
    const at = place();
    if (!at) return;
    await session.watch.toggle(at.mention);
    refresh();
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

  const keyOf = (mention: LineMention): string =>
    `${mention.kind} ${nameKey(mention.text, mention.kind, session.identities.of(mention))}`;

  function propsOf({ line, mention }: Place): CardProps {
    const all = [...shownPlaces(session.reader.lines)];
    return {
      mention,
      fact: line.facts.find(({ start, end }) => start === mention.start && end === mention.end),
      sameName: all.filter((other) => keyOf(other.mention) === keyOf(mention)).length,
      identity: cardIdentity(session.identities.of(mention), say, language),
      watched: mention.amount ? undefined : session.watch.isWatched(mention),
      position: { n: all.findIndex((other) => other.mention.id === mention.id) + 1, all: all.length },
      status,
      say,
      language,
      onSave: () => void save(),
      onNext: () => void step(1),
      onHide: () => void hide(),
      ownTerm: {
        note: noteOf.text === mention.text && isOwnTerm(mention) ? noteOf.note : '',
        onName: (kind) => void saidOf(mention, kind),
        onForget: () => void saidOf(mention),
      },
      onWatch: () => void watch(),
      onClose: close,
    };
  }

  async function save(): Promise<void> {
    const at = place();
    if (!at || status === 'saving') return;
    const { id, text } = at.mention;
    status = 'saving';
    refresh();
    const next = statusOf(await saveMention(session, facts, keeping, id));
    if (openId === id) {
      status = next;
      refresh();
    } else if (next !== 'saved' && next !== 'duplicate') {
      notice.tell({
        text: `${say('card', { kind: say(at.mention.kind), text })} — ${say(next)}`,
        failed: true,
      });
    }
  }

  async function hide(): Promise<void> {
    const at = place();
    if (!at) return;
    const { id, kind, text } = at.mention;
    const url = await hideOnPage(session, keeping, id);
    if (url === undefined) {
      notice.tell({ text: say('failedHide', { text }), failed: true });
      return;
    }
    if (openId === id) close();
    session.reader.repaint();
    const run = () => void unhide(kind, text, url);
    notice.tell({ text: say('hidden', { text }), failed: false, action: { label: say('undo'), run } });
  }

  async function unhide(kind: Kind, text: string, url: string): Promise<void> {
    if (!(await keeping.unhide({ kind, text }, url))) {
      notice.tell({ text: say('failedUndo', { text }), failed: true });
    }
    session.reader.repaint();
  }

  /** The reader says what a name is, or takes that back; the page is read anew when the background has written it. */
  async function saidOf(mention: LineMention, kind?: TermKind): Promise<void> {
    const { id, text } = mention;
    const done = await (kind ? nameTerm(text, kind) : forgetName(text));
    if (done && kind === 'none') {
      const run = async () => {
        if (await markAgain(mention)) return;
        notice.tell({ text: say('failedUndo', { text }), failed: true });
      };
      const undo = { label: say('undo'), run: () => void run() };
      notice.tell({ text: say('neverMarked', { text }), failed: false, action: undo });
    }
    if (done || openId !== id) return;
    status = 'failedTerm';
    refresh();
  }

  async function askNote(mention: LineMention): Promise<void> {
    const { text } = mention;
    noteOf = { text, note: '' };
    if (!isOwnTerm(mention)) return;
    const note = await noteOfTerm(text);
    if (noteOf.text !== text || note === '') return;
    noteOf = { text, note };
    if (host.isOpen) refresh();
  }

  function stepOn(by: 1 | -1, enter: boolean): boolean {
    if (enter) close();
    else if (openId === undefined || isLast(by)) {
      close();
      return false;
    }
    return step(by);
  }

  const isLast = (by: 1 | -1): boolean =>
    [...shownPlaces(session.reader.lines)].at(by === 1 ? -1 : 0)?.mention.id === openId;

  function step(by: 1 | -1): boolean {
    const next = stepFrom(session.reader.lines, openId, by);
    if (!next) return false;
    const { line, mention } = next;
    if (!scrollToSpan(document, line.block, mention.start, mention.end)) return false;
    open(next, true);
    return true;
  }

  return {
    get isOpen() {
      return host.isOpen;
    },
    open,
    step,
    stepOn,
    close,
    follow: () => (host.isOpen ? refresh() : undefined),
    contains: (event) => host.contains(event) || notice.contains(event),
    get isInUse() {
      return host.hasFocus || status !== 'idle';
    },
  };
}
