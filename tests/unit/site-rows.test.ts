import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findSite, isSiteOff, sites } from '../../lib/sites';
import { rowOfHost } from '../../lib/sites/of-page';
import { compileSites } from '../../scripts/sites';

const compiled = fileURLToPath(new URL('../../lib/sites/compiled/sites.ts', import.meta.url));

describe('the table of sites as pages load it', () => {
  it('is what the readable one gives', () => {
    expect(readFileSync(compiled, 'utf8') === compileSites(sites)).toBe(true);
  });

  const hosts = sites.map(({ pattern }) => pattern.replace('*.', ''));
  const others = [
    'www.ndrc.gov.cn',
    'a.b.suzhou.gov.cn',
    'www.example.org',
    'gov.cn.example.org',
    'cn',
    '',
    '|',
    '*',
  ];

  it('says of every host what the readable one says', () => {
    const below = hosts.map((host) => `a.b.${host}`);
    const beside = hosts.map((host) => `x${host}`);
    for (const host of [...hosts, ...below, ...beside, ...others]) {
      const row = rowOfHost(host);
      const site = findSite(host);
      expect(row.site).toEqual(site && { pattern: site.pattern, outlet: site.outlet });
      for (const sitesOff of [[], [host], ['*.gov.cn'], [site?.pattern ?? 'other.example']])
        expect(row.isOff(sitesOff)).toBe(isSiteOff(sitesOff, host));
    }
  });
});
