import { Download, Upload } from 'lucide';
import { useId, useMemo, useState } from 'preact/hooks';
import type { Term, TermDraft } from '../../lib/terms/term';
import { Icon } from '../icon';
import { Dialog } from '../panel/dialog';
import { useSpeech } from '../panel/words';
import { FindField } from './find-field';
import { TermForm } from './term-form';
import { TermList } from './term-list';
import { searchTerms, sortTerms, type TermOrder, termOrders } from './term-order';
import { useTermsWords } from './words';

interface TermsViewProps {
  /** Undefined while they are loaded. */
  readonly terms: readonly Term[] | undefined;
  /** Resolves to whether it was written; `before` is the term that is edited. */
  readonly onSave: (draft: TermDraft, before?: Term) => Promise<boolean>;
  readonly onRemove: (term: Term) => void;
  readonly onImport: () => void;
  readonly onExport: () => void;
}

const orderKeys = { time: 'orderTime', name: 'orderName', kind: 'orderKind' } as const;

/** The reader's own terms: added, found, edited and deleted here. */
export function TermsView({ terms, onSave, onRemove, onImport, onExport }: TermsViewProps) {
  const say = useTermsWords();
  const { language } = useSpeech();
  const orderId = useId();
  const [query, setQuery] = useState('');
  const [order, setOrder] = useState<TermOrder>('time');
  const [edited, setEdited] = useState<Term>();
  const all = terms ?? [];
  const listed = useMemo(() => sortTerms(searchTerms(terms ?? [], query), order), [terms, query, order]);
  const keys = useMemo(() => new Set(terms?.map(({ key }) => key)), [terms]);
  const isTaken = (key: string) => keys.has(key);
  const count = (n: number) => new Intl.NumberFormat(language).format(n);
  return (
    <>
      <TermForm isTaken={isTaken} onSave={onSave} />
      <div class="toolbar">
        {all.length > 0 && (
          <>
            <FindField label={say('search')} value={query} onInput={setQuery} />
            <label class="order" for={orderId}>
              {say('order')}
              <select
                id={orderId}
                value={order}
                onChange={(event) =>
                  setOrder(termOrders.find((one) => one === event.currentTarget.value) ?? order)
                }
              >
                {termOrders.map((one) => (
                  <option key={one} value={one}>
                    {say(orderKeys[one])}
                  </option>
                ))}
              </select>
            </label>
          </>
        )}
        <button type="button" class="quiet-button" onClick={onImport}>
          <Icon icon={Upload} />
          {say('importCsv')}
        </button>
        <button type="button" class="quiet-button" disabled={all.length === 0} onClick={onExport}>
          <Icon icon={Download} />
          {say('exportCsv', { n: count(all.length) })}
        </button>
      </div>
      <p class="list-count" role="status">
        {all.length > 0 &&
          (query.trim() === ''
            ? say('count', { n: count(all.length) })
            : say('countOf', { n: count(listed.length), all: count(all.length) }))}
      </p>
      {terms && listed.length === 0 && (
        <div class="empty">
          <p>{say(all.length === 0 ? 'empty' : 'noMatches')}</p>
          {all.length === 0 && <p class="small-hint">{`${say('emptyHint')} ${say('csvHint')}`}</p>}
        </div>
      )}
      {listed.length > 0 && <TermList terms={listed} onEdit={setEdited} onRemove={onRemove} />}
      {edited && (
        <Dialog title={say('editTitle')} onClose={() => setEdited(undefined)}>
          <TermForm
            term={edited}
            isTaken={isTaken}
            onCancel={() => setEdited(undefined)}
            onSave={async (draft) => {
              const done = await onSave(draft, edited);
              if (done) setEdited(undefined);
              return done;
            }}
          />
        </Dialog>
      )}
    </>
  );
}
