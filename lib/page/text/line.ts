import type { Container } from './tags';

/** A stretch of a text node that stands unbroken in a block's text. Offsets are UTF-16 units. */
export interface Segment {
  readonly node: Text;
  readonly nodeStart: number;
  /** Where it starts in the block's text. */
  readonly start: number;
  readonly length: number;
}

/** A line of the page as a reader sees it: text nodes joined across inline elements up to a block edge or a `<br>`. */
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

export interface LineBuilder {
  /** Takes in a stretch of a text node. `preserve` keeps spaces and ends lines at line feeds. */
  add(node: Text, data: string, from: number, to: number, inLink: boolean, preserve: boolean): void;
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

  function pushVisible(node: Text, data: string, from: number, to: number, inLink: boolean): void {
    if (from >= to) return;
    if (space) push(space.node, space.at, ' ');
    space = undefined;
    push(node, from, data.slice(from, to));
    if (inLink) linkLength += to - from;
  }

  function end(container: Container): void {
    if (length > 0) emit({ container, text: parts.join(''), segments, linkLength });
    parts = [];
    segments = [];
    length = 0;
    linkLength = 0;
    space = undefined;
  }

  return {
    add(node, data, from, to, inLink, preserve) {
      const pattern = preserve ? gapAndLineEnds : gap;
      pattern.lastIndex = from;
      let copied = from;
      for (let match = pattern.exec(data); match && match.index < to; match = pattern.exec(data)) {
        pushVisible(node, data, copied, match.index, inLink);
        copied = Math.min(pattern.lastIndex, to);
        const unit = match[0].charCodeAt(0);
        if (unit > 0x20) continue;
        if (preserve) push(node, match.index, '\n');
        else if (length > 0) space ??= { node, at: match.index };
      }
      pushVisible(node, data, copied, to, inLink);
    },
    end,
  };
}
