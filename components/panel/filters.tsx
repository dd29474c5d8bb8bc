import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Facet, FacetCounts } from '../../lib/library/facets';
import { kindSchema } from '../../lib/library/schema';
import type { SearchRequest } from '../../lib/library/search-index';
import { useSpeech } from './words';

const shownAtFirst = 8;
const shown: readonly Facet[] = ['kinds', 'tags', 'outlets', 'years', 'parks', 'hosts'];

interface FiltersProps {
  readonly request: SearchRequest;
  readonly counts: FacetCounts;
  readonly onToggle: (facet: Facet, value: string) => void;
  readonly onClear: () => void;
  readonly onDates: (dates: Pick<SearchRequest, 'from' | 'to'>) => void;
  /** What can be done with the filters chosen. */
  readonly children?: ComponentChildren;
}

export const countFilters = (request: SearchRequest): number =>
  shown.reduce((sum, facet) => sum + request[facet].length, 0) + (request.from || request.to ? 1 : 0);

/** Filters as chips with the number of results that each would give. */
export function Filters({ request, counts, onToggle, onClear, onDates, children }: FiltersProps) {
  const { say } = useSpeech();
  return (
    <div id="filters" class="filters">
      {shown.map((facet) => (
        <FacetChips
          key={facet}
          facet={facet}
          chosen={request[facet]}
          values={counts[facet]}
          onToggle={(value) => onToggle(facet, value)}
        />
      ))}
      <DateRange from={request.from} to={request.to} onChange={onDates} />
      {countFilters(request) > 0 && (
        <div class="filter-actions">
          <button type="button" class="link-button" onClick={onClear}>
            {say('clearFilters')}
          </button>
          {children}
        </div>
      )}
    </div>
  );
}

interface FacetChipsProps {
  readonly facet: Facet;
  readonly chosen: readonly string[];
  readonly values: FacetCounts[Facet];
  readonly onToggle: (value: string) => void;
}

function FacetChips({ facet, chosen, values, onToggle }: FacetChipsProps) {
  const { say, language } = useSpeech();
  const [all, setAll] = useState(false);
  // A chosen value stays in sight, even where it has no result any more.
  const missing = chosen.filter((value) => !values.some(([known]) => known === value));
  const everything = [...missing.map((value) => [value, 0] as const), ...values];
  const visible = all
    ? everything
    : everything.filter(([value], index) => index < shownAtFirst || chosen.includes(value));
  const sayValue = (value: string): string => {
    const kind = facet === 'kinds' ? kindSchema.safeParse(value) : undefined;
    return kind?.success ? say(kind.data) : value;
  };
  if (everything.length === 0) return null;
  return (
    <fieldset class="facet" aria-label={say(facet)}>
      <span class="facet-name">{say(facet)}</span>
      <div class="chips">
        {visible.map(([value, count]) => (
          <button
            key={value}
            type="button"
            class="chip"
            aria-pressed={chosen.includes(value)}
            onClick={() => onToggle(value)}
          >
            <span class={facet === 'kinds' ? `dot-${value}` : undefined}>{sayValue(value)}</span>
            <span class="count">{new Intl.NumberFormat(language).format(count)}</span>
          </button>
        ))}
        {visible.length < everything.length && (
          <button type="button" class="link-button" onClick={() => setAll(true)}>
            {say('moreValues', { n: everything.length - visible.length })}
          </button>
        )}
      </div>
    </fieldset>
  );
}

type Dates = Pick<SearchRequest, 'from' | 'to'>;

/** From which day to which a page came out; either may be open. */
function DateRange({ from, to, onChange }: Dates & { onChange: (dates: Dates) => void }) {
  const { say } = useSpeech();
  return (
    <fieldset class="facet" aria-label={say('published')}>
      <span class="facet-name">{say('published')}</span>
      <div class="date-range">
        <input
          type="date"
          aria-label={say('dateFrom')}
          value={from}
          max={to || undefined}
          onChange={(event) => onChange({ from: event.currentTarget.value, to })}
        />
        <span aria-hidden="true">–</span>
        <input
          type="date"
          aria-label={say('dateTo')}
          value={to}
          min={from || undefined}
          onChange={(event) => onChange({ from, to: event.currentTarget.value })}
        />
      </div>
    </fieldset>
  );
}
