import { useSpeech } from './words';

interface WatchFilterProps {
  /** How many of this page's names are followed. */
  readonly count: number;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly onEdit: () => void;
}

/** Narrows this page to what the reader follows. */
export function WatchFilter({ count, on, onChange, onEdit }: WatchFilterProps) {
  const { say } = useSpeech();
  return (
    <div class="watch-filter">
      <button
        type="button"
        class="chip"
        aria-pressed={on}
        disabled={count === 0}
        onClick={() => onChange(!on)}
      >
        {say('onlyWatched', { n: count })}
      </button>
      <button type="button" class="link-button" onClick={onEdit}>
        {say('watchList')}
      </button>
    </div>
  );
}
