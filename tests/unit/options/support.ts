import axe from 'axe-core';
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';

/** Draws a component into the document; what was drawn before goes. */
export function draw(view: ComponentChild): HTMLElement {
  document.body.replaceChildren();
  const root = document.body.appendChild(document.createElement('main'));
  act(() => render(view, root));
  return root;
}

/** The ids of what axe objects to; contrast and regions are for a real browser and a whole page. */
export async function violations(root: HTMLElement): Promise<string[]> {
  // One row of the table of sites is as good as four hundred.
  const where = { include: [root], exclude: [['.site-table li:nth-child(n+4)']] };
  const result = await axe.run(where, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

export function type(input: Element | null, value: string): void {
  if (!(input instanceof HTMLInputElement)) throw new Error('no field');
  act(() => {
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

export async function click(element: Element | null | undefined): Promise<void> {
  if (!(element instanceof HTMLElement)) throw new Error('nothing to click');
  await act(async () => {
    element.click();
  });
}
