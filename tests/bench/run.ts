/** `npm run bench [-- NAME...]`: every bench, or those named, each in a process of its own. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const benches = ['extract', 'terms', 'library', 'export', 'page', 'collection', 'collection-page'];
const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !benches.includes(name));
if (unknown) {
  console.error(`bench: no bench ${unknown}; there are ${benches.join(', ')}`);
  process.exit(2);
}
for (const name of wanted.length > 0 ? wanted : benches) {
  const file = `tests/bench/${name}.ts`;
  if (!existsSync(file)) throw new Error(`${file} is missing`);
  console.log(`\n== ${name} ==`);
  // Ten million characters that are nothing but amounts give millions of facts, more than the engine's usual heap holds.
  const { status } = spawnSync(
    process.execPath,
    ['--expose-gc', '--max-old-space-size=8192', '--import', 'tsx', file],
    {
      stdio: 'inherit',
    },
  );
  if (status !== 0) process.exitCode = 1;
}
