import type { Container } from './text/tags';
import { walk } from './text/walk';

const chinese = /\p{Script=Han}/u;

/** Looks through what a reader sees below `root`, shadow roots included, for one Chinese character; pauses often. */
export function* findChinese(root: Container): Generator<void, boolean> {
  const roots: Container[] = [root];
  for (let next = roots.pop(); next; next = roots.pop()) {
    let found = false;
    const steps = walk(next, {
      text({ data }) {
        found ||= chinese.test(data);
        return undefined;
      },
      shadowRoot(shadow) {
        roots.push(shadow);
      },
    });
    while (!steps.next().done) {
      if (found) return true;
      yield;
    }
    if (found) return true;
  }
  return false;
}
