/** `npm run bench [-- NAME...]`: every bench, or those named, each in a process of its own. */
import { spawnSync } from 'node:child_process';
import { buildBench, buildLibrary } from './build';

/** Those of the library alone are bundled first, to measure what ships. */
const bundled = new Set(['extract', 'terms']);
const benches = ['extract', 'terms', 'library', 'export', 'page', 'collection', 'collection-page'];
const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !benches.includes(name));
if (unknown) {
  console.error(`bench: no bench ${unknown}; there are ${benches.join(', ')}`);
  process.exit(2);
}
/** Inside the project, so that the bundles find its packages. */
const folder = '.output/bench';
for (const name of wanted.length > 0 ? wanted : benches) {
  console.log(`\n== ${name} ==`);
  const file = bundled.has(name)
    ? [await buildBench(name, folder), await buildLibrary(folder)]
    : ['--import', 'tsx', `tests/bench/${name}.ts`];
  // Ten million characters that are nothing but amounts give millions of facts, more than the engine's usual heap holds.
  const { status } = spawnSync(process.execPath, ['--expose-gc', '--max-old-space-size=8192', ...file], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
