/** Packs the table of sites into what the content script loads. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sites } from '../lib/sites';
import { compileSites } from './sites';

const target = fileURLToPath(new URL('../lib/sites/compiled/sites.ts', import.meta.url));
const text = compileSites(sites);
writeFileSync(target, text);
console.log(`sites.ts ${Buffer.byteLength(text)} bytes`);
