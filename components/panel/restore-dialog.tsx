import type { BadRow } from '../../lib/library/restore';
import { Dialog } from './dialog';
import { useSpeech } from './words';

interface RestoreDialogProps {
  readonly badRows: readonly BadRow[];
  /** Rows that can be restored. */
  readonly good: number;
  readonly onGoOn: () => void;
  readonly onClose: () => void;
}

const shown = 50;
const reasons = { type: 'badType', value: 'badValue' } as const;

/** A backup with rows that cannot be read: which and why; the reader decides whether the rest is worth having. */
export function RestoreDialog({ badRows, good, onGoOn, onClose }: RestoreDialogProps) {
  const { say } = useSpeech();
  return (
    <Dialog title={say('restore')} onClose={onClose}>
      <p>{say('restoreBadRows', { n: badRows.length })}</p>
      <ul class="bad-rows">
        {badRows.slice(0, shown).map(({ table, index, path, reason }) => (
          <li key={`${table} ${index}`}>
            {say('badRow', { row: index + 1, path: `${table}.${path}`, reason: say(reasons[reason]) })}
          </li>
        ))}
        {badRows.length > shown && <li>{say('moreValues', { n: badRows.length - shown })}</li>}
      </ul>
      <div class="form-actions">
        <button type="button" class="quiet-button" onClick={onClose}>
          {say('cancel')}
        </button>
        {good > 0 && (
          <button type="button" class="primary-button" onClick={onGoOn}>
            {say('restoreWithout', { n: good })}
          </button>
        )}
      </div>
    </Dialog>
  );
}
