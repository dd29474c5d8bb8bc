import { Download } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Icon } from '../icon';
import { Progress, type ProgressProps } from './progress';

interface FooterProps {
  /** What the export gives, with its number. */
  readonly label: string;
  readonly disabled: boolean;
  readonly work: ProgressProps | undefined;
  readonly onExport: () => void;
  readonly children?: ComponentChildren;
}

/** The export, its scope in its label; while long work runs, its progress. */
export function Footer({ label, disabled, work, onExport, children }: FooterProps) {
  return (
    <footer class="footer">
      {work && <Progress {...work} />}
      {/* Kept while work runs: it may be the work of one of them. */}
      <div class="footer-actions" hidden={work !== undefined}>
        {children}
        <button type="button" class="primary-button" disabled={disabled} onClick={onExport}>
          <Icon icon={Download} />
          {label}
        </button>
      </div>
    </footer>
  );
}
