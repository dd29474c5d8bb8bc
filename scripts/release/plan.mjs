/** What a release changes, as text → text. */
import { StepError } from '../setup/steps.mjs';

const parts = ['major', 'minor', 'patch'];

/**
 * The version after `current` for `wanted`: `major`, `minor`, `patch`, or a version of three numbers that is higher.
 * Throws a StepError where it is none of these.
 *
 * @param {string} current
 * @param {string} wanted
 */
export function nextVersion(current, wanted) {
  const numbers = current.split('.').map(Number);
  const at = parts.indexOf(wanted);
  if (at >= 0) return numbers.map((number, i) => (i < at ? number : i === at ? number + 1 : 0)).join('.');
  if (!/^(?:0|[1-9]\d{0,4})(?:\.(?:0|[1-9]\d{0,4})){2}$/.test(wanted)) {
    throw new StepError(`Say major, minor, patch or a version such as 1.2.3, not "${wanted}".`);
  }
  const higher = wanted.split('.').map((number, i) => Number(number) - (numbers[i] ?? 0));
  if ((higher.find((difference) => difference !== 0) ?? 0) <= 0) {
    throw new StepError(`${wanted} is not higher than ${current}.`);
  }
  return wanted;
}

/**
 * The changelog in which all that is unreleased belongs to `version`. Throws a StepError where there is nothing.
 *
 * @param {string} changelog
 * @param {string} version
 * @param {string} date ISO 8601, the day alone
 */
export function releaseChangelog(changelog, version, date) {
  const [before, rest] = changelog.split(/^## Unreleased\n/m);
  const notes = rest?.split(/^## /m)[0]?.trim();
  if (before === undefined || rest === undefined || !notes) {
    throw new StepError('CHANGELOG.md has nothing under "## Unreleased".');
  }
  return `${before}## Unreleased\n\n## ${version} (${date})\n${rest}`;
}

/**
 * A package.json or its lock file with another version of the package itself.
 *
 * @param {string} json
 * @param {string} version
 */
export function withVersion(json, version) {
  const content = JSON.parse(json);
  content.version = version;
  if (content.packages?.['']) content.packages[''].version = version;
  return `${JSON.stringify(content, null, 2)}\n`;
}

/**
 * The files that are packed, as wxt.config.ts names them.
 *
 * @param {string} version
 */
export const packageNames = (version) =>
  ['chrome', 'edge', 'firefox', 'sources'].map((target) => `policy-lens-${version}-${target}.zip`);

/**
 * A line that `sha256sum -c` reads.
 *
 * @param {string} digest in hexadecimal
 * @param {string} name
 */
export const checksumLine = (digest, name) => `${digest}  ${name}\n`;
