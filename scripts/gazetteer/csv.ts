import Papa from 'papaparse';

/** The rows of a CSV table with a header line, as records; lines that start with # are comments. */
export function readTable(text: string): Record<string, string>[] {
  const { data } = Papa.parse<Record<string, string>>(text, {
    header: true,
    delimiter: ',',
    skipEmptyLines: true,
    comments: '#',
  });
  return data;
}

/** Names joined by a bar, without empty ones and without line breaks inside. */
export function splitNames(cell: string | undefined): string[] {
  return (cell ?? '')
    .split('|')
    .map((name) => name.replace(/\s+/g, ''))
    .filter((name) => name !== '');
}
