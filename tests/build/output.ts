import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const targets = ['chrome', 'edge', 'firefox'] as const;
export type Target = (typeof targets)[number];

const folderOf = (target: Target): string => join('.output', `${target}-mv3`);

/** The built manifest. */
export const readManifest = (target: Target): Record<string, unknown> =>
  JSON.parse(readFileSync(join(folderOf(target), 'manifest.json'), 'utf8'));

/** The paths of all built files, sorted; how the bundler has cut the code into hashed files is its own affair. */
export const listFiles = (target: Target): string[] =>
  readdirSync(folderOf(target), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folderOf(target).length + 1))
    .map((path) => path.replaceAll('\\', '/').replace(/[^/]+-[\w-]{8}\.(js|css)$/, '*.$1'))
    .filter((path, at, all) => all.indexOf(path) === at)
    .sort();

/** The text of every built file with this ending, by path. */
export const readFiles = (target: Target, ending: string): Map<string, string> =>
  new Map(
    readdirSync(folderOf(target), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith(ending))
      .map((path) => [path, readFileSync(join(folderOf(target), path), 'utf8')]),
  );
