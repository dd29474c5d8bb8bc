import { Eye } from 'lucide';
import type { Kind } from '../../lib/extract/types';
import { IconButton } from '../icon-button';
import { useSpeech } from './words';

export interface Hidden {
  readonly kind: Kind;
  readonly text: string;
}

interface HiddenMentionsProps {
  readonly hidden: readonly Hidden[];
  readonly onShow: (mention: Hidden) => void;
}

/** What the reader has said to be no mention on this page; each can be taken back. */
export function HiddenMentions({ hidden, onShow }: HiddenMentionsProps) {
  const { say } = useSpeech();
  if (hidden.length === 0) return null;
  return (
    <details class="group hidden-mentions">
      <summary class="group-heading">
        {say('hiddenHere')}
        <span class="count">{hidden.length}</span>
      </summary>
      <ul>
        {hidden.map((mention) => (
          <li key={`${mention.kind} ${mention.text}`} class="mention-row">
            <span class="mention-jump">
              {mention.text}
              <span class="mention-metric">{say(mention.kind)}</span>
            </span>
            <span class="row-actions">
              <IconButton
                icon={Eye}
                label={`${say('showAgain')}: ${mention.text}`}
                onClick={() => onShow(mention)}
              />
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
