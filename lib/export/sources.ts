import type { TextWriter } from './format';
import type { ExportPage, ExportSnippet } from './snippet';

/** A page with what the reader kept of it. */
export interface Source {
  readonly page: ExportPage;
  /** Instant of the first snippet of it, ISO 8601. */
  readonly savedAt: string;
  readonly tags: readonly string[];
  readonly snippets: number;
}

/** Collects the pages of snippets, each once, in the order in which they come. */
export function createSources() {
  const sources = new Map<
    string,
    { page: ExportPage; savedAt: string; tags: Set<string>; snippets: number }
  >();
  return {
    add({ page, savedAt, tags }: ExportSnippet): void {
      const key = page.url || page.title || '';
      const known = sources.get(key);
      if (!known) {
        sources.set(key, { page, savedAt, tags: new Set(tags), snippets: 1 });
        return;
      }
      known.snippets += 1;
      if (savedAt < known.savedAt) known.savedAt = savedAt;
      for (const tag of tags) known.tags.add(tag);
    },
    list: (): Source[] => [...sources.values()].map((source) => ({ ...source, tags: [...source.tags] })),
  };
}

/** A writer of the pages alone, all at the end, once every snippet of theirs has come. */
export function writeSources(toText: (sources: readonly Source[]) => string): TextWriter {
  const sources = createSources();
  return {
    start: () => '',
    write: (snippet) => {
      sources.add(snippet);
      return '';
    },
    end: () => toText(sources.list()),
  };
}
