import { ListFilter, Search, X } from 'lucide';
import type { RefObject } from 'preact';
import { Icon } from '../icon';
import { IconButton } from '../icon-button';
import { useSpeech } from './words';

interface SearchBarProps {
  readonly text: string;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly filterCount: number;
  readonly filtersOpen: boolean;
  readonly onText: (text: string) => void;
  readonly onFilters: (open: boolean) => void;
  /** Arrow down leaves the field for the first result. */
  readonly onLeave: () => void;
}

export function SearchBar(props: SearchBarProps) {
  const { say } = useSpeech();
  const { text, input, filterCount, filtersOpen, onText, onFilters, onLeave } = props;
  return (
    <search class="search-bar">
      <div class="search-field">
        <Icon icon={Search} />
        <input
          ref={input}
          type="text"
          value={text}
          aria-label={say('search')}
          placeholder={say('searchHint')}
          autocomplete="off"
          onInput={(event) => onText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.isComposing) return;
            if (event.key === 'Escape' && text !== '') onText('');
            if (event.key !== 'ArrowDown') return;
            event.preventDefault();
            onLeave();
          }}
        />
        {text === '' ? (
          <span class="key-hint" aria-hidden="true">
            /
          </span>
        ) : (
          <IconButton icon={X} label={say('clearSearch')} onClick={() => onText('')} />
        )}
      </div>
      <button
        type="button"
        class={filterCount > 0 ? 'quiet-button active' : 'quiet-button'}
        aria-expanded={filtersOpen}
        aria-controls="filters"
        onClick={() => onFilters(!filtersOpen)}
      >
        <Icon icon={ListFilter} />
        {filterCount > 0 ? say('filtersActive', { n: filterCount }) : say('filters')}
      </button>
    </search>
  );
}
