import { Ban, BookmarkPlus, Star } from 'lucide';
import { sayLevel, sayPlace } from '../../lib/words/identity';
import { IconButton } from '../icon-button';
import type { MentionGroup } from './grouping';
import { useSpeech } from './words';

export interface MentionRowProps {
  readonly group: MentionGroup;
  /** What a fact says that this amount measures. */
  readonly metric?: string | undefined;
  /** Whether the reader follows it; absent for what cannot be followed. */
  readonly watched?: boolean | undefined;
  readonly onWatch: (group: MentionGroup) => void;
  readonly onJump: (group: MentionGroup) => void;
  readonly onSave: (group: MentionGroup) => void;
  readonly onHide: (group: MentionGroup) => void;
}

/** One thing that this page names: how often it is mentioned; a click goes to its next place. */
export function MentionRow({ group, metric, watched, onWatch, onJump, onSave, onHide }: MentionRowProps) {
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
        <Meaning group={group} />
      </button>
      <span class="row-actions">
        {watched !== undefined && (
          <IconButton
            icon={Star}
            pressed={watched}
            label={say('watchOne', { text: group.text })}
            onClick={() => onWatch(group)}
          />
        )}
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

/** What the name means, where that says more than the name. */
function Meaning({ group: { identity, text, texts } }: { group: MentionGroup }) {
  const { say, language } = useSpeech();
  if (!identity && texts.length === 1) return null;
  const official = identity?.canonicalName === text ? undefined : identity?.canonicalName;
  const others = texts.slice(1).filter((other) => other !== official);
  const parts = [
    official,
    identity && sayLevel(identity, language),
    identity && sayPlace(identity, official),
    identity?.status === 'open' ? say('sharedName') : undefined,
    others.length > 0 ? say('otherNames', { names: others.join('、') }) : undefined,
  ].filter(Boolean);
  return parts.length > 0 ? <span class="mention-meaning">{parts.join(' · ')}</span> : null;
}
