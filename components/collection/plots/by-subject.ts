import { barX, dot, plot, ruleX, text } from '@observablehq/plot';
import type { ReportedAmount } from '../../../lib/collection/amounts';
import { sayValue } from '../../../lib/words/amount';
import type { CollectionSpeech } from '../words';
import { farthest, hatching, nameRoom, plotStyle, sayTick, shortName, statusFill } from './style';

/** Below this width of a chart the labels at the bars' ends take two lines. */
const narrow = 480;
/** The least distance between two ticks, so that their numbers stand apart. */
const tickRoom = 76;

/** A bar for each subject, its value and year written at its end; other values reported of it as dots. */
export function plotBySubject(
  amounts: readonly ReportedAmount[],
  width: number,
  { say, language }: CollectionSpeech,
): Element {
  const patternId = 'target-by-subject';
  const others = amounts.flatMap(({ name, others: values }) => values.map((value) => ({ name, value })));
  const isNarrow = width < narrow;
  const barHeight = isNarrow ? 40 : 30;
  const marginLeft = nameRoom(width);
  /** Room at the right for the label of the longest bar. */
  const marginRight = isNarrow ? 96 : 150;
  const label = ({ newest, year, status }: ReportedAmount) => {
    const when = [year, status === 'actual' || status === 'unknown' ? '' : say(status)]
      .filter(Boolean)
      .join(' · ');
    return `${sayValue(newest, language)}${isNarrow ? '\n' : ' · '}${when}`;
  };
  return plot({
    width,
    height: amounts.length * barHeight + 50,
    marginLeft,
    marginRight,
    style: plotStyle,
    x: {
      label: null,
      tickFormat: sayTick(language),
      ticks: Math.min(4, Math.max(1, Math.floor((width - marginLeft - marginRight) / tickRoom))),
      grid: true,
      nice: true,
    },
    y: { label: null, domain: amounts.map(({ name }) => name), tickFormat: shortName(width), tickSize: 0 },
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
