import { computePosition, flip, offset, shift, size, type VirtualElement } from '@floating-ui/dom';

export interface Anchor {
  /** Where the mention stands now, in viewport coordinates. */
  mention(): DOMRect | undefined;
  /** The lines of the sentence, which the card must not cover. */
  sentence(): DOMRect | undefined;
}

const gap = 8;
const margin = 8;

/** The least height that still shows what a mention is; the rest scrolls. */
const leastHeight = 180;

/**
 * Puts the card below the sentence, else above it, at the mention's left edge, inside the viewport. Where the sentence leaves
 * no room on either side, the card keeps off the mention's own line.
 */
export async function placeCard(frame: HTMLElement, card: HTMLElement, anchor: Anchor): Promise<boolean> {
  const mention = anchor.mention();
  if (!mention) return false;
  const sentence = anchor.sentence() ?? mention;
  const height = Math.min(card.scrollHeight, leastHeight);
  const above = sentence.top - gap - margin;
  const below = window.innerHeight - sentence.bottom - gap - margin;
  const avoided = Math.max(above, below) >= height ? sentence : mention;
  const rect = new DOMRect(mention.left, avoided.top, mention.width, avoided.height);
  const reference: VirtualElement = { getBoundingClientRect: () => rect };
  const { x, y } = await computePosition(reference, frame, {
    strategy: 'fixed',
    placement: 'bottom-start',
    middleware: [
      offset(gap),
      flip({ padding: margin }),
      size({
        padding: margin,
        apply: ({ availableHeight }) => {
          card.style.setProperty('--card-height', `${Math.max(120, Math.floor(availableHeight))}px`);
        },
      }),
      shift({ padding: margin, crossAxis: true }),
    ],
  });
  frame.style.translate = `${Math.round(x)}px ${Math.round(y)}px`;
  return true;
}
