import { allColumns, type ExportColumn } from '../../lib/export/columns';

/** All columns for a reader to choose from: those chosen in their order, then the others. */
export const listColumns = (chosen: readonly ExportColumn[]): ExportColumn[] => [
  ...chosen,
  ...allColumns.filter((column) => !chosen.includes(column)),
];

/** Adds a column at the end or takes it away; the last one stays, for a table has a column. */
export function toggleColumn(chosen: readonly ExportColumn[], column: ExportColumn): readonly ExportColumn[] {
  if (!chosen.includes(column)) return [...chosen, column];
  return chosen.length === 1 ? chosen : chosen.filter((other) => other !== column);
}

/** Moves a chosen column by one place; at either end it stays. */
export function moveColumn(
  chosen: readonly ExportColumn[],
  column: ExportColumn,
  step: -1 | 1,
): readonly ExportColumn[] {
  const at = chosen.indexOf(column);
  const neighbour = chosen[at + step];
  if (at < 0 || neighbour === undefined) return chosen;
  return chosen.map((other, index) => (index === at ? neighbour : index === at + step ? column : other));
}
