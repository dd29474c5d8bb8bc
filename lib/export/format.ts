import { type ExportColumn, exportColumns, type HeaderLanguage } from './columns';
import type { RowUnit } from './rows';
import type { ExportSnippet } from './snippet';

/** What the reader chooses of a file. */
export interface ExportOptions {
  /** Columns of a table, in their order. */
  readonly columns: readonly ExportColumn[];
  readonly header: HeaderLanguage;
  /** Of what is put into words: amounts for display, facts in notes. */
  readonly language: HeaderLanguage;
  readonly unit: RowUnit;
  /** The instant of the export, ISO 8601. */
  readonly exportedAt: string;
  /** The reader's name, where an annotation should say it. */
  readonly creator?: string;
}

/** A part of a file: text (to be written as UTF-8) or bytes. It may be empty. */
export type Chunk = string | Uint8Array<ArrayBuffer>;

/**
 * Writes one file, snippet by snippet: `start` once, `write` for each, `end` once. The parts in their order are the file.
 * A writer keeps no snippet, so that memory stays flat; one that groups by page keeps the pages. One that compresses
 * gives a promise now and then: who waits for it before the next call keeps memory flat.
 */
export interface ExportWriter {
  start(): Chunk;
  write(snippet: ExportSnippet): Chunk | Promise<Chunk>;
  end(): Chunk | Promise<Chunk>;
}

/** A writer of text, which is never waited for. */
export interface TextWriter extends ExportWriter {
  start(): string;
  write(snippet: ExportSnippet): string;
  end(): string;
}

export interface ExportFormat {
  /** Of a file's name, without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  open(options: ExportOptions): ExportWriter;
}

export interface TextFormat extends ExportFormat {
  open(options: ExportOptions): TextWriter;
}

/** The documented file: all documented columns under their English names, one row per fact or mention. */
export function defaultOptions(now = new Date()): ExportOptions {
  return {
    columns: exportColumns,
    header: 'en',
    language: 'zh-CN',
    unit: 'mention',
    exportedAt: now.toISOString(),
  };
}
