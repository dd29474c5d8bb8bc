import type { PageSource } from '../../lib/library/schema';
import type { PageMetadata } from '../../lib/page';

/** What every snippet of the page says of its source. */
export function sourceOf(url: string, metadata: PageMetadata): PageSource {
  const { title, outlet, author, editor, publishedAt } = metadata;
  return {
    url,
    title: title?.value,
    outlet: outlet?.value,
    author: author?.value,
    editor: editor?.value,
    publishedAt: publishedAt?.value,
  };
}
