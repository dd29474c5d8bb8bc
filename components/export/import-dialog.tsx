import { columnName } from '../../lib/export/columns';
import type { CsvProblem } from '../../lib/export/read-csv';
import { Dialog } from '../panel/dialog';
import { useSpeech } from '../panel/words';
import { useExportWords } from './words';
import './export.css';

interface ImportDialogProps {
  readonly problems: readonly CsvProblem[];
  /** Snippets of which every line could be read. */
  readonly good: number;
  readonly onGoOn: () => void;
  readonly onClose: () => void;
}

const shown = 200;

/** A CSV with lines that cannot be read: which and why; the reader decides whether the rest is worth having. */
export function ImportDialog({ problems, good, onGoOn, onClose }: ImportDialogProps) {
  const say = useExportWords();
  const { language } = useSpeech();
  const describe = ({ line, column, reason, found }: CsvProblem): string => {
    const values = { line, reason: say(`reason_${reason}`) };
    if (!column) return say('badLine', values);
    const named = { ...values, column: columnName(column, language) };
    return found ? say('badCellFound', { ...named, found }) : say('badCell', named);
  };
  return (
    <Dialog title={say('importCsv')} onClose={onClose}>
      <p>{say('importBadLines', { n: problems.length })}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is scrolled with the keyboard too. */}
      <ul class="import-problems" tabIndex={0} aria-label={say('importCsv')}>
        {problems.slice(0, shown).map((problem) => (
          <li key={`${problem.line} ${problem.column} ${problem.reason}`}>{describe(problem)}</li>
        ))}
        {problems.length > shown && <li>{say('moreLines', { n: problems.length - shown })}</li>}
      </ul>
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
