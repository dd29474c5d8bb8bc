import { useSpeech } from './words';

export interface ProgressProps {
  readonly label: string;
  /** Undefined where nobody can tell. */
  readonly done: number | undefined;
  readonly total: number;
  /** Absent for work that is all or nothing. */
  readonly onStop?: (() => void) | undefined;
}

/** Long work: how far it is, in numbers, and a way to stop it. */
export function Progress({ label, done, total, onStop }: ProgressProps) {
  const { say } = useSpeech();
  return (
    <div class="progress" role="status">
      <label>
        {label}
        <progress value={done} max={Math.max(total, 1)} />
      </label>
      {onStop && (
        <button type="button" class="quiet-button" onClick={onStop}>
          {say('stop')}
        </button>
      )}
    </div>
  );
}
