/**
 * `npm run release -- patch` (or minor, major, 1.2.3): runs all tests, writes the version and the changelog, and packs what the
 * stores take, with checksums. Commits nothing: what it changed is to be looked at first.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checksumLine, nextVersion, packageNames, releaseChangelog, withVersion } from './release/plan.mjs';
import { projectNode, run, runScript, runTool, StepError, say } from './setup/steps.mjs';

const edit = (path, change) => writeFileSync(path, change(readFileSync(path, 'utf8')));

await runScript(async () => {
  const wanted = process.argv[2] ?? '';
  const { version: current } = JSON.parse(readFileSync('package.json', 'utf8'));
  const version = nextVersion(current, wanted);
  const today = new Date().toISOString().slice(0, 10);
  const changelog = releaseChangelog(readFileSync('CHANGELOG.md', 'utf8'), version, today);
  const changed = await run('git', ['status', '--porcelain'], { failure: 'git status' });
  if (changed.trim()) throw new StepError('There are changes that are not committed.');

  say('Running all tests');
  await run(projectNode(), ['scripts/test.mjs'], {
    show: true,
    failure: 'The tests failed; nothing was changed',
  });
  say(`Writing version ${version}`);
  edit('package.json', (json) => withVersion(json, version));
  edit('package-lock.json', (json) => withVersion(json, version));
  writeFileSync('CHANGELOG.md', changelog);
  for (const target of ['chrome', 'edge', 'firefox']) {
    say(`Packing for ${target}`);
    await runTool('node_modules/wxt/bin/wxt.mjs', ['zip', '-b', target], {
      failure: `Packing for ${target}`,
    });
  }
  const sums = packageNames(version).map((name) => {
    const digest = createHash('sha256').update(readFileSync(join('.output', name)));
    return checksumLine(digest.digest('hex'), name);
  });
  writeFileSync(join('.output', `policy-lens-${version}-sha256.txt`), sums.join(''));
  say(
    `Done. The packages and their checksums are in .output/. Look at the changes, then: git commit -am "Release ${version}" && git tag v${version}`,
  );
});
