import { barX, dot, plot, ruleX, text } from '@observablehq/plot';
import type { ReportedAmount } from '../../../lib/collection/amounts';
import { sayValue } from '../../../lib/words/amount';
import type { CollectionSpeech } from '../words';
import { farthest, hatching, plotStyle, sayTick, shortName, statusFill } from './style';

const barHeight = 30;
/** Room at the right for the label of the longest bar. */
const labelRoom = 150;

/** A bar for each subject, its value and year written at its end; other values reported of it as dots. */
export function plotBySubject(
  amounts: readonly ReportedAmount[],
  width: number,
  { say, language }: CollectionSpeech,
): Element {
  const patternId = 'target-by-subject';
  const others = amounts.flatMap(({ name, others: values }) => values.map((value) => ({ name, value })));
  const label = ({ newest, year, status }: ReportedAmount) =>
    [sayValue(newest, language), year, status === 'actual' || status === 'unknown' ? '' : say(status)]
      .filter(Boolean)
      .join(' · ');
  return plot({
    width,
    height: amounts.length * barHeight + 50,
    marginLeft: Math.min(190, width * 0.32),
    marginRight: labelRoom,
    style: plotStyle,
    x: { label: null, tickFormat: sayTick(language), ticks: 4, grid: true, nice: true },
    y: { label: null, domain: amounts.map(({ name }) => name), tickFormat: shortName, tickSize: 0 },
    marks: [
      hatching(patternId),
      barX(amounts, {
        x: 'value',
        y: 'name',
        fill: ({ status }: ReportedAmount) => statusFill(patternId, status),
        stroke: 'var(--color-accent)',
        insetTop: 3,
        insetBottom: 3,
        title: ({ name, newest }: ReportedAmount) => `${name} ${newest.text}`,
      }),
      dot(others, {
        x: 'value',
        y: 'name',
        r: 4,
        fill: 'var(--color-money)',
        stroke: 'var(--color-surface)',
      }),
      text(amounts, {
        x: farthest,
        y: 'name',
        text: label,
        textAnchor: 'start',
        dx: 8,
        fill: 'var(--color-text)',
      }),
      ruleX([0], { stroke: 'var(--color-border-strong)' }),
    ],
  });
}
