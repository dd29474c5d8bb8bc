import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nextVersion, releaseChangelog, withVersion } from '../../../scripts/release/plan.mjs';

describe('a release', () => {
  it.each([
    ['0.1.9', 'patch', '0.1.10'],
    ['0.1.9', 'minor', '0.2.0'],
    ['0.1.9', 'major', '1.0.0'],
    ['0.1.9', '0.10.0', '0.10.0'],
  ])('after %s for %s is %s', (current, wanted, next) => {
    expect(nextVersion(current, wanted)).toBe(next);
  });

  it.each(['', 'v1', '1.2', '0.1.9', '0.1.8', '1.2.3-beta', '01.2.3'])('is none for %j', (wanted) => {
    expect(() => nextVersion('0.1.9', wanted)).toThrow(/patch|higher/);
  });

  it('takes what is unreleased, and begins anew', () => {
    const before = '# Changelog\n\n## Unreleased\n\n- New.\n\n## 0.1.0\n\n- Old.\n';
    const after = releaseChangelog(before, '0.2.0', '2026-01-02');
    expect(after).toBe(
      '# Changelog\n\n## Unreleased\n\n## 0.2.0 (2026-01-02)\n\n- New.\n\n## 0.1.0\n\n- Old.\n',
    );
    expect(() => releaseChangelog(after, '0.3.0', '2026-01-03')).toThrow('Unreleased');
  });

  it('writes the version where npm looks for it, and nothing else', () => {
    for (const file of ['package.json', 'package-lock.json']) {
      const json = readFileSync(file, 'utf8');
      const { version } = JSON.parse(json) as { version: string };
      expect(withVersion(json, version)).toBe(json);
      expect(JSON.parse(withVersion(json, '9.8.7')).version).toBe('9.8.7');
    }
    expect(
      JSON.parse(withVersion(readFileSync('package-lock.json', 'utf8'), '9.8.7')).packages[''].version,
    ).toBe('9.8.7');
  });
});
