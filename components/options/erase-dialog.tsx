import { useState } from 'preact/hooks';
import { Dialog } from '../panel/dialog';
import { useOptionsWords } from './words';

interface EraseDialogProps {
  readonly snippets: number;
  readonly terms: number;
  /** Resolves to whether the files were written. */
  readonly onBackup: () => Promise<boolean>;
  readonly onErase: () => void;
  readonly onClose: () => void;
}

/** Asks before everything goes, with the backup first. */
export function EraseDialog({ snippets, terms, onBackup, onErase, onClose }: EraseDialogProps) {
  const say = useOptionsWords();
  const [sure, setSure] = useState(false);
  const [backedUp, setBackedUp] = useState(false);
  return (
    <Dialog title={say('eraseAll')} onClose={onClose}>
      <div class="erase">
        <p>{say('eraseAsk', { snippets, terms })}</p>
        <button
          type="button"
          class="quiet-button"
          onClick={async () => {
            setBackedUp(await onBackup());
          }}
        >
          {say('eraseBackup')}
        </button>
        <p class="small-hint" role="status">
          {backedUp && say('eraseBackedUp')}
        </p>
        <label class="confirm">
          <input type="checkbox" checked={sure} onChange={(event) => setSure(event.currentTarget.checked)} />
          {say('eraseConfirm')}
        </label>
      </div>
      <div class="form-actions">
        <button type="button" class="quiet-button" onClick={onClose}>
          {say('cancel')}
        </button>
        <button type="button" class="danger-button" disabled={!sure} onClick={onErase}>
          {say('eraseYes')}
        </button>
      </div>
    </Dialog>
  );
}
