import { useSpeech } from './words';

interface ProgressProps {
  readonly label: string;
  readonly done: number;
  readonly total: number;
  readonly onStop: () => void;
}

/** Long work: how far it is, in numbers, and a way to stop it. */
export function Progress({ label, done, total, onStop }: ProgressProps) {
  const { say } = useSpeech();
  return (
    <div class="progress">
      <label>
        {label}
        <progress value={done} max={Math.max(total, 1)} />
      </label>
      <button type="button" class="quiet-button" onClick={onStop}>
        {say('stop')}
      </button>
    </div>
  );
}
