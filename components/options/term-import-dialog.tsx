import type { TermProblem } from '../../lib/terms/csv';
import { ProblemsDialog } from '../panel/problems-dialog';
import { useTermsWords } from './words';

interface TermImportDialogProps {
  readonly problems: readonly TermProblem[];
  /** Terms that could be read. */
  readonly good: number;
  readonly onGoOn: () => void;
  readonly onClose: () => void;
}

/** A CSV with lines that cannot be read: which and why; the reader decides whether the rest is worth having. */
export function TermImportDialog({ problems, good, onGoOn, onClose }: TermImportDialogProps) {
  const say = useTermsWords();
  const describe = ({ line, column, reason, found }: TermProblem): string => {
    const values = { line, reason: say(`reason_${reason}`) };
    if (!column) return say('badLine', values);
    const named = { ...values, column: say(column) };
    return found ? say('badCellFound', { ...named, found }) : say('badCell', named);
  };
  return (
    <ProblemsDialog
      title={say('importCsv')}
      summary={say('badLines', { n: problems.length })}
      problems={problems.map(describe)}
      sayMore={(n) => say('moreLines', { n })}
      hint={say('csvHint')}
      {...(good > 0 ? { goOn: { label: say('importWithout', { n: good }), act: onGoOn } } : {})}
      onClose={onClose}
    />
  );
}
