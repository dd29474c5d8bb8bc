import { useSpeech } from './words';

interface FormActionsProps {
  /** The last try was not written: what was typed is still there. */
  readonly failed: boolean;
  readonly waiting?: boolean;
  readonly disabled?: boolean;
  readonly onCancel: () => void;
}

/** The foot of every form: leave or save, and what to do where saving failed. */
export function FormActions({ failed, waiting = false, disabled = false, onCancel }: FormActionsProps) {
  const { say } = useSpeech();
  return (
    <>
      {failed && (
        <p class="field-error" role="alert">
          {say('formFailed')}
        </p>
      )}
      <div class="form-actions">
        <button type="button" class="quiet-button" onClick={onCancel}>
          {say('cancel')}
        </button>
        <button type="submit" class="primary-button" disabled={disabled} aria-busy={waiting}>
          {say(failed ? 'tryAgain' : 'save')}
        </button>
      </div>
    </>
  );
}
