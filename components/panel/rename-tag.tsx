import { useState } from 'preact/hooks';
import { Dialog } from './dialog';
import { Field } from './field';
import { FormActions } from './form-actions';
import { useSpeech } from './words';

/** Gives the tag that is filtered by another name, everywhere. */
export function RenameTag({ tag, onRename }: { tag: string; onRename: (to: string) => Promise<boolean> }) {
  const { say } = useSpeech();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState(tag);
  const [failed, setFailed] = useState(false);
  const rename = async (to: string) => {
    const written = await onRename(to);
    setFailed(!written);
    if (written) setOpen(false);
  };
  return (
    <>
      <button type="button" class="link-button" onClick={() => setOpen(true)}>
        {say('renameTag', { tag })}
      </button>
      {open && (
        <Dialog title={say('renameTag', { tag })} onClose={() => setOpen(false)}>
          <form
            class="form"
            onSubmit={(event) => {
              event.preventDefault();
              if (name.trim() !== '') void rename(name.trim());
            }}
          >
            <Field label={say('newName')} value={name} onInput={setName} focused />
            <FormActions failed={failed} disabled={name.trim() === ''} onCancel={() => setOpen(false)} />
          </form>
        </Dialog>
      )}
    </>
  );
}
