import { setTimeout as pause } from 'node:timers/promises';
import type { ScriptedPage } from './scripted-page';

/** How many ranges each of our highlights has on a page. */
export type PaintedCounts = Readonly<Record<'park' | 'institution' | 'money' | 'saved', number>>;

/** Reads our entries of the highlight registry. */
export function countPainted(page: ScriptedPage): Promise<PaintedCounts> {
  return page.evaluate(
    () => ({
      park: CSS.highlights.get('policylens-park')?.size ?? 0,
      institution: CSS.highlights.get('policylens-institution')?.size ?? 0,
      money: CSS.highlights.get('policylens-money')?.size ?? 0,
      saved: CSS.highlights.get('policylens-saved')?.size ?? 0,
    }),
    undefined,
  );
}

/** The texts of one highlight's ranges, in page order. */
export function paintedTexts(page: ScriptedPage, kind: keyof PaintedCounts | 'figure'): Promise<string[]> {
  return page.evaluate((name) => {
    const ranges = [...(CSS.highlights.get(`policylens-${name}`) ?? [])].map((range) => {
      const copy = document.createRange();
      copy.setStart(range.startContainer, range.startOffset);
      copy.setEnd(range.endContainer, range.endOffset);
      return copy;
    });
    ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
    return ranges.map((range) => range.toString());
  }, kind);
}

/** Waits until the counts have been the same, and not all zero, for half a second. Throws after 20 seconds. */
export async function waitUntilPainted(page: ScriptedPage): Promise<PaintedCounts> {
  let last = '';
  let since = Date.now();
  for (const end = Date.now() + 20_000; Date.now() < end; ) {
    const counts = await countPainted(page);
    const now = JSON.stringify(counts);
    if (now !== last) {
      last = now;
      since = Date.now();
    }
    const any = counts.park + counts.institution + counts.money > 0;
    if (any && Date.now() - since > 500) return counts;
    await pause(100);
  }
  throw new Error('Nothing was painted on the page within 20 seconds');
}

/** Clicks the nth painted range whose text is `text`, as a reader would: with the mouse, in the middle of it. */
export async function clickMention(
  page: ScriptedPage,
  kind: keyof PaintedCounts,
  text: string,
  nth = 0,
): Promise<void> {
  const box = await page.evaluate(
    ({ kind, text, nth }) => {
      const ranges = [...(CSS.highlights.get(`policylens-${kind}`) ?? [])].filter(
        (range): range is Range => range instanceof Range,
      );
      const range = ranges.filter((candidate) => candidate.toString() === text)[nth];
      if (!range) return undefined;
      range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      const rect = range.getClientRects()[0];
      return rect && { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
    },
    { kind, text, nth },
  );
  if (!box) throw new Error(`No ${kind} 「${text}」 is painted on the page`);
  await page.mouse.click(box.x, box.y);
}
