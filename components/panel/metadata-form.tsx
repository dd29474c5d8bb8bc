import { useState } from 'preact/hooks';
import { Field } from './field';
import { useSpeech } from './words';

export interface PageFields {
  readonly title: string;
  readonly outlet: string;
  readonly publishedAt: string;
}

const isDate = (text: string): boolean =>
  text === '' || (/^\d{4}(-\d\d(-\d\d(T[\d:.+Z-]+)?)?)?$/.test(text) && !Number.isNaN(Date.parse(text)));

/** The reader's correction of what was read of the page; `onDone` without fields if they changed their mind. */
export function MetadataForm({ onDone, ...fields }: PageFields & { onDone: (fields?: PageFields) => void }) {
  const { say } = useSpeech();
  const [title, setTitle] = useState(fields.title);
  const [outlet, setOutlet] = useState(fields.outlet);
  const [publishedAt, setPublishedAt] = useState(fields.publishedAt);
  const dateIsWrong = !isDate(publishedAt.trim());
  const submit = (event: Event) => {
    event.preventDefault();
    if (dateIsWrong) return;
    onDone({ title: title.trim(), outlet: outlet.trim(), publishedAt: publishedAt.trim() });
  };
  return (
    <form
      class="form"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone();
      }}
    >
      <h1 class="form-title">{say('editMetadata')}</h1>
      <Field label={say('title')} value={title} onInput={setTitle} focused />
      <div class="form-row">
        <Field label={say('outlet')} value={outlet} onInput={setOutlet} />
        <Field
          label={say('publishedAt')}
          value={publishedAt}
          onInput={setPublishedAt}
          hint={say('publishedAtHint')}
          {...(dateIsWrong ? { error: say('publishedAtWrong') } : {})}
        />
      </div>
      <div class="form-actions">
        <button type="button" class="quiet-button" onClick={() => onDone()}>
          {say('cancel')}
        </button>
        <button type="submit" class="primary-button">
          {say('save')}
        </button>
      </div>
    </form>
  );
}
