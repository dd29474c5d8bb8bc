import { Pencil, Trash2 } from 'lucide';
import { useRef } from 'preact/hooks';
import type { Term } from '../../lib/terms/term';
import { IconButton } from '../icon-button';
import { useVirtualizer } from '../panel/use-virtualizer';
import { useTermsWords } from './words';

interface TermListProps {
  readonly terms: readonly Term[];
  readonly onEdit: (term: Term) => void;
  readonly onRemove: (term: Term) => void;
}

/** The terms, of which only those in view are drawn. */
export function TermList({ terms, onEdit, onRemove }: TermListProps) {
  const say = useTermsWords();
  const scroller = useRef<HTMLDivElement>(null);
  const container = useRef<HTMLUListElement>(null);
  const virtualizer = useVirtualizer({
    keys: terms.map(({ key }) => key),
    scroller,
    container,
    estimatedHeight: 45,
  });
  return (
    <div ref={scroller} class="term-list">
      <ul
        ref={container}
        class="virtual-list"
        aria-label={say('list')}
        style={{ height: `${virtualizer.getTotalSize()}px` }}
      >
        {virtualizer.getVirtualItems().map((item) => {
          const term = terms[item.index];
          return (
            <li
              key={item.key}
              ref={(element) => virtualizer.measureElement(element)}
              data-index={item.index}
              aria-setsize={terms.length}
              aria-posinset={item.index + 1}
              style={{ transform: `translateY(${item.start - virtualizer.options.scrollMargin}px)` }}
            >
              {term && <TermRow term={term} onEdit={() => onEdit(term)} onRemove={() => onRemove(term)} />}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

interface TermRowProps {
  readonly term: Term;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

function TermRow({ term, onEdit, onRemove }: TermRowProps) {
  const say = useTermsWords();
  const { text, kind, aliases, note } = term;
  return (
    <div class="term-row">
      <span class="term-kind" data-kind={kind}>
        {say(kind)}
      </span>
      <span class="term-text">
        <strong>{text}</strong>
        {aliases.length > 0 && <span class="term-more">{aliases.join('、')}</span>}
        {note !== '' && <span class="term-more term-note">{note}</span>}
      </span>
      <IconButton icon={Pencil} label={say('edit', { name: text })} onClick={onEdit} />
      <IconButton icon={Trash2} label={say('remove', { name: text })} onClick={onRemove} danger />
    </div>
  );
}
