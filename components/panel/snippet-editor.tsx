import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Snippet } from '../../lib/library/schema';
import { Field } from './field';
import { useSpeech } from './words';

interface SnippetEditorProps {
  readonly snippet: Snippet;
  readonly knownTags: readonly string[];
  readonly onSave: (note: string, tags: readonly string[]) => void;
  readonly onCancel: () => void;
}

/** Tags as a reader types them, parted by commas of either width or 、. */
export const splitTags = (text: string): string[] =>
  text
    .split(/[,，、;；]/u)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');

/** Completions of the tag being typed: the whole line each, so that picking one keeps the tags before it. */
export function completeTags(text: string, known: readonly string[], most = 8): string[] {
  const typed = text.split(/[,，、;；]/u);
  const last = typed.pop()?.trim() ?? '';
  const before = typed.map((tag) => tag.trim()).filter((tag) => tag !== '');
  const fits = known.filter((tag) => tag !== last && tag.includes(last) && !before.includes(tag));
  return fits.slice(0, most).map((tag) => [...before, tag].join('，'));
}

/** Note and tags of one snippet. Ctrl+Enter keeps them, Escape leaves them as they were. */
export function SnippetEditor({ snippet, knownTags, onSave, onCancel }: SnippetEditorProps) {
  const { say } = useSpeech();
  const [note, setNote] = useState(snippet.note);
  const [tags, setTags] = useState(snippet.tags.join('，'));
  const id = useId();
  const noteField = useRef<HTMLTextAreaElement>(null);
  useEffect(() => noteField.current?.focus(), []);
  const save = () => onSave(note, splitTags(tags));
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === 'Escape') onCancel();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
  };
  return (
    <form
      class="form"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div class="field">
        <label for={id}>{say('note')}</label>
        <textarea
          ref={noteField}
          id={id}
          rows={3}
          placeholder={say('noteHint')}
          value={note}
          onInput={(event) => setNote(event.currentTarget.value)}
        />
      </div>
      <Field
        label={say('tags')}
        value={tags}
        onInput={setTags}
        hint={say('tagsHint')}
        suggestions={completeTags(tags, knownTags)}
      />
      <div class="form-actions">
        <button type="button" class="quiet-button" onClick={onCancel}>
          {say('cancel')}
        </button>
        <button type="submit" class="primary-button">
          {say('save')}
        </button>
      </div>
    </form>
  );
}
