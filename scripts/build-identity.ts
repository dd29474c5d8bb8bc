/** Compiles the readable tables of parks, institutions and places into the string tables that lib/identity loads. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileIdentity } from './identity/compile';
import { compiledFolder, identitySources } from './identity/sources';

mkdirSync(compiledFolder, { recursive: true });
for (const [name, text] of Object.entries(compileIdentity(identitySources))) {
  writeFileSync(join(compiledFolder, name), text);
  console.log(`${name.padEnd(16)} ${String(Buffer.byteLength(text)).padStart(8)} bytes`);
}
