import { Download } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Icon } from '../icon';
import { Progress, type ProgressProps } from './progress';
import { useSpeech } from './words';

interface FooterProps {
  readonly count: number;
  readonly work: ProgressProps | undefined;
  readonly onExport: () => void;
  readonly children?: ComponentChildren;
}

/** The export, its scope in its label; while long work runs, its progress. */
export function Footer({ count, work, onExport, children }: FooterProps) {
  const { say, language } = useSpeech();
  return (
    <footer class="footer">
      {work && <Progress {...work} />}
      {/* Kept while work runs: it may be the work of one of them. */}
      <div class="footer-actions" hidden={work !== undefined}>
        {children}
        <button type="button" class="primary-button" disabled={count === 0} onClick={onExport}>
          <Icon icon={Download} />
          {say('exportCsv', { n: new Intl.NumberFormat(language).format(count) })}
        </button>
      </div>
    </footer>
  );
}
