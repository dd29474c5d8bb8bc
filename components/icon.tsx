import type { IconNode } from 'lucide';
import { h } from 'preact';

interface IconProps {
  readonly icon: IconNode;
  readonly size?: number;
}

/** A Lucide icon from its data. It says nothing by itself: its control carries the label. */
export function Icon({ icon, size = 16 }: IconProps) {
  return (
    <svg
      aria-hidden="true"
      class="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      {icon.map(([tag, attributes], index) => h(tag, { ...attributes, key: index }))}
    </svg>
  );
}
