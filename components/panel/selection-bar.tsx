import { useState } from 'preact/hooks';
import { Field } from './field';
import { splitTags } from './tag-text';
import { useSpeech } from './words';

interface SelectionBarProps {
  readonly count: number;
  readonly knownTags: readonly string[];
  readonly trashed: boolean;
  /** Resolves to whether it was written. */
  readonly onTag: (tags: readonly string[]) => Promise<boolean>;
  readonly onDelete: () => void;
  readonly onRestore: () => void;
  readonly onAll: () => void;
  readonly onClear: () => void;
}

/** What can be done with the snippets selected. */
export function SelectionBar(props: SelectionBarProps) {
  const { say } = useSpeech();
  const [tagging, setTagging] = useState(false);
  const [tags, setTags] = useState('');
  const { count, knownTags, trashed } = props;
  const tag = async () => {
    if (!(await props.onTag(splitTags(tags)))) return;
    setTagging(false);
    setTags('');
  };
  return (
    <section class="selection-bar" aria-label={say('selectedCount', { n: count })}>
      <div class="selection-actions">
        <strong>{say('selectedCount', { n: count })}</strong>
        <button type="button" class="link-button" onClick={props.onAll}>
          {say('selectAll')}
        </button>
        <button type="button" class="link-button" onClick={props.onClear}>
          {say('clearSelection')}
        </button>
        <span class="spacer" />
        {trashed ? (
          <button type="button" class="quiet-button" onClick={props.onRestore}>
            {say('restoreSnippet')}
          </button>
        ) : (
          <>
            <button
              type="button"
              class="quiet-button"
              aria-expanded={tagging}
              onClick={() => setTagging(!tagging)}
            >
              {say('addTag')}
            </button>
            <button type="button" class="quiet-button danger" onClick={props.onDelete}>
              {say('deleteSnippet')}
            </button>
          </>
        )}
      </div>
      {tagging && (
        <form
          class="form inline"
          onSubmit={(event) => {
            event.preventDefault();
            void tag();
          }}
        >
          <Field
            label={say('tags')}
            value={tags}
            onInput={setTags}
            suggestions={knownTags.slice(0, 8)}
            focused
          />
          <button type="submit" class="primary-button">
            {say('addTag')}
          </button>
        </form>
      )}
    </section>
  );
}
