const columns = ['subject', 'metric', 'qualifier', 'text', 'value', 'currency', 'period', 'status'] as const;

/** Chinese characters take two columns of a terminal. */
const width = (text: string): number => {
  let columns = 0;
  for (const character of text) columns += (character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return columns;
};

const longest = 28;

function shorten(text: string): string {
  if (width(text) <= longest) return text;
  let cut = '';
  for (const character of text) {
    if (width(cut + character) > longest - 1) break;
    cut += character;
  }
  return `${cut}…`;
}

/** The rows of an exported CSV that say something of an amount, as a table for a terminal. */
export function factTable(rows: readonly Readonly<Record<string, string>>[]): string {
  const facts = rows.filter((row) => row.kind === 'money' && row.metric !== '');
  const cells = [
    columns.map(String),
    ...facts.map((row) => columns.map((column) => shorten(row[column] ?? ''))),
  ];
  const widths = columns.map((_, column) => Math.max(...cells.map((row) => width(row[column] ?? ''))));
  return cells
    .map((row) =>
      row
        .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - width(cell)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
