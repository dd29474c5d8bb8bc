/** Packs the readable word lists of lib/extract/facts/metric-words.ts into what the extractor loads. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as metricWords from '../lib/extract/facts/metric-words';
import { compileWordSets } from './word-sets';

const target = fileURLToPath(new URL('../lib/extract/facts/compiled', import.meta.url));
const text = compileWordSets(metricWords);
writeFileSync(join(target, 'metric-words.ts'), text);
console.log(`metric-words.ts ${Buffer.byteLength(text)} bytes`);
