import { setTimeout as pause } from 'node:timers/promises';
import type { ScriptedPage } from './scripted-page';

interface Box {
  readonly x: number;
  readonly y: number;
}

/**
 * Presses the button, tab, switch or label whose name begins with `name`, in the page or in an open shadow root, as a reader would:
 * with the mouse, in the middle of it. Throws where there is none within ten seconds.
 */
export async function press(page: ScriptedPage, name: string): Promise<void> {
  let before: Box | undefined;
  for (const end = Date.now() + 10_000; Date.now() < end; await pause(100)) {
    const box = await findControl(page, name);
    // What still moves would be missed.
    if (box && box.x === before?.x && box.y === before.y) return page.mouse.click(box.x, box.y);
    before = box;
  }
  throw new Error(`Nothing named ${name} to press`);
}

const findControl = (page: ScriptedPage, name: string): Promise<Box | undefined> =>
  page.evaluate((wanted) => {
    const shadows = [...document.querySelectorAll('*')].flatMap((element) => element.shadowRoot ?? []);
    const control = [document, ...shadows]
      .flatMap((root) => [
        ...root.querySelectorAll('button, label, [role=tab], [role=switch], [role=menuitem]'),
      ])
      .find((element) =>
        (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().startsWith(wanted),
      );
    if (!control || control.hasAttribute('disabled')) return undefined;
    control.scrollIntoView({ block: 'nearest' });
    const { x, y, width, height } = control.getBoundingClientRect();
    return width > 0 ? { x: x + width / 2, y: y + height / 2 } : undefined;
  }, name);

/** All text that a page shows, that in open shadow roots too. */
export const shownText = (page: ScriptedPage): Promise<string> =>
  page.evaluate(
    () =>
      [
        document.body.innerText,
        ...[...document.querySelectorAll('*')].map((element) => element.shadowRoot?.textContent ?? ''),
      ].join('\n'),
    undefined,
  );

/** Selects the first occurrence of a text that stands within one text node. */
export const selectText = (page: ScriptedPage, text: string): Promise<void> =>
  page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      return;
    }
  }, text);
