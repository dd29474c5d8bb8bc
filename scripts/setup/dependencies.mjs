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

/** What npm calls the ways in which a registry cannot be reached. */
const unreachable =
  /\b(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNRESET|ENETUNREACH|ERR_SOCKET_TIMEOUT)\b/;

async function npm(args) {
  // npm says where it is; started without it, the shell finds it.
  const script = process.env.npm_execpath;
  const [command, prefix, shell] = script?.endsWith('.js')
    ? [process.execPath, [script], false]
    : ['npm', [], process.platform === 'win32'];
  try {
    await run(command, [...prefix, ...args], { failure: 'npm ci failed', shell });
  } catch (error) {
    const code = unreachable.exec(error.message)?.[1];
    if (code) throw new StepError(`The npm registry cannot be reached (${code}): is this machine online?`);
    throw error;
  }
}
