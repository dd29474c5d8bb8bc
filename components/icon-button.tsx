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
}

/** A button that shows an icon only; its label is its name and its tooltip. */
export function IconButton({ icon, label, onClick, pressed, expanded, disabled, danger }: IconButtonProps) {
  return (
    <button
      type="button"
      class={danger ? 'icon-button danger' : 'icon-button'}
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      aria-expanded={expanded}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon icon={icon} />
    </button>
  );
}
