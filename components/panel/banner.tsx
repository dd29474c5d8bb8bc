import { TriangleAlert } from 'lucide';
import { Icon } from '../icon';

export interface BannerMessage {
  readonly text: string;
  readonly action: string;
  readonly onAction: () => void;
}

/** Something that the reader should know before going on, and what to do about it. */
export function Banner({ text, action, onAction }: BannerMessage) {
  return (
    <div class="banner" role="alert">
      <Icon icon={TriangleAlert} />
      <span>{text}</span>
      <button type="button" class="link-button" onClick={onAction}>
        {action}
      </button>
    </div>
  );
}
