import { useId, useMemo, useRef, useState } from 'preact/hooks';
import type { CollectedFact } from '../../lib/collection/fact';
import { countBy, type FactFilter } from '../../lib/collection/filter';
import { Choice } from './choice';
import { useCollectionWords } from './words';

const fields = {
  metric: (fact: CollectedFact) => [fact.metric],
  park: (fact: CollectedFact) => fact.parks,
  institution: (fact: CollectedFact) => fact.institutions,
  year: (fact: CollectedFact) => [fact.year],
  status: (fact: CollectedFact) => [fact.status],
  outlet: (fact: CollectedFact) => [fact.page.outlet],
  province: (fact: CollectedFact) => [fact.province],
} as const;
type Field = keyof typeof fields;
const fieldNames = Object.keys(fields) as Field[];

/** A list to choose from has so many entries at most: the rest is found by typing. */
const longestList = 200;

/** Milliseconds without a key after which a search is meant. */
const pause = 180;

interface FactFiltersProps {
  readonly facts: readonly CollectedFact[];
  readonly filter: FactFilter;
  readonly onFilter: (filter: FactFilter) => void;
}

/** Search and one choice for each field, each with how many facts it has. */
export function FactFilters({ facts, filter, onFilter }: FactFiltersProps) {
  const { say } = useCollectionWords();
  const id = useId();
  const counts = useMemo(
    () => new Map(fieldNames.map((field) => [field, countBy<string | number>(facts, fields[field])])),
    [facts],
  );
  const said = (field: Field, value: string | number): string =>
    field === 'status' ? say(value as 'actual' | 'target' | 'forecast') : String(value);
  const [text, setText] = useState('');
  const pending = useRef(0);
  const latest = useRef(filter);
  latest.current = filter;
  const type = (typed: string) => {
    setText(typed);
    // The charts are drawn anew once the reader pauses, not at every key.
    clearTimeout(pending.current);
    pending.current = window.setTimeout(() => onFilter({ ...latest.current, text: typed }), pause);
  };
  const clear = () => {
    clearTimeout(pending.current);
    setText('');
    onFilter({});
  };
  const choose = (field: Field, value: string) => {
    const { [field]: _, ...others } = filter;
    onFilter(value === '' ? others : { ...others, [field]: field === 'year' ? Number(value) : value });
  };
  return (
    <search class="fact-filters" aria-label={say('filters')}>
      <div class="field search-text">
        <label for={id}>{say('search')}</label>
        <input
          id={id}
          type="search"
          placeholder={say('searchHint')}
          value={text}
          onInput={(event) => type(event.currentTarget.value)}
        />
      </div>
      {fieldNames.map((field) => {
        const options = counts.get(field) ?? [];
        if (options.length === 0) return null;
        return (
          <Choice
            key={field}
            label={say(field)}
            value={String(filter[field] ?? '')}
            options={[
              ['', say('all')],
              ...options
                .slice(0, longestList)
                .map(
                  ([value, n]) =>
                    [String(value), say('optionCount', { name: said(field, value), n })] as const,
                ),
            ]}
            onChoose={(value) => choose(field, value)}
          />
        );
      })}
      {Object.values(filter).some((value) => value !== undefined && value !== '') && (
        <button type="button" class="quiet-button" onClick={clear}>
          {say('clear')}
        </button>
      )}
    </search>
  );
}
