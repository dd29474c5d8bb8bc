import { useCallback, useMemo } from 'preact/hooks';
import type { CollectedFact } from '../../lib/collection/fact';
import { provinceYears } from '../../lib/collection/provinces';
import { announcements } from '../../lib/collection/timeline';
import { ChartFrame, type SavePicture } from './chart-frame';
import { plotProvinces } from './plots/provinces';
import { plotTimeline } from './plots/timeline';
import { useCollectionWords } from './words';

const mostLanes = 12;

interface CountChartsProps {
  readonly facts: readonly CollectedFact[];
  readonly onSave: SavePicture;
}

/** How many facts there are: over time, and by province. */
export function CountCharts({ facts, onSave }: CountChartsProps) {
  const { say } = useCollectionWords();
  const months = useMemo(() => announcements(facts, mostLanes), [facts]);
  const cells = useMemo(() => provinceYears(facts), [facts]);
  const drawMonths = useCallback((width: number) => plotTimeline(months, width), [months]);
  const drawCells = useCallback((width: number) => plotProvinces(cells, width), [cells]);
  return (
    <>
      <ChartFrame
        title={say('timeline')}
        hint={say('timelineHint')}
        empty={say('noTimeline')}
        draw={months.length > 0 ? drawMonths : undefined}
        head={[say('subject'), say('month'), say('facts'), say('pages')]}
        rows={(most) =>
          months
            .slice(0, most)
            .map(({ name, month, facts: n, pages }) => [name, month, String(n), String(pages)])
        }
        rowCount={months.length}
        onSave={onSave}
      />
      <ChartFrame
        title={say('provinces')}
        hint={say('provincesHint')}
        empty={say('noProvinces')}
        draw={cells.length > 0 ? drawCells : undefined}
        head={[say('province'), say('year'), say('facts')]}
        rows={(most) =>
          cells.slice(0, most).map(({ province, year, facts: n }) => [province, String(year), String(n)])
        }
        rowCount={cells.length}
        onSave={onSave}
      />
    </>
  );
}
