import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import * as z from 'zod/mini';

const packageSchema = z.object({ name: z.string(), version: z.string(), license: z.optional(z.string()) });

export interface Notices {
  /** Notes whose code goes into the bundles that it sees. */
  readonly plugin: () => Plugin;
  /** Writes `licenses.txt` into `folder`: the project's, its notices, and that of each package noted, in its own words. */
  write(folder: string): void;
}

/** What licences ask for: their texts go with every copy. Whose they are is read off the bundles, not kept by hand. */
export function createNotices(): Notices {
  const folders = new Set<string>();
  return {
    plugin: () => ({
      name: 'policylens:notices',
      generateBundle(_options, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk') continue;
          for (const [path, { renderedLength }] of Object.entries(chunk.modules)) {
            const folder = packageOf(path);
            if (folder && renderedLength > 0) folders.add(folder);
          }
        }
      },
    }),
    write(folder) {
      const notices = [...folders].map(noticeOf).sort();
      const own = ['LICENSE', 'THIRD-PARTY.md'].map((file) => readFileSync(file, 'utf8').trim());
      writeFileSync(
        join(folder, 'licenses.txt'),
        `${[...own, ...notices].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`,
      );
    },
  };
}

/** The folder of the package that holds a module; undefined for the project's own. */
export function packageOf(path: string): string | undefined {
  return path.match(/^.*\/node_modules\/(?:@[^/]+\/)?[^/@\0][^/]*(?=\/)/)?.[0].replace(/^\0/, '');
}

function noticeOf(folder: string): string {
  const { name, version, license } = packageSchema.parse(
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')),
  );
  const files = existsSync(folder)
    ? readdirSync(folder).filter((file) => /^(licen[cs]e|notice)/i.test(file))
    : [];
  const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8').trim());
  return [`${name} ${version}`, ...(texts.length > 0 ? texts : [`Licence: ${license ?? 'not stated'}`])].join(
    '\n\n',
  );
}
