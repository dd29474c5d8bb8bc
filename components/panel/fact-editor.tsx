import { useState } from 'preact/hooks';
import { qualifierSchema, type Snippet, type SnippetFact, statusSchema } from '../../lib/library/schema';
import { AmountText } from './amount-text';
import { Dialog } from './dialog';
import { useDraft } from './drafts';
import {
  type FactField,
  firstReading,
  newFactTexts,
  readFact,
  textsOfFact,
  type WrongField,
} from './fact-texts';
import { Field } from './field';
import { FormActions } from './form-actions';
import { SelectField } from './select-field';
import { useSpeech } from './words';

export interface FactEditorProps {
  readonly snippet: Pick<Snippet, 'id' | 'sentence' | 'read'>;
  /** Absent for a new one. */
  readonly fact?: SnippetFact | undefined;
  /** Resolves to whether it was written; nothing instead of a fact takes it away. */
  readonly onSave: (fact: SnippetFact | undefined) => Promise<boolean>;
  readonly onClose: () => void;
}

const wrongWords = {
  factText: 'factTextWrong',
  value: 'numberWrong',
  valueMax: 'numberWrong',
  year: 'yearWrong',
} as const;

/** Corrects what was read of a sentence, or adds what was not; the first reading is kept beside it. */
export function FactEditor({ snippet, fact, onSave, onClose }: FactEditorProps) {
  const { say, language } = useSpeech();
  const key = `fact:${snippet.id}:${fact ? `${fact.start}-${fact.end}` : 'new'}`;
  const { texts, change, drop, settle } = useDraft(key, fact ? textsOfFact(fact, language) : newFactTexts);
  const [failed, setFailed] = useState(false);
  const [wrong, setWrong] = useState<WrongField>();

  const write = async (next: SnippetFact | undefined) => {
    const written = await onSave(next);
    setFailed(!written);
    if (written && settle(texts)) onClose();
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const reading = readFact(texts, snippet.sentence, fact);
    setWrong(reading.ok ? undefined : reading.wrong);
    if (reading.ok) void write(reading.fact);
  };
  const leave = () => {
    drop();
    onClose();
  };
  const field = (
    name: Exclude<FactField, 'kind' | 'qualifier'>,
    more: { hint?: string; focused?: boolean } = {},
  ) => ({
    label: say(name),
    value: texts[name],
    onInput: (value: string) => change({ [name]: value }),
    ...(name in wrongWords && wrong === name ? { error: say(wrongWords[wrong]) } : {}),
    ...more,
  });

  return (
    <Dialog title={say(fact ? 'editFact' : 'addFact')} onClose={onClose}>
      <form class="form" onSubmit={submit}>
        <p class="quoted">{snippet.sentence}</p>
        {fact && <FirstReading fact={fact} read={snippet.read} />}
        {!fact && <Field {...field('factText', { hint: say('factTextHint') })} />}
        <Field {...field('subject', { hint: say('tagsHint'), focused: true })} />
        <Field {...field('metric')} />
        <div class="form-row">
          <SelectField
            label={say('qualifierLabel')}
            value={texts.qualifier}
            options={qualifierSchema.options.map((name) => [name, say(name)])}
            onChange={(qualifier) => change({ qualifier })}
          />
          <Field {...field('value', { hint: say('numberHint') })} />
          <Field {...field('valueMax')} />
        </div>
        <div class="form-row">
          <SelectField
            label={say('kinds')}
            value={texts.kind}
            options={[
              ['money', say('money')],
              ['figure', say('figure')],
            ]}
            onChange={(kind) => change({ kind, unit: kind === 'money' ? 'CNY' : '' })}
          />
          <Field {...field('unit')} label={say(texts.kind === 'money' ? 'currency' : 'unit')} />
        </div>
        <div class="form-row">
          <Field {...field('period')} />
          <Field {...field('year')} />
          <SelectField
            label={say('status')}
            value={texts.status}
            options={[['', say('unsaid')], ...statusSchema.options.map((name) => [name, say(name)] as const)]}
            onChange={(status) => change({ status })}
          />
        </div>
        {fact && (
          <button type="button" class="link-button danger" onClick={() => void write(undefined)}>
            {say('removeFact')}
          </button>
        )}
        <FormActions failed={failed} onCancel={leave} />
      </form>
    </Dialog>
  );
}

/** What the extractor had read, where the reader says otherwise. */
function FirstReading({ fact, read }: { fact: SnippetFact; read: Snippet['read'] }) {
  const { say } = useSpeech();
  const first = firstReading(fact, read);
  if (first === undefined) return null;
  if (first === null) return <p class="first-reading">{say('factAdded')}</p>;
  const said = [
    first.subject.join('、'),
    first.metric,
    first.period ?? first.year,
    first.status && say(first.status),
  ];
  return (
    <p class="first-reading">
      {say('readAs')} {said.filter(Boolean).join(' · ')} <AmountText amount={first} />
    </p>
  );
}
