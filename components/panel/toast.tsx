import { X } from 'lucide';
import { useEffect } from 'preact/hooks';
import { IconButton } from '../icon-button';
import { useSpeech } from './words';

export interface ToastMessage {
  readonly id: number;
  readonly text: string;
  readonly failed?: boolean;
  readonly undo?: () => void;
}

const shownFor = 8000;

/** One message at a time, announced; gone after eight seconds, unless it reports a failure. */
export function Toast({ toast, onClose }: { toast: ToastMessage | undefined; onClose: () => void }) {
  const { say } = useSpeech();
  useEffect(() => {
    if (!toast || toast.failed) return;
    const timer = setTimeout(onClose, shownFor);
    return () => clearTimeout(timer);
  }, [toast, onClose]);
  return (
    <div class="toast-place" role="status" aria-live="polite">
      {toast && (
        <div key={toast.id} class={toast.failed ? 'toast failed' : 'toast'}>
          <span>{toast.text}</span>
          {toast.undo && (
            <button type="button" class="toast-action" onClick={toast.undo}>
              {say('undo')}
            </button>
          )}
          <IconButton icon={X} label={say('close')} onClick={onClose} />
        </div>
      )}
    </div>
  );
}
