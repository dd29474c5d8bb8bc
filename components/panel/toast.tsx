import { X } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { IconButton } from '../icon-button';
import { useSpeech } from './words';

export interface ToastMessage {
  readonly id: number;
  readonly text: string;
  readonly failed?: boolean;
  readonly undo?: () => void;
}

const shownFor = 8000;

/**
 * One message at a time, announced; gone after eight seconds, unless it reports a failure. It stays while the reader is at
 * it with the keyboard or the pointer, and the eight seconds begin anew when they leave.
 */
export function Toast({ toast, onClose }: { toast: ToastMessage | undefined; onClose: () => void }) {
  const { say } = useSpeech();
  const [hovered, setHovered] = useState(false);
  const [focused, setFocused] = useState(false);
  const id = toast?.id;
  // A message that takes another's place is left by whoever was at that one.
  useEffect(() => {
    setHovered(false);
    setFocused(false);
  }, [id]);
  useEffect(() => {
    if (!toast || toast.failed || hovered || focused) return;
    const timer = setTimeout(onClose, shownFor);
    return () => clearTimeout(timer);
  }, [toast, onClose, hovered, focused]);
  return (
    <div class="toast-place" role="status" aria-live="polite">
      {toast && (
        // biome-ignore lint/a11y/noStaticElementInteractions: nothing is done here; it only stays while it is being read.
        <div
          key={toast.id}
          class={toast.failed ? 'toast failed' : 'toast'}
          onMouseEnter={() => setHovered(true)}
          onMouseLeave={() => setHovered(false)}
          onFocusIn={() => setFocused(true)}
          onFocusOut={() => setFocused(false)}
        >
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
