import { ArrowDown, ArrowUp, Pencil, Table } from 'lucide';
import type { RefObject } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { sayPeriod } from '../../lib/words/period';
import { Icon } from '../icon';
import { IconButton } from '../icon-button';
import { AmountText } from './amount-text';
import { type FactColumn, type FactOrder, type FactRow, factColumns, sortFacts } from './fact-rows';
import { Notice } from './notice';
import { Unsaid } from './page-facts';
import { VirtualBody } from './virtual-body';
import { useSpeech } from './words';

interface FactsViewProps {
  readonly rows: readonly FactRow[];
  /** Snippets read so far, of how many; undefined once all are. */
  readonly reading: number | undefined;
  readonly total: number;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly onEdit: (row: FactRow) => void;
}

/** The facts of the library: the table that the export gives. */
export function FactsView({ rows, reading, total, scroller, onEdit }: FactsViewProps) {
  const { say, language } = useSpeech();
  const [order, setOrder] = useState<FactOrder>();
  const sorted = useMemo(() => sortFacts(rows, order, language), [rows, order, language]);
  const keys = useMemo(() => sorted.map((row) => row.key), [sorted]);
  const sort = (column: FactColumn) =>
    setOrder((old) =>
      old?.column === column
        ? { column, descending: !old.descending }
        : { column, descending: column === 'value' },
    );
  const loading = reading !== undefined;

  if (rows.length === 0 && !loading) {
    return <Notice icon={Table} title={say('factsEmpty')} hint={say('factsEmptyHint')} />;
  }
  return (
    <>
      {loading && (
        <p class="loading" role="status">
          {say('loadingFacts', { done: reading, n: Math.max(total, reading) })}
        </p>
      )}
      <table class="facts wide" aria-label={say('factList')} aria-rowcount={rows.length + 1}>
        <thead>
          <tr>
            {factColumns.map((column) => (
              <FactHeading key={column} column={column} order={order} onSort={() => sort(column)} />
            ))}
          </tr>
        </thead>
        <VirtualBody keys={keys} scroller={scroller} columns={factColumns.length} estimatedHeight={52}>
          {(index) => {
            const row = sorted[index];
            return row && <FactCells row={row} onEdit={() => onEdit(row)} />;
          }}
        </VirtualBody>
      </table>
    </>
  );
}

interface FactHeadingProps {
  readonly column: FactColumn;
  readonly order: FactOrder | undefined;
  readonly onSort: () => void;
}

function FactHeading({ column, order, onSort }: FactHeadingProps) {
  const { say } = useSpeech();
  const sorted = order?.column === column;
  const direction = sorted ? (order.descending ? 'descending' : 'ascending') : 'none';
  return (
    <th scope="col" aria-sort={direction} class={column}>
      <button type="button" title={say('sortBy', { column: say(column) })} onClick={onSort}>
        {say(column)}
        {sorted && <Icon icon={order.descending ? ArrowDown : ArrowUp} size={12} />}
      </button>
    </th>
  );
}

function FactCells({ row, onEdit }: { row: FactRow; onEdit: () => void }) {
  const { say, language } = useSpeech();
  const { fact } = row;
  return (
    <>
      <td class="subject">{fact.subject.join('、') || <Unsaid />}</td>
      <td class="metric">
        {fact.metric ?? <Unsaid />}
        {row.corrected && <span class="corrected">{say('corrected')}</span>}
      </td>
      <td class="value">
        <AmountText amount={fact} />
      </td>
      <td class="period">{sayPeriod(fact, language) || <Unsaid />}</td>
      <td class="status">
        {fact.status ? <span class={`status-${fact.status}`}>{say(fact.status)}</span> : <Unsaid />}
        <IconButton icon={Pencil} label={`${say('editFact')}: ${fact.text}`} onClick={onEdit} />
      </td>
    </>
  );
}
