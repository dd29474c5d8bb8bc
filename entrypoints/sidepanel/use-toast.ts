import { useCallback, useRef, useState } from 'preact/hooks';
import type { ToastMessage } from '../../components/panel/toast';

export type ShowToast = (
  text: string,
  more?: { readonly failed?: boolean; readonly undo?: () => void },
) => void;

/** The one message shown, and the last thing that can be undone (which outlives its message). */
export function useToast() {
  const [toast, setToast] = useState<ToastMessage>();
  const lastUndo = useRef<() => void>(undefined);
  const count = useRef(0);
  const show: ShowToast = useCallback((text, more = {}) => {
    count.current += 1;
    const { undo } = more;
    const once =
      undo &&
      (() => {
        lastUndo.current = undefined;
        setToast(undefined);
        undo();
      });
    if (once) lastUndo.current = once;
    setToast({ id: count.current, text, ...more, ...(once ? { undo: once } : {}) });
  }, []);
  const close = useCallback(() => setToast(undefined), []);
  return { toast, show, close, lastUndo };
}
