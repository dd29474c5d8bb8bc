import type { BadRow } from '../../lib/library/restore';
import { ProblemsDialog } from './problems-dialog';
import { useSpeech } from './words';

interface RestoreDialogProps {
  readonly badRows: readonly BadRow[];
  /** Rows that can be restored. */
  readonly good: number;
  readonly onGoOn: () => void;
  readonly onClose: () => void;
}

const reasons = { type: 'badType', value: 'badValue' } as const;

/** A backup with rows that cannot be read: which and why; the reader decides whether the rest is worth having. */
export function RestoreDialog({ badRows, good, onGoOn, onClose }: RestoreDialogProps) {
  const { say } = useSpeech();
  return (
    <ProblemsDialog
      title={say('restore')}
      summary={say('restoreBadRows', { n: badRows.length })}
      problems={badRows.map(({ table, index, path, reason }) =>
        say('badRow', { row: index + 1, path: `${table}.${path}`, reason: say(reasons[reason]) }),
      )}
      sayMore={(n) => say('moreValues', { n })}
      {...(good > 0 ? { goOn: { label: say('restoreWithout', { n: good }), act: onGoOn } } : {})}
      onClose={onClose}
    />
  );
}
