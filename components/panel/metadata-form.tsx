import { useState } from 'preact/hooks';
import { useDraft } from './drafts';
import { Field } from './field';
import { FormActions } from './form-actions';
import { useSpeech } from './words';

export interface PageFields {
  readonly title: string;
  readonly outlet: string;
  readonly publishedAt: string;
}

const isDate = (text: string): boolean =>
  text === '' || (/^\d{4}(-\d\d(-\d\d(T[\d:.+Z-]+)?)?)?$/.test(text) && !Number.isNaN(Date.parse(text)));

interface MetadataFormProps extends PageFields {
  /** Identity of the page. */
  readonly url: string;
  /** Resolves to whether it was written. */
  readonly onSave: (fields: PageFields) => Promise<boolean>;
  readonly onDone: () => void;
}

/** The reader's correction of what was read of the page. */
export function MetadataForm({ url, onSave, onDone, ...fields }: MetadataFormProps) {
  const { say } = useSpeech();
  const { title, outlet, publishedAt } = fields;
  const { texts, change, drop, settle } = useDraft(`page:${url}`, { title, outlet, publishedAt });
  const [failed, setFailed] = useState(false);
  const dateIsWrong = !isDate(texts.publishedAt.trim());
  const submit = async (event: Event) => {
    event.preventDefault();
    if (dateIsWrong) return;
    const trimmed = {
      title: texts.title.trim(),
      outlet: texts.outlet.trim(),
      publishedAt: texts.publishedAt.trim(),
    };
    const written = await onSave(trimmed);
    setFailed(!written);
    if (written && settle(texts)) onDone();
  };
  const leave = () => {
    drop();
    onDone();
  };
  return (
    <form
      class="form"
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') leave();
      }}
    >
      <h1 class="form-title">{say('editMetadata')}</h1>
      <Field label={say('title')} value={texts.title} onInput={(text) => change({ title: text })} focused />
      <div class="form-row">
        <Field label={say('outlet')} value={texts.outlet} onInput={(text) => change({ outlet: text })} />
        <Field
          label={say('publishedAt')}
          value={texts.publishedAt}
          onInput={(text) => change({ publishedAt: text })}
          hint={say('publishedAtHint')}
          {...(dateIsWrong ? { error: say('publishedAtWrong') } : {})}
        />
      </div>
      <FormActions failed={failed} onCancel={leave} />
    </form>
  );
}
