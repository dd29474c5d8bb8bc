import { Trash2 } from 'lucide';
import { useState } from 'preact/hooks';
import type { Watched } from '../../lib/watch-list';
import { IconButton } from '../icon-button';
import { Dialog } from './dialog';
import { useSpeech } from './words';

interface WatchListDialogProps {
  readonly list: readonly Watched[];
  /** Resolves to false where the name could not be added. */
  readonly onAdd: (text: string) => Promise<boolean>;
  readonly onRemove: (entry: Watched) => void;
  readonly onClose: () => void;
}

/** The parks and institutions that the reader follows: to look at, to add to, to take from. */
export function WatchListDialog({ list, onAdd, onRemove, onClose }: WatchListDialogProps) {
  const { say } = useSpeech();
  const [text, setText] = useState('');
  const [failed, setFailed] = useState('');
  const add = async (event: Event) => {
    event.preventDefault();
    const wanted = text.trim();
    if (!wanted) return;
    const added = await onAdd(wanted);
    setFailed(added ? '' : wanted);
    if (added) setText('');
  };
  return (
    <Dialog title={say('watchList')} onClose={onClose}>
      {list.length === 0 ? (
        <>
          <p>{say('watchListEmpty')}</p>
          <p class="watch-hint">{say('watchListEmptyHint')}</p>
        </>
      ) : (
        <ul class="watch-list">
          {list.map((entry) => (
            <li key={entry.key}>
              <span class={`mark-${entry.kind}`}>{entry.name}</span>
              <IconButton
                icon={Trash2}
                label={say('unwatchOne', { text: entry.name })}
                onClick={() => onRemove(entry)}
              />
            </li>
          ))}
        </ul>
      )}
      <form class="watch-add" onSubmit={(event) => void add(event)}>
        <label>
          <span>{say('watchAdd')}</span>
          <input
            type="text"
            value={text}
            maxLength={60}
            placeholder={say('watchAddHint')}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="quiet-button">
          {say('watchAddDone')}
        </button>
      </form>
      <p role="status" class="watch-hint">
        {failed && say('watchAddFailed', { text: failed })}
      </p>
    </Dialog>
  );
}
