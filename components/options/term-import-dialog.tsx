import type { TermProblem } from '../../lib/terms/csv';
import { Dialog } from '../panel/dialog';
import { useTermsWords } from './words';

interface TermImportDialogProps {
  readonly problems: readonly TermProblem[];
  /** Terms that could be read. */
  readonly good: number;
  readonly onGoOn: () => void;
  readonly onClose: () => void;
}

const shown = 200;
const columnKeys = { name: 'name', kind: 'kind', aliases: 'aliases', note: 'note' } as const;

/** A CSV with lines that cannot be read: which and why; the reader decides whether the rest is worth having. */
export function TermImportDialog({ problems, good, onGoOn, onClose }: TermImportDialogProps) {
  const say = useTermsWords();
  const describe = ({ line, column, reason, found }: TermProblem): string => {
    const values = { line, reason: say(`reason_${reason}`) };
    if (!column) return say('badLine', values);
    const named = { ...values, column: say(columnKeys[column]) };
    return found ? say('badCellFound', { ...named, found }) : say('badCell', named);
  };
  return (
    <Dialog title={say('importCsv')} onClose={onClose}>
      <p>{say('badLines', { n: problems.length })}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is scrolled with the keyboard too. */}
      <ul class="problems" tabIndex={0} aria-label={say('importCsv')}>
        {problems.slice(0, shown).map((problem) => (
          <li key={`${problem.line} ${problem.column}`}>{describe(problem)}</li>
        ))}
        {problems.length > shown && <li>{say('moreLines', { n: problems.length - shown })}</li>}
      </ul>
      <p class="small-hint">{say('csvHint')}</p>
      <div class="form-actions">
        <button type="button" class="quiet-button" onClick={onClose}>
          {say('cancel')}
        </button>
        {good > 0 && (
          <button type="button" class="primary-button" onClick={onGoOn}>
            {say('importWithout', { n: good })}
          </button>
        )}
      </div>
    </Dialog>
  );
}
