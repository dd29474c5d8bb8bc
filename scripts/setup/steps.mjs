/** Running the steps of a script: each says what it does; a failed one is one clear line and a non-zero exit. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** A failure that the reader can do something about; its message is the whole report. */
export class StepError extends Error {}

export const say = (line) => console.log(`▸ ${line}`);

/**
 * Runs a command and resolves to its output. With `show` the output goes to the terminal instead.
 * Rejects with a StepError that holds `failure` and the command's last lines.
 */
export function run(command, args, { failure, show = false, env = {}, shell = false, timeoutMs = 0 } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
      shell,
      ...(timeoutMs ? { timeout: timeoutMs } : {}),
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (chunk) => {
        output += chunk;
      });
    }
    child.on('error', (error) => reject(new StepError(`${failure ?? command}: ${error.message}`)));
    child.on('close', (code) => {
      if (code === 0) return resolve(output);
      const tail = output.trim().split('\n').slice(-12).join('\n');
      reject(new StepError(`${failure ?? `${command} failed`}${tail ? `\n${tail}` : ''}`));
    });
  });
}

/** The Node that the project brings along, or the one that runs this script where there is none for this machine. */
export function projectNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const own = join('node_modules', 'node', 'bin', name);
  return existsSync(own) ? own : process.execPath;
}

/** Runs one of the tools in node_modules on the project's Node. `entry` is its script's path. */
export const runTool = (entry, args, options) => run(projectNode(), [entry, ...args], options);

/** Runs `main` and turns a StepError into one line and exit code 1. */
export async function runScript(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    console.error(`✗ ${error.message}`);
    process.exitCode = 1;
  }
}
