import type { IconNode } from 'lucide';
import { Icon } from './icon';

interface IconButtonProps {
  readonly icon: IconNode;
  readonly label: string;
  readonly onClick: () => void;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  readonly disabled?: boolean;
  readonly danger?: boolean;
  /** -1 leaves it to the pointer, and to whoever moves the focus. */
  readonly tabIndex?: number;
}

/** A button that shows an icon only; its label is its name and its tooltip. */
export function IconButton(props: IconButtonProps) {
  const { icon, label, onClick, pressed, expanded, disabled, danger, tabIndex } = props;
  return (
    <button
      type="button"
      class={danger ? 'icon-button danger' : 'icon-button'}
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      aria-expanded={expanded}
      disabled={disabled}
      tabIndex={tabIndex}
      onClick={onClick}
    >
      <Icon icon={icon} />
    </button>
  );
}
