import { Download } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Icon } from '../icon';
import { Progress } from './progress';
import { useSpeech } from './words';

interface FooterProps {
  readonly count: number;
  readonly work: { readonly label: string; readonly done: number; readonly total: number } | undefined;
  readonly onExport: () => void;
  readonly onStop: () => void;
  readonly children?: ComponentChildren;
}

/** The export, its scope in its label; while long work runs, its progress. */
export function Footer({ count, work, onExport, onStop, children }: FooterProps) {
  const { say, language } = useSpeech();
  return (
    <footer class="footer">
      {work ? (
        <Progress {...work} onStop={onStop} />
      ) : (
        <>
          {children}
          <button type="button" class="primary-button" disabled={count === 0} onClick={onExport}>
            <Icon icon={Download} />
            {say('exportCsv', { n: new Intl.NumberFormat(language).format(count) })}
          </button>
        </>
      )}
    </footer>
  );
}
