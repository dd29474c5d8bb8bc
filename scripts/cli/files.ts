import { readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';

const readable = new Set(['.txt', '.html', '.htm', '.xhtml']);

/** Standard input, as the command line names it. */
export const standardInput = '-';

/**
 * The files that the arguments name, folders walked through in the order of their names. What does not exist is given
 * as it is: reading it will say so.
 */
export function* listFiles(inputs: readonly string[]): Generator<string> {
  for (const input of inputs) {
    if (input !== standardInput && isFolder(input)) yield* walk(input);
    else yield input;
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

function* walk(folder: string): Generator<string> {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((left, right) =>
    left.name < right.name ? -1 : 1,
  );
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(path);
    else if (entry.isFile() && readable.has(extname(entry.name).toLowerCase())) yield path;
  }
}
