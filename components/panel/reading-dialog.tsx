import { Pencil, Plus, RotateCcw } from 'lucide';
import { useState } from 'preact/hooks';
import { kindSchema, type Snippet, type SnippetFact, type SnippetMention } from '../../lib/library/schema';
import { Icon } from '../icon';
import { IconButton } from '../icon-button';
import { AmountText } from './amount-text';
import { Dialog } from './dialog';
import { FactEditor } from './fact-editor';
import { MarkedSentence } from './marked-sentence';
import { useSpeech } from './words';

export interface SnippetReading {
  readonly kind: Snippet['kind'];
  readonly mentions: SnippetMention[];
  readonly facts: SnippetFact[];
}

interface ReadingDialogProps {
  readonly snippet: Snippet;
  /** Resolves to whether it was written. */
  readonly onChange: (reading: Partial<SnippetReading>) => Promise<boolean>;
  /** The same of one fact: `was` is absent for a new one, `becomes` for one that goes. */
  readonly onFact: (was: SnippetFact | undefined, becomes: SnippetFact | undefined) => Promise<boolean>;
  readonly onClose: () => void;
}

/** A mention given another kind; the snippet's own kind follows where it was saved for this mention. */
function giveKind(
  snippet: SnippetReading & Pick<Snippet, 'text'>,
  index: number,
  kind: SnippetMention['kind'],
): Partial<SnippetReading> {
  const old = snippet.mentions[index];
  const mentions = snippet.mentions.map((mention, place) =>
    place === index ? { ...mention, kind } : mention,
  );
  const isItsOwn = old !== undefined && old.text === snippet.text && old.kind === snippet.kind;
  return { mentions, ...(isItsOwn ? { kind } : {}) };
}

/** What was read of a sentence: its mentions with their kinds, its facts; each can be corrected, facts can be added. */
export function ReadingDialog({ snippet, onChange, onFact, onClose }: ReadingDialogProps) {
  const { say } = useSpeech();
  /** As the reader saw it: another panel may change it, or put others before it. */
  const [editing, setEditing] = useState<{ readonly fact: SnippetFact | undefined }>();
  const { sentence, mentions, facts, read } = snippet;
  if (editing !== undefined) {
    const close = () => setEditing(undefined);
    return (
      <FactEditor
        snippet={snippet}
        fact={editing.fact}
        onSave={(fact) => onFact(editing.fact, fact)}
        onClose={close}
      />
    );
  }
  return (
    <Dialog title={say('correctReading')} onClose={onClose}>
      <p class="quoted">
        <MarkedSentence sentence={sentence} mentions={mentions} />
      </p>
      {mentions.length > 0 && (
        <ul class="reading" aria-label={say('kinds')}>
          {mentions.map((mention, index) => (
            <li key={`${mention.start}-${mention.end}`}>
              <span class={`mark-${mention.kind}`}>{mention.text}</span>
              <select
                aria-label={say('kindOf', { text: mention.text })}
                value={mention.kind}
                onChange={({ currentTarget: { value } }) => {
                  const kind = kindSchema.safeParse(value);
                  void onChange(
                    kind.success
                      ? giveKind(snippet, index, kind.data)
                      : { mentions: mentions.toSpliced(index, 1) },
                  );
                }}
              >
                {kindSchema.options.map((kind) => (
                  <option key={kind} value={kind}>
                    {say(kind)}
                  </option>
                ))}
                <option value="">{say('hideOne')}</option>
              </select>
            </li>
          ))}
        </ul>
      )}
      <ul class="reading" aria-label={say('factList')}>
        {facts.map((fact, index) => (
          <li key={`${fact.start}-${fact.end}-${index}`}>
            <span>
              {[fact.subject.join('、'), fact.metric].filter(Boolean).join(' · ')}{' '}
              <AmountText amount={fact} />
            </span>
            <IconButton
              icon={Pencil}
              label={`${say('editFact')}: ${fact.text}`}
              onClick={() => setEditing({ fact })}
            />
          </li>
        ))}
      </ul>
      <div class="form-actions spread">
        <button type="button" class="quiet-button" onClick={() => setEditing({ fact: undefined })}>
          <Icon icon={Plus} />
          {say('addFact')}
        </button>
        {read && (
          <button type="button" class="link-button" onClick={() => void onChange({ ...read })}>
            <Icon icon={RotateCcw} size={13} /> {say('asRead')}
          </button>
        )}
      </div>
    </Dialog>
  );
}
