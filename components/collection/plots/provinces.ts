import { cell, plot, text } from '@observablehq/plot';
import type { ProvinceYear } from '../../../lib/collection/provinces';
import { plotStyle } from './style';

const rowHeight = 30;

/** A field for each province and year, the darker the more facts it has; the number stands in it. */
export function plotProvinces(cells: readonly ProvinceYear[], width: number): Element {
  const most = Math.max(1, ...cells.map(({ facts }) => facts));
  const totals = new Map<string, number>();
  for (const { province, facts } of cells) totals.set(province, (totals.get(province) ?? 0) + facts);
  const provinces = [...totals].sort((left, right) => right[1] - left[1]).map(([province]) => province);
  const strength = ({ facts }: ProvinceYear) => 0.12 + (0.88 * facts) / most;
  return plot({
    width,
    height: provinces.length * rowHeight + 50,
    marginLeft: 110,
    style: plotStyle,
    x: { type: 'band', label: null, tickFormat: String, axis: 'top', tickSize: 0 },
    y: { label: null, domain: provinces, tickSize: 0 },
    marks: [
      cell(cells, {
        x: 'year',
        y: 'province',
        fill: 'var(--color-accent)',
        fillOpacity: strength,
        inset: 1,
        rx: 3,
      }),
      text(cells, {
        x: 'year',
        y: 'province',
        text: ({ facts }: ProvinceYear) => String(facts),
        fill: (each: ProvinceYear) =>
          strength(each) > 0.55 ? 'var(--color-on-accent)' : 'var(--color-text)',
      }),
    ],
  });
}
