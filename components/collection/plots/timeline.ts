import { dot, plot, ruleY, text } from '@observablehq/plot';
import { type Announcement, everyMonth } from '../../../lib/collection/timeline';
import { nameRoom, plotStyle, shortName } from './style';

const laneHeight = 36;
const startOf = (month: string): Date => new Date(`${month}-01T00:00:00Z`);
const monthOf = ({ month }: Announcement): Date => startOf(month);
const sayMonth = (date: Date): string => date.toISOString().slice(0, 7);

/** A lane for each subject, a dot for each month: the larger, the more facts came out; the number stands in it. */
export function plotTimeline(announcements: readonly Announcement[], width: number): Element {
  const names = [...new Set(announcements.map(({ name }) => name))];
  const mostTicks = Math.max(1, Math.floor(width / 150));
  const most = Math.max(1, ...announcements.map(({ facts }) => facts));
  return plot({
    width,
    height: names.length * laneHeight + 50,
    marginLeft: nameRoom(width),
    marginRight: 24,
    style: plotStyle,
    x: {
      type: 'utc',
      label: null,
      tickFormat: sayMonth,
      ticks: everyMonth(announcements, mostTicks)?.map(startOf) ?? mostTicks,
      inset: 16,
    },
    y: { type: 'point', label: null, domain: names, tickFormat: shortName(width), tickSize: 0 },
    r: { type: 'sqrt', domain: [0, most], range: [0, 16] },
    marks: [
      ruleY(names, { stroke: 'var(--color-border)' }),
      dot(announcements, {
        x: monthOf,
        y: 'name',
        r: ({ facts }: Announcement) => Math.max(facts, most / 9),
        fill: 'var(--color-accent)',
        title: ({ name, month, facts }: Announcement) => `${name} ${month} · ${facts}`,
      }),
      text(
        announcements.filter(({ facts }) => facts >= most / 4),
        {
          x: monthOf,
          y: 'name',
          text: ({ facts }: Announcement) => String(facts),
          fill: 'var(--color-on-accent)',
        },
      ),
    ],
  });
}
