import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Snippet } from '../../lib/library/schema';
import { useDraft } from './drafts';
import { Field } from './field';
import { FormActions } from './form-actions';
import { completeTags, splitTags } from './tag-text';
import { useSpeech } from './words';

interface SnippetEditorProps {
  readonly snippet: Snippet;
  readonly knownTags: readonly string[];
  /** Whether the reader has just asked for it: one that comes back into sight leaves the focus where it is. */
  readonly focused: boolean;
  /** Resolves to whether it was written; only then the texts are let go. */
  readonly onSave: (note: string, tags: readonly string[]) => Promise<boolean>;
  readonly onDone: () => void;
  /** The reader has left what they typed; `undo` brings it back. */
  readonly onLeave: (undo: (() => void) | undefined) => void;
}

export const snippetDraftKey = (id: string): string => `snippet:${id}`;

/** Note and tags of one snippet. Ctrl+Enter keeps them, Escape leaves them as they were. */
export function SnippetEditor(props: SnippetEditorProps) {
  const { snippet, knownTags, focused } = props;
  const { say } = useSpeech();
  const initial = { note: snippet.note, tags: snippet.tags.join('，') };
  const { texts, changed, outdated, change, drop, restore, settle } = useDraft(
    snippetDraftKey(snippet.id),
    initial,
  );
  const [state, setState] = useState<'typing' | 'saving' | 'failed'>('typing');
  const id = useId();
  const noteField = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (focused) noteField.current?.focus();
  }, [focused]);

  const save = async () => {
    if (state === 'saving') return;
    setState('saving');
    const written = await props.onSave(texts.note, splitTags(texts.tags));
    setState(written ? 'typing' : 'failed');
    if (written && settle(texts)) props.onDone();
  };
  const leave = () => {
    drop();
    props.onLeave(changed ? restore : undefined);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === 'Escape') leave();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
  };
  return (
    <form
      class="form"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div class="field">
        <label for={id}>{say('note')}</label>
        <textarea
          ref={noteField}
          id={id}
          rows={3}
          placeholder={say('noteHint')}
          value={texts.note}
          onInput={(event) => change({ note: event.currentTarget.value })}
        />
      </div>
      <Field
        label={say('tags')}
        value={texts.tags}
        onInput={(tags) => change({ tags })}
        hint={say('tagsHint')}
        suggestions={completeTags(texts.tags, knownTags)}
      />
      <p class="draft-outdated" role="status">
        {outdated && state !== 'saving' && say('changedElsewhere', initial)}
      </p>
      <FormActions failed={state === 'failed'} waiting={state === 'saving'} onCancel={leave} />
    </form>
  );
}
