/** What set-up may do by itself where it is root on Debian. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './steps.mjs';

/** Where a program of this name would be in each folder of PATH. */
export const onPath = (name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name));

export const isDebianRoot = () =>
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  onPath('apt-get').some((path) => existsSync(path));

/** Throws a StepError where apt-get cannot. */
export async function aptInstall(packages) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const failure = `apt-get could not install ${packages.join(' and ')}`;
  await run('apt-get', ['update', '-qq'], { failure, env });
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { failure, env });
}
