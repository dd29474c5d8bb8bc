import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { Chunk } from '../../lib/export/format';

export interface Output {
  /** Resolves once there is room for more, so that what is written never piles up in memory. */
  write(chunk: Chunk): Promise<void>;
  end(): Promise<void>;
}

/** The reader of the output has gone (as `head` does): no fault, and nothing left to do. */
export class OutputClosed extends Error {}

/** Standard output, or a file. Both `write` and `end` throw where the output cannot be written. */
export function openOutput(file: string | undefined): Output {
  const stream: Writable = file === undefined ? process.stdout : createWriteStream(file);
  const state: { failure?: Error } = {};
  stream.on('error', (error: NodeJS.ErrnoException) => {
    state.failure = error.code === 'EPIPE' ? new OutputClosed() : error;
  });
  return {
    async write(chunk) {
      if (state.failure) throw state.failure;
      if (chunk.length === 0 || stream.write(chunk)) return;
      await once(stream, 'drain').catch(() => undefined);
      if (state.failure) throw state.failure;
    },
    async end() {
      if (file === undefined) return;
      stream.end();
      await finished(stream);
    },
  };
}
