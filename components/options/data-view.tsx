import { useSpeech } from '../panel/words';
import { sayBytes } from './bytes';
import { useOptionsWords } from './words';

export interface DataFigures {
  readonly snippets: number;
  readonly trashed: number;
  readonly terms: number;
  /** ISO 8601 instant; absent where there was none. */
  readonly lastBackup?: string;
  /** Bytes, where the browser tells. */
  readonly usage?: number;
  readonly quota?: number;
}

/** What is kept and how much room it takes. */
export function DataFiguresList({ figures }: { figures: DataFigures }) {
  const say = useOptionsWords();
  const { language } = useSpeech();
  const { snippets, trashed, terms, lastBackup, usage, quota } = figures;
  const items = (n: number) => say('nItems', { n: new Intl.NumberFormat(language).format(n) });
  const room =
    usage === undefined || quota === undefined
      ? say('usageUnknown')
      : say('usageOf', { used: sayBytes(usage, language), quota: sayBytes(quota, language) });
  const when = lastBackup
    ? new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(
        new Date(lastBackup),
      )
    : say('never');
  const rows = [
    ['snippets', items(snippets)],
    ['trashed', items(trashed)],
    ['ownTerms', items(terms)],
    ['usage', room],
    ['lastBackup', when],
  ] as const;
  return (
    <dl class="figures">
      {rows.map(([key, value]) => (
        <div key={key}>
          <dt>{say(key)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
