import { useCallback, useMemo, useState } from 'preact/hooks';
import {
  latestBySubject,
  listMeasures,
  type ReportedAmount,
  reportedAmounts,
} from '../../lib/collection/amounts';
import type { CollectedFact } from '../../lib/collection/fact';
import { sayCurrency, sayValue } from '../../lib/words/amount';
import { ChartFrame, type SavePicture } from './chart-frame';
import { Choice } from './choice';
import { plotBySubject } from './plots/by-subject';
import { plotByYear } from './plots/by-year';
import { useCollectionWords } from './words';

const mostBars = 20;
const mostChoices = 60;

interface AmountChartsProps {
  readonly facts: readonly CollectedFact[];
  readonly onSave: SavePicture;
}

/** Amounts of one measure: who has how much, and how one subject went on year by year. */
export function AmountCharts({ facts, onSave }: AmountChartsProps) {
  const { say, language } = useCollectionWords();
  const measures = useMemo(() => listMeasures(facts).slice(0, mostChoices), [facts]);
  const [wanted, setWanted] = useState('');
  const chosen = measures.find((measure) => keyOf(measure) === wanted) ?? measures[0];
  const amounts = useMemo(() => (chosen ? reportedAmounts(facts, chosen) : []), [facts, chosen]);
  const latest = useMemo(() => latestBySubject(amounts, Number.POSITIVE_INFINITY), [amounts]);
  const bars = useMemo(() => latest.slice(0, mostBars), [latest]);
  const drawSubjects = useCallback(
    (width: number, speech: ReturnType<typeof useCollectionWords>) => plotBySubject(bars, width, speech),
    [bars],
  );

  const subjects = useMemo(() => subjectsByYears(amounts).slice(0, mostChoices), [amounts]);
  const [wantedSubject, setWantedSubject] = useState('');
  const subject = subjects.find(([name]) => name === wantedSubject)?.[0] ?? subjects[0]?.[0];
  const years = useMemo(
    () => amounts.filter(({ name }) => name === subject).sort((left, right) => left.year - right.year),
    [amounts, subject],
  );
  const drawYears = useCallback(
    (width: number, speech: ReturnType<typeof useCollectionWords>) => plotByYear(years, width, speech),
    [years],
  );

  const head = [say('subject'), say('year'), say('status'), say('value'), say('source')];
  const toRow = ({ name, year, status, newest }: ReportedAmount) => [
    name,
    String(year),
    say(status),
    sayValue(newest, language),
    [newest.page.outlet, newest.page.publishedAt?.slice(0, 10)].filter(Boolean).join(' '),
  ];
  const measured = chosen && `${chosen.metric} · ${sayCurrency(chosen.currency, language)}`;
  const measureChoice = chosen && (
    <Choice
      label={say('measure')}
      value={keyOf(chosen)}
      options={measures.map((measure) => [
        keyOf(measure),
        say('optionCount', {
          name: `${measure.metric} · ${sayCurrency(measure.currency, language)}`,
          n: measure.facts,
        }),
      ])}
      onChoose={setWanted}
    />
  );
  return (
    <>
      <ChartFrame
        title={say('bySubject')}
        hint={say('bySubjectHint')}
        about={measured}
        empty={say('noMeasure')}
        draw={bars.length > 0 ? drawSubjects : undefined}
        head={head}
        rows={(most) => latest.slice(0, most).map(toRow)}
        rowCount={latest.length}
        left={latest.length - bars.length}
        onSave={onSave}
      >
        <div class="choices">{measureChoice}</div>
      </ChartFrame>
      <ChartFrame
        title={say('byYear')}
        hint={say('byYearHint')}
        about={[subject, measured].filter(Boolean).join(' · ')}
        empty={say('noMeasure')}
        draw={years.length > 0 ? drawYears : undefined}
        head={head}
        rows={(most) => years.slice(0, most).map(toRow)}
        rowCount={years.length}
        onSave={onSave}
      >
        <div class="choices">
          {measureChoice}
          {subject && (
            <Choice
              label={say('ofSubject')}
              value={subject}
              options={subjects.map(([name, n]) => [name, say('optionCount', { name, n })])}
              onChoose={setWantedSubject}
            />
          )}
        </div>
      </ChartFrame>
    </>
  );
}

const keyOf = ({ metric, currency }: { metric: string; currency: string }): string => `${metric} ${currency}`;

/** Subjects with how many amounts each has, those with the most first. */
function subjectsByYears(amounts: readonly ReportedAmount[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { name } of amounts) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((left, right) => right[1] - left[1]);
}
