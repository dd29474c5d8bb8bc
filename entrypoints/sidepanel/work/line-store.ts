/** The texts of a file, each with its place in it, taken in any order. */
export interface LineStore {
  add(place: number, text: string): void;
  count(): number;
  /** The texts in the order of their places, as UTF-8. */
  toBlobs(): Blob[];
}

const pieceSize = 4 * 1024 * 1024;

/** UTF-8 takes at most three bytes for each UTF-16 unit. */
const bytesPerUnit = 3;

interface Line {
  readonly place: number;
  readonly piece: Uint8Array<ArrayBuffer>;
  readonly start: number;
  readonly end: number;
}

/**
 * Keeps texts as bytes in large pieces. A hundred thousand strings of a file's length would fill the heap, and clearing up
 * behind them took longer than the writing.
 */
export function createLineStore(): LineStore {
  const encoder = new TextEncoder();
  const lines: Line[] = [];
  let piece = new Uint8Array(0);
  let used = 0;
  return {
    add(place, text) {
      const most = text.length * bytesPerUnit;
      if (piece.length - used < most) {
        piece = new Uint8Array(Math.max(pieceSize, most));
        used = 0;
      }
      const { written } = encoder.encodeInto(text, piece.subarray(used));
      lines.push({ place, piece, start: used, end: used + written });
      used += written;
    },
    count: () => lines.length,
    toBlobs() {
      const blobs: Blob[] = [];
      let out = new Uint8Array(pieceSize);
      let filled = 0;
      // A blob copies what it is given, so that one piece does for all of them.
      const flush = () => {
        if (filled > 0) blobs.push(new Blob([out.subarray(0, filled)]));
        filled = 0;
      };
      for (const line of lines.sort((a, b) => a.place - b.place)) {
        const length = line.end - line.start;
        if (out.length - filled < length) flush();
        if (out.length < length) out = new Uint8Array(length);
        out.set(line.piece.subarray(line.start, line.end), filled);
        filled += length;
      }
      flush();
      return blobs;
    },
  };
}
