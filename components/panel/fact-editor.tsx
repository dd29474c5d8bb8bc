import { useId, useState } from 'preact/hooks';
import { factSchema, type SnippetFact } from '../../lib/library/schema';
import { Dialog } from './dialog';
import { Field } from './field';
import { splitTags } from './snippet-editor';
import { useSpeech } from './words';

interface FactEditorProps {
  readonly fact: SnippetFact;
  readonly onSave: (fact: SnippetFact) => void;
  readonly onCancel: () => void;
}

const statuses = ['actual', 'target', 'forecast'] as const;

/** A fact with a reader's texts put in; undefined where it would be no valid fact. Empty texts take a field away. */
export function correctFact(
  fact: SnippetFact,
  texts: { subject: string; metric: string; value: string; year: string; status: string },
): SnippetFact | undefined {
  const { metric: _metric, value: _value, year: _year, status: _status, ...rest } = fact;
  const value = texts.value.replaceAll(',', '').trim();
  const corrected = factSchema.safeParse({
    ...rest,
    subject: splitTags(texts.subject),
    ...(texts.metric.trim() ? { metric: texts.metric.trim() } : {}),
    ...(value ? { value } : {}),
    ...(texts.year.trim() ? { year: Number(texts.year) } : {}),
    ...(texts.status ? { status: texts.status } : {}),
  });
  return corrected.success ? corrected.data : undefined;
}

/** Corrects what was read of a sentence; the first reading is kept beside it. */
export function FactEditor({ fact, onSave, onCancel }: FactEditorProps) {
  const { say } = useSpeech();
  const [subject, setSubject] = useState(fact.subject.join('，'));
  const [metric, setMetric] = useState(fact.metric ?? '');
  const [value, setValue] = useState(fact.value ?? '');
  const [year, setYear] = useState(String(fact.year ?? ''));
  const [status, setStatus] = useState<string>(fact.status ?? '');
  const id = useId();
  const corrected = correctFact(fact, { subject, metric, value, year, status });
  return (
    <Dialog title={`${say('editFact')}: ${fact.text}`} onClose={onCancel}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (corrected) onSave(corrected);
        }}
      >
        <Field label={say('subject')} value={subject} onInput={setSubject} hint={say('tagsHint')} focused />
        <Field label={say('metric')} value={metric} onInput={setMetric} />
        <Field label={say('value')} value={value} onInput={setValue} />
        <div class="form-row">
          <Field label={say('year')} value={year} onInput={setYear} />
          <div class="field">
            <label for={id}>{say('status')}</label>
            <select id={id} value={status} onChange={(event) => setStatus(event.currentTarget.value)}>
              <option value="">{say('unsaid')}</option>
              {statuses.map((name) => (
                <option key={name} value={name}>
                  {say(name)}
                </option>
              ))}
            </select>
          </div>
        </div>
        <div class="form-actions">
          <button type="button" class="quiet-button" onClick={onCancel}>
            {say('cancel')}
          </button>
          <button type="submit" class="primary-button" disabled={!corrected}>
            {say('save')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
