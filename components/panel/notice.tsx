import type { IconNode } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Icon } from '../icon';

interface NoticeProps {
  readonly icon: IconNode;
  readonly title: string;
  readonly hint?: string;
  readonly children?: ComponentChildren;
}

/** What a view shows when it has nothing to list: what is the matter, and what to do. */
export function Notice({ icon, title, hint, children }: NoticeProps) {
  return (
    <div class="notice" role="status">
      <span class="notice-icon">
        <Icon icon={icon} size={28} />
      </span>
      <h2>{title}</h2>
      {hint && <p>{hint}</p>}
      {children}
    </div>
  );
}
