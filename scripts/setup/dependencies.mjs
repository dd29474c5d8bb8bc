import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { run, StepError, say } from './steps.mjs';

const marker = 'node_modules/.installed-lock';

/** Installs what the lock file says, unless that very lock file is installed already. */
export async function ensureDependencies() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) throw new StepError(`Node 20 or later is needed; this is ${process.version}.`);
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  if (existsSync(marker) && readFileSync(marker, 'utf8') === lock) return;
  say('Installing dependencies by the lock file (about a minute)');
  await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(marker, lock);
}

async function npm(args) {
  const failure = 'npm ci failed: is the npm registry reachable?';
  // npm says where it is; started without it, the shell finds it.
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return run(process.execPath, [script, ...args], { failure });
  return run('npm', args, { failure, shell: process.platform === 'win32' });
}
