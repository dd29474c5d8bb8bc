import { useState } from 'preact/hooks';
import { Dialog } from './dialog';
import { Field } from './field';
import { useSpeech } from './words';

/** Gives the tag that is filtered by another name, everywhere. */
export function RenameTag({ tag, onRename }: { tag: string; onRename: (to: string) => void }) {
  const { say } = useSpeech();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState(tag);
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
              if (name.trim() === '') return;
              setOpen(false);
              onRename(name.trim());
            }}
          >
            <Field label={say('newName')} value={name} onInput={setName} focused />
            <div class="form-actions">
              <button type="button" class="quiet-button" onClick={() => setOpen(false)}>
                {say('cancel')}
              </button>
              <button type="submit" class="primary-button" disabled={name.trim() === ''}>
                {say('save')}
              </button>
            </div>
          </form>
        </Dialog>
      )}
    </>
  );
}
