import { SearchX, Table } from 'lucide';
import type { RefObject } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { CollectedFact } from '../../lib/collection/fact';
import { type FactFilter, filterFacts } from '../../lib/collection/filter';
import { Notice } from '../panel/notice';
import { AmountCharts } from './amount-charts';
import type { SavePicture } from './chart-frame';
import { ContradictionsView } from './contradictions-view';
import { CountCharts } from './count-charts';
import { FactFilters } from './fact-filters';
import { FactTable } from './fact-table';
import { useTurns } from './use-turns';
import { useCollectionWords } from './words';

interface CollectionViewProps {
  readonly facts: readonly CollectedFact[];
  readonly scroller: RefObject<HTMLElement | null>;
  readonly onSave: SavePicture;
  readonly onExport: (facts: readonly CollectedFact[]) => void;
}

/** The facts of the whole library: filters, charts, contradictions, table. */
export function CollectionView({ facts, scroller, onSave, onExport }: CollectionViewProps) {
  const { say } = useCollectionWords();
  const [filter, setFilter] = useState<FactFilter>({});
  const chosen = useMemo(() => filterFacts(facts, filter), [facts, filter]);
  const pages = useMemo(() => new Set(chosen.map(({ page }) => page.url)).size, [chosen]);
  const [amounts, counts, contradictions, rows] = useTurns(chosen, 4);
  if (facts.length === 0) return <Notice icon={Table} title={say('empty')} hint={say('emptyHint')} />;
  return (
    <>
      <p class="summary" role="status">
        {say('summary', { facts: chosen.length, pages })}
      </p>
      <FactFilters facts={facts} filter={filter} onFilter={setFilter} />
      {chosen.length === 0 ? (
        <Notice icon={SearchX} title={say('nothingLeft')} hint={say('nothingLeftHint')} />
      ) : (
        <>
          {amounts && <AmountCharts facts={amounts} onSave={onSave} />}
          {counts && <CountCharts facts={counts} onSave={onSave} />}
          {contradictions && <ContradictionsView facts={contradictions} />}
          {rows && <FactTable facts={rows} scroller={scroller} onExport={() => onExport(rows)} />}
        </>
      )}
    </>
  );
}
