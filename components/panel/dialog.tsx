import { X } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { IconButton } from '../icon-button';
import { useSpeech } from './words';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A modal dialog: the browser keeps the focus in it, closes it on Escape and gives the focus back. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const { say } = useSpeech();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  /** A dialog that is taken away is closed, too, but nobody closed it: what took its place stays. */
  const gone = useRef(false);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => {
      gone.current = true;
      element?.close();
    };
  }, []);
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby={id} onClose={() => gone.current || onClose()}>
      <div class="dialog-title">
        <h2 id={id}>{title}</h2>
        <IconButton icon={X} label={say('close')} onClick={onClose} />
      </div>
      {children}
    </dialog>
  );
}
