import type { PageSource } from '../../lib/library/schema';
import { askBackground } from './ask-background';

/**
 * What a frame's snippets name as their source. A frame asks for the page that its tab shows: that is what the reader
 * has read and will want to cite. Where that page is not read, the frame speaks for itself.
 */
export function createSourceLink(own: () => Promise<PageSource>): () => Promise<PageSource> {
  if (window === window.top) return own;
  return async () => {
    const answer = await askBackground('topSource', {});
    return (answer.ok ? answer.value.page : undefined) ?? own();
  };
}
