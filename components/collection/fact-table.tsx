import { ChevronDown, ChevronRight } from 'lucide';
import type { RefObject } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { CollectedFact } from '../../lib/collection/fact';
import { type Dimension, dimensions, type FactGroup, groupFacts } from '../../lib/collection/group';
import { sayPeriod } from '../../lib/words/period';
import { Icon } from '../icon';
import { AmountText } from '../panel/amount-text';
import { VirtualBody } from '../panel/virtual-body';
import { Choice } from './choice';
import { SourceLink } from './source-link';
import { useCollectionWords } from './words';

const columns = ['subject', 'metric', 'value', 'period', 'status', 'source'] as const;

type Row =
  | { readonly key: string; readonly group: FactGroup; readonly open: boolean }
  | { readonly key: string; readonly fact: CollectedFact };

interface FactTableProps {
  readonly facts: readonly CollectedFact[];
  readonly scroller: RefObject<HTMLElement | null>;
  readonly onExport: () => void;
}

/** All facts as a table, in groups that open and close; only the rows in sight are rendered. */
export function FactTable({ facts, scroller, onExport }: FactTableProps) {
  const { say } = useCollectionWords();
  const [dimension, setDimension] = useState<Dimension | ''>('park');
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const groups = useMemo(
    () => (dimension === '' ? undefined : groupFacts(facts, dimension)),
    [facts, dimension],
  );
  const rows = useMemo(
    () => (groups ? groupRows(groups, opened) : facts.map(toRow)),
    [groups, opened, facts],
  );
  const toggle = (name: string) => {
    const next = new Set(opened);
    if (!next.delete(name)) next.add(name);
    setOpened(next);
  };
  return (
    <section class="fact-table" aria-labelledby="fact-table">
      <header class="section-heading">
        <h2 id="fact-table">
          {say('table')} <span class="count">{facts.length}</span>
        </h2>
        <Choice
          label={say('groupBy')}
          value={dimension}
          options={[['', say('noGroups')], ...dimensions.map((each) => [each, say(each)] as const)]}
          onChoose={(value) => {
            setDimension(dimensions.find((each) => each === value) ?? '');
            setOpened(new Set());
          }}
        />
        <button type="button" class="primary-button" onClick={onExport}>
          {say('exportCsv', { n: facts.length })}
        </button>
      </header>
      <Rows rows={rows} scroller={scroller} onToggle={toggle} />
    </section>
  );
}

const isGroup = (row: Row | undefined): boolean => row !== undefined && 'group' in row;

const toRow = (fact: CollectedFact): Row => ({ key: fact.key, fact });

const groupRows = (groups: readonly FactGroup[], opened: ReadonlySet<string>): Row[] =>
  groups.flatMap((group) => {
    const open = opened.has(group.name);
    const head = { key: `group ${group.name}`, group, open };
    return open ? [head, ...group.facts.map(toRow)] : [head];
  });

interface RowsProps {
  readonly rows: readonly Row[];
  readonly scroller: RefObject<HTMLElement | null>;
  readonly onToggle: (name: string) => void;
}

function Rows({ rows, scroller, onToggle }: RowsProps) {
  const { say } = useCollectionWords();
  const keys = useMemo(() => rows.map(({ key }) => key), [rows]);
  return (
    <table class="collection-table wide" aria-labelledby="fact-table" aria-rowcount={rows.length + 1}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" class={column}>
              {say(column)}
            </th>
          ))}
        </tr>
      </thead>
      <VirtualBody
        keys={keys}
        scroller={scroller}
        columns={columns.length}
        estimatedHeight={45}
        rowClass={(index) => (isGroup(rows[index]) ? 'group-row' : undefined)}
      >
        {(index) => {
          const row = rows[index];
          if (!row) return null;
          return 'group' in row ? <GroupCells {...row} onToggle={onToggle} /> : <FactCells fact={row.fact} />;
        }}
      </VirtualBody>
    </table>
  );
}

interface GroupCellsProps {
  readonly group: FactGroup;
  readonly open: boolean;
  readonly onToggle: (name: string) => void;
}

function GroupCells({ group, open, onToggle }: GroupCellsProps) {
  const { say } = useCollectionWords();
  return (
    <th scope="colgroup" class="group-head" colSpan={columns.length}>
      <button type="button" aria-expanded={open} onClick={() => onToggle(group.name)}>
        <Icon icon={open ? ChevronDown : ChevronRight} />
        {group.name || say('unnamed')}
        <span class="count">{say('nFacts', { facts: group.facts.length, pages: group.pages })}</span>
      </button>
    </th>
  );
}

function FactCells({ fact }: { readonly fact: CollectedFact }) {
  const { say, language } = useCollectionWords();
  return (
    <>
      <td>{fact.subject.join('、') || '—'}</td>
      <td>{fact.metric ?? '—'}</td>
      <td class="value">
        <AmountText amount={fact} />
      </td>
      <td>{sayPeriod(fact, language) || '—'}</td>
      <td>{fact.status ? <span class={`status-${fact.status}`}>{say(fact.status)}</span> : '—'}</td>
      <td>
        <SourceLink fact={fact} />
      </td>
    </>
  );
}
