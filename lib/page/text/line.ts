import { lastCut } from './cut';
import type { Container } from './tags';

/** A stretch of a text node that stands unbroken in a block's text. Offsets are UTF-16 units. */
export interface Segment {
  readonly node: Text;
  readonly nodeStart: number;
  /** Where it starts in the block's text. */
  readonly start: number;
  readonly length: number;
}

/**
 * A line of the page as a reader sees it: text nodes joined across inline elements up to a block edge or a `<br>`. A line
 * longer than any paragraph is cut at a sentence end, so that no step of work on a line is long.
 */
export interface Block {
  readonly container: Container;
  readonly text: string;
  /** Sorted by start; they cover the text. */
  readonly segments: readonly Segment[];
  /** How many units of the text stand in links. */
  readonly linkLength: number;
}

/** Collapsible space as HTML has it; what is drawn with no width (soft hyphens, zero-width and direction marks). */
const gap = /[ \t\n\r\f]+|[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]+/g;
const gapAndLineEnds = /\r?\n|\r|[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]+/g;

/** A stretch of a text node's data. `preserve` keeps spaces and ends lines at line feeds. */
export interface Stretch {
  readonly data: string;
  readonly from: number;
  readonly to: number;
  readonly inLink: boolean;
  readonly preserve: boolean;
}

/** No paragraph that people write is longer; see `Block`. */
const longestLine = 4_000;

export interface LineBuilder {
  /** Takes in a stretch of a text node in `container`. */
  add(node: Text, stretch: Stretch, container: Container): void;
  /** Ends the line. Nothing comes out where it had no visible text. */
  end(container: Container): void;
}

/** Collapses white space as a browser draws it and remembers where each unit came from. */
export function createLineBuilder(emit: (block: Block) => void): LineBuilder {
  let parts: string[] = [];
  let segments: { node: Text; nodeStart: number; start: number; length: number }[] = [];
  let length = 0;
  let linkLength = 0;
  let space: { node: Text; at: number } | undefined;

  function push(node: Text, nodeStart: number, text: string): void {
    const last = segments.at(-1);
    if (last && last.node === node && last.nodeStart + last.length === nodeStart) last.length += text.length;
    else segments.push({ node, nodeStart, start: length, length: text.length });
    parts.push(text);
    length += text.length;
  }

  function pushVisible(node: Text, { data, inLink }: Stretch, start: number, end: number): void {
    if (start >= end) return;
    if (space) push(space.node, space.at, ' ');
    space = undefined;
    push(node, start, data.slice(start, end));
    if (inLink) linkLength += end - start;
  }

  /** Ends the line where it grows too long: behind the last sentence end that fits, else behind a comma, else anywhere. */
  function pushInLines(node: Text, stretch: Stretch, from: number, to: number, container: Container): void {
    let start = from;
    while (length + to - start > longestLine) {
      const room = stretch.data.slice(start, start + longestLine - length);
      const cut = lastCut(room) ?? (length > longestLine / 2 ? 0 : room.length);
      pushVisible(node, stretch, start, start + cut);
      start += cut;
      end(container);
    }
    pushVisible(node, stretch, start, to);
  }

  function end(container: Container): void {
    // A copy holds no room for more segments: a big page has many lines.
    if (length > 0) emit({ container, text: parts.join(''), segments: segments.slice(), linkLength });
    parts = [];
    segments = [];
    length = 0;
    linkLength = 0;
    space = undefined;
  }

  return {
    add(node, stretch, container) {
      const { data, from, to, preserve } = stretch;
      const part = data.slice(from, to);
      let copied = from;
      for (const match of part.matchAll(preserve ? gapAndLineEnds : gap)) {
        const at = from + match.index;
        pushInLines(node, stretch, copied, at, container);
        copied = at + match[0].length;
        if (match[0].charCodeAt(0) > 0x20) continue;
        if (preserve) push(node, at, '\n');
        else if (length > 0) space ??= { node, at };
      }
      pushInLines(node, stretch, copied, to, container);
    },
    end,
  };
}
