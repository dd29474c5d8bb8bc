import { axisFx, barY, dot, plot, ruleY, text } from '@observablehq/plot';
import type { ReportedAmount } from '../../../lib/collection/amounts';
import { sayValue } from '../../../lib/words/amount';
import type { CollectionSpeech } from '../words';
import { farthest, hatching, plotStyle, sayTick, statusFill } from './style';

const order = ['actual', 'unknown', 'target', 'forecast'];

/** The years of one subject side by side; the bars of a year are its statuses, each with its value and status on top. */
export function plotByYear(
  amounts: readonly ReportedAmount[],
  width: number,
  { say, language }: CollectionSpeech,
): Element {
  const patternId = 'target-by-year';
  const others = amounts.flatMap(({ year, status, others: values }) =>
    values.map((value) => ({ year, status, value })),
  );
  const statuses = order.filter((status) => amounts.some((amount) => amount.status === status));
  // Narrow bars have no room for the word beside the number.
  const roomy = width / Math.max(1, new Set(amounts.map(({ year }) => year)).size * statuses.length) > 64;
  return plot({
    width,
    height: 280,
    marginLeft: 64,
    marginTop: 40,
    style: plotStyle,
    fx: { label: null, padding: 0.2, tickFormat: String },
    x: { axis: null, domain: statuses, padding: 0.12 },
    y: { label: null, tickFormat: sayTick(language), ticks: 5, grid: true, nice: true },
    marks: [
      hatching(patternId),
      axisFx({ anchor: 'bottom', label: null, tickFormat: String }),
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
          roomy ? `${sayValue(newest, language)}\n${say(status)}` : sayValue(newest, language),
        lineAnchor: 'bottom',
        dy: -6,
        fill: 'var(--color-text)',
      }),
      ruleY([0], { stroke: 'var(--color-border-strong)' }),
    ],
  });
}
