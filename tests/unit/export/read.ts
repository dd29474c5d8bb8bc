import type { ExportFormat, ExportOptions, TextFormat } from '../../../lib/export/format';
import { defaultOptions } from '../../../lib/export/format';
import type { ExportSnippet } from '../../../lib/export/snippet';

export const exportedAt = new Date('2026-02-03T04:05:06Z');

/** A whole file of a text format. */
export function writeText(
  format: TextFormat,
  snippets: readonly ExportSnippet[],
  options: Partial<ExportOptions> = {},
): string {
  const writer = format.open({ ...defaultOptions(exportedAt), ...options });
  return [writer.start(), ...snippets.map((snippet) => writer.write(snippet)), writer.end()].join('');
}

/** A whole file of a format that is bytes. */
export async function writeBytes(
  format: ExportFormat,
  snippets: readonly ExportSnippet[],
  options: Partial<ExportOptions> = {},
): Promise<Uint8Array> {
  const writer = format.open({ ...defaultOptions(exportedAt), ...options });
  const chunks = [writer.start()];
  for (const snippet of snippets) chunks.push(await writer.write(snippet));
  chunks.push(await writer.end());
  return Buffer.concat(chunks.map((chunk) => Buffer.from(chunk as Uint8Array)));
}
