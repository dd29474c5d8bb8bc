import { join } from 'node:path';
import { build } from 'vite';

/**
 * Bundles a bench into a folder, as the extension's own code is bundled, and returns the module's path. What runs a
 * TypeScript file directly gives every inner function its name anew at every call, which the shipped code never does.
 */
export async function buildBench(name: string, folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: `tests/bench/${name}.ts`,
      target: 'esnext',
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: '[name].mjs' } },
    },
  });
  return join(folder, `${name}.mjs`);
}

/** Bundles the extractor alone, without white space and with short names, as it ships; returns the bundle's path. */
export async function buildLibrary(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      lib: {
        entry: 'lib/extract/index.ts',
        formats: ['iife'],
        name: 'library',
        fileName: () => 'library.js',
      },
      target: 'esnext',
      minify: true,
      outDir: folder,
      emptyOutDir: false,
    },
  });
  return join(folder, 'library.js');
}
