import { useId, useState } from 'preact/hooks';
import {
  longestName,
  longestNote,
  mostAliases,
  splitAliases,
  type Term,
  type TermDraft,
  type TermKind,
  termKey,
  termKinds,
} from '../../lib/terms/term';
import { Field } from '../panel/field';
import { useTermsWords } from './words';

interface TermFormProps {
  /** The term that is edited; absent for a new one. */
  readonly term?: Term;
  readonly isTaken: (key: string) => boolean;
  /** Resolves to whether it was written. */
  readonly onSave: (draft: TermDraft) => Promise<boolean>;
  readonly onCancel?: () => void;
}

type Fault = 'nameNeeded' | 'nameTooLong' | 'nameTaken' | 'aliasesTooMany' | 'noteTooLong';

/** A term of the reader's, new or edited. What cannot be taken is said at its field. */
export function TermForm({ term, isTaken, onSave, onCancel }: TermFormProps) {
  const say = useTermsWords();
  const id = useId();
  const [name, setName] = useState(term?.text ?? '');
  const [kind, setKind] = useState<TermKind>(term?.kind ?? 'park');
  const [aliases, setAliases] = useState(term?.aliases.join('、') ?? '');
  const [note, setNote] = useState(term?.note ?? '');
  const [fault, setFault] = useState<Fault>();

  const submit = async () => {
    const draft: TermDraft = { text: name.trim(), kind, aliases: splitAliases(aliases), note: note.trim() };
    const key = termKey(draft.text);
    const found = faultOf(draft) ?? (key !== term?.key && isTaken(key) ? 'nameTaken' : undefined);
    setFault(found);
    if (found || !(await onSave(draft)) || term) return;
    setName('');
    setAliases('');
    setNote('');
  };
  const errorAt = (...faults: Fault[]) =>
    fault && faults.includes(fault) ? { error: say(fault, { name: name.trim() }) } : {};

  return (
    <form
      class="term-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Field
        label={say('name')}
        value={name}
        onInput={setName}
        focused={term !== undefined}
        {...errorAt('nameNeeded', 'nameTooLong', 'nameTaken')}
      />
      <div class="field">
        <label for={id}>{say('kind')}</label>
        <select
          id={id}
          value={kind}
          onChange={(event) => setKind(termKinds.find((one) => one === event.currentTarget.value) ?? kind)}
        >
          {termKinds.map((one) => (
            <option key={one} value={one}>
              {say(one)}
            </option>
          ))}
        </select>
      </div>
      <Field
        label={say('aliases')}
        value={aliases}
        onInput={setAliases}
        hint={say('aliasesHint')}
        {...errorAt('aliasesTooMany')}
      />
      <Field label={say('note')} value={note} onInput={setNote} {...errorAt('noteTooLong')} />
      <div class="form-actions">
        {onCancel && (
          <button type="button" class="quiet-button" onClick={onCancel}>
            {say('cancel')}
          </button>
        )}
        <button type="submit" class="primary-button">
          {say(term ? 'save' : 'add')}
        </button>
      </div>
    </form>
  );
}

function faultOf({ text, aliases, note }: TermDraft): Fault | undefined {
  if (text === '') return 'nameNeeded';
  if (text.length > longestName) return 'nameTooLong';
  if (aliases.length > mostAliases || aliases.some((alias) => alias.length > longestName))
    return 'aliasesTooMany';
  return note.length > longestNote ? 'noteTooLong' : undefined;
}
