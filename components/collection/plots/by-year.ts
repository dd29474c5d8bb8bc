import { axisFx, barY, dot, plot, ruleY, text } from '@observablehq/plot';
import type { ReportedAmount } from '../../../lib/collection/amounts';
import { sayValue } from '../../../lib/words/amount';
import type { CollectionSpeech } from '../words';
import { farthest, hatching, plotStyle, sayTick, statusFill } from './style';

const marginLeft = 64;
/** Bars do not get narrower than their labels are high: the chart is wider than its room then, and scrolls. */
const leastBar = 26;
const order = ['actual', 'unknown', 'target', 'forecast'];

/** Where a label would run into its neighbour's it reads upwards. */
const upright = { rotate: -90, textAnchor: 'start', lineAnchor: 'middle', dy: -6 } as const;

/** The years of one subject side by side; the bars of a year are its statuses, each with its value and status on top. */
export function plotByYear(
  amounts: readonly ReportedAmount[],
  room: number,
  { say, language }: CollectionSpeech,
): Element {
  const patternId = 'target-by-year';
  const others = amounts.flatMap(({ year, status, others: values }) =>
    values.map((value) => ({ year, status, value })),
  );
  const statuses = order.filter((status) => amounts.some((amount) => amount.status === status));
  const years = Math.max(1, new Set(amounts.map(({ year }) => year)).size);
  const bars = years * Math.max(1, statuses.length);
  const width = Math.max(room, marginLeft + bars * leastBar);
  const isRoomy = (width - marginLeft) / bars > 92;
  const tiltsYears = (width - marginLeft) / years < 36;
  return plot({
    width,
    height: isRoomy ? 280 : 352,
    marginLeft,
    marginTop: isRoomy ? 40 : 112,
    marginBottom: tiltsYears ? 44 : 30,
    style: { ...plotStyle, maxWidth: 'none' },
    fx: { label: null, padding: 0.2, tickFormat: String },
    x: { axis: null, domain: statuses, padding: 0.12 },
    y: { label: null, tickFormat: sayTick(language), ticks: 5, grid: true, nice: true },
    marks: [
      hatching(patternId),
      axisFx({
        anchor: 'bottom',
        label: null,
        tickFormat: String,
        ...(tiltsYears ? { tickRotate: -90 } : {}),
      }),
      barY(amounts, {
        fx: 'year',
        x: 'status',
        y: 'value',
        fill: ({ status }: ReportedAmount) => statusFill(patternId, status),
        stroke: 'var(--color-accent)',
        title: ({ year, newest }: ReportedAmount) => `${year} ${newest.text}`,
      }),
      dot(others, {
        fx: 'year',
        x: 'status',
        y: 'value',
        r: 4,
        fill: 'var(--color-money)',
        stroke: 'var(--color-surface)',
      }),
      text(amounts, {
        fx: 'year',
        x: 'status',
        y: farthest,
        text: ({ newest, status }: ReportedAmount) =>
          `${sayValue(newest, language)}${isRoomy ? '\n' : ' · '}${say(status)}`,
        ...(isRoomy ? { lineAnchor: 'bottom', dy: -6 } : upright),
        fill: 'var(--color-text)',
      }),
      ruleY([0], { stroke: 'var(--color-border-strong)' }),
    ],
  });
}
