import { Ban, BookmarkPlus } from 'lucide';
import { IconButton } from '../icon-button';
import type { MentionGroup } from './grouping';
import { useSpeech } from './words';

export interface MentionRowProps {
  readonly group: MentionGroup;
  /** What a fact says that this amount measures. */
  readonly metric?: string | undefined;
  readonly onJump: (group: MentionGroup) => void;
  readonly onSave: (group: MentionGroup) => void;
  readonly onHide: (group: MentionGroup) => void;
}

/** One text of this page: how often it is mentioned; a click goes to its next place. */
export function MentionRow({ group, metric, onJump, onSave, onHide }: MentionRowProps) {
  const { say } = useSpeech();
  const times = group.mentions.length;
  return (
    <li class="mention-row">
      <button
        type="button"
        class="mention-jump"
        title={say('jumpTo', { text: group.text })}
        onClick={() => onJump(group)}
      >
        <span class={`mark-${group.kind}`}>{group.text}</span>
        {times > 1 && (
          <span class="count" role="img" aria-label={say('timesCount', { n: times })}>
            {times}
          </span>
        )}
        {metric && <span class="mention-metric">{metric}</span>}
      </button>
      <span class="row-actions">
        <IconButton
          icon={BookmarkPlus}
          label={`${say('saveOne')}: ${group.text}`}
          onClick={() => onSave(group)}
        />
        <IconButton icon={Ban} label={`${say('hideOne')}: ${group.text}`} onClick={() => onHide(group)} />
      </span>
    </li>
  );
}
