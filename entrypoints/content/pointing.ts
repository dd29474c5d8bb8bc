import { marksAt, type Place } from '../../lib/page';
import { openOnHover } from './hover';
import { createPress, isOnControl } from './press';
import type { PageSession } from './session';

/** Opens the card where the reader points at a mention, and closes it where they point elsewhere. */
export function openOnPointing(session: PageSession, signal: AbortSignal): void {
  const { details } = session;
  const press = createPress(document, signal);

  /** The card that is being brought is for the place that was pointed at last; none where the reader went on. */
  let wanted: Place | undefined;

  async function open(at: Place): Promise<void> {
    wanted = at;
    const card = (await details.bring())?.card;
    if (wanted === at) card?.open(at, false);
  }

  function close(): void {
    wanted = undefined;
    const card = details.present?.card;
    if (card?.isOpen) card.close();
  }

  function placeAt(x: number, y: number): Place | undefined {
    const marks = () => session.reader.lines.flatMap((line) => line.marks);
    const hit = marksAt(document, session.painter, marks, x, y).find(
      ({ name }) => name !== 'saved' && name !== 'current' && name !== 'watched',
    );
    if (!hit) return undefined;
    const line = session.reader.lines.find((one) => one.marks.includes(hit));
    const index = line?.marks.indexOf(hit) ?? -1;
    const mention = line?.shown[index];
    return line && mention ? { line, mention, index } : undefined;
  }

  const capture = { capture: true, passive: true, signal } as const;
  document.addEventListener(
    'pointerdown',
    (event) => {
      // The card is on its way before the finger is up.
      if (event.isTrusted && !details.present && placeAt(event.clientX, event.clientY)) void details.bring();
    },
    capture,
  );
  document.addEventListener(
    'click',
    (event) => {
      const card = details.present?.card;
      if (!event.isTrusted || event.button !== 0 || card?.contains(event)) return;
      const isPlain = press.isClick(event) && !isOnControl(event);
      const at = isPlain ? placeAt(event.clientX, event.clientY) : undefined;
      if (at) void open(at);
      else close();
    },
    capture,
  );
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.isTrusted && event.key === 'Escape') close();
    },
    capture,
  );
  openOnHover(
    {
      placeAt,
      open: (at) => void open(at),
      close,
      isOverCard: (event) => details.present?.card?.contains(event) ?? false,
      isInUse: () => details.present?.card?.isInUse ?? false,
    },
    signal,
  );
}
