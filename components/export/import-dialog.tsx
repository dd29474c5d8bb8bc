import { columnName } from '../../lib/export/columns';
import type { CsvProblem } from '../../lib/export/read-csv';
import { ProblemsDialog } from '../panel/problems-dialog';
import { useSpeech } from '../panel/words';
import { useExportWords } from './words';

interface ImportDialogProps {
  readonly problems: readonly CsvProblem[];
  /** Snippets of which every line could be read. */
  readonly good: number;
  readonly onGoOn: () => void;
  readonly onClose: () => void;
}

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
    <ProblemsDialog
      title={say('importCsv')}
      summary={say('importBadLines', { n: problems.length })}
      problems={problems.map(describe)}
      sayMore={(n) => say('moreLines', { n })}
      {...(good > 0 ? { goOn: { label: say('importWithout', { n: good }), act: onGoOn } } : {})}
      onClose={onClose}
    />
  );
}
