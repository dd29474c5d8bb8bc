import { readBlockFacts } from '../../lib/extract/blocks';
import { type Line, readFactsOf, runInSlices } from '../../lib/page';
import type { PageSession } from '../content/session';

/** What the page states of its amounts: read when somebody asks, and kept with the lines. */
export interface PageFacts {
  /** Resolves when the lines have their facts; all that are read where none are named. */
  read(lines?: readonly Line[]): Promise<void>;
}

export function createPageFacts({ reader, metadata }: PageSession, signal: AbortSignal): PageFacts {
  return {
    async read(lines) {
      const publishedAt = metadata().publishedAt?.value.slice(0, 10);
      const wanted = lines && new Set(lines);
      const read = new Set([...reader.wantedLines(), ...(lines ?? [])]);
      const inOrder = reader.lines.filter((line) => read.has(line));
      const job = readFactsOf(
        (blocks) => readBlockFacts(blocks, publishedAt ? { publishedAt } : {}),
        inOrder,
        wanted,
      );
      await runInSlices(job, 'soon', signal);
    },
  };
}
