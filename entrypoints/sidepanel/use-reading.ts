import { useEffect, useState } from 'preact/hooks';
import { readTab } from '../../lib/frames';
import { handleMessages } from '../../lib/messaging';
import type { PageReading } from '../../lib/page/types';
import type { WatchedTab } from './use-tab';

export type ReadingState =
  | { readonly status: 'loading' }
  | { readonly status: 'read'; readonly reading: PageReading }
  /** No content script answers there. */
  | { readonly status: 'not-read' };

/** Changes come in bursts while a page loads; one look for each burst is enough. */
const settleTime = 120;

/** What the content script knows of the tab's page, asked anew whenever it says that something changed. */
export function useReading(tab: WatchedTab | undefined): ReadingState {
  const [state, setState] = useState<{ readonly tabId: number; readonly value: ReadingState }>();
  const id = tab?.id;
  const visit = tab?.visit;
  // Another visit of the same tab is another page.
  useEffect(() => {
    if (id === undefined) return;
    const abort = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      timer = undefined;
      const answer = await readTab(id);
      if (abort.signal.aborted) return;
      setState({
        tabId: id,
        value: answer.ok ? { status: 'read', reading: answer.value } : { status: 'not-read' },
      });
    };
    const lookSoon = () => {
      timer ??= setTimeout(() => void look(), settleTime);
    };
    void look();
    handleMessages(
      'background',
      {
        pageChanged: (_payload, sender) => {
          if (sender.tab?.id === id || !sender.tab) lookSoon();
          return {};
        },
      },
      abort.signal,
    );
    return () => {
      abort.abort();
      clearTimeout(timer);
    };
  }, [id, visit]);
  return state && state.tabId === id ? state.value : { status: 'loading' };
}
