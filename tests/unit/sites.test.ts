import { describe, expect, it } from 'vitest';
import { findSite, isSiteOff, sitePatterns, sites, switchSite } from '../../lib/sites';

describe('the table of sites', () => {
  it('has one well-formed row per pattern', () => {
    expect(sites.length).toBeGreaterThan(300);
    for (const site of sites) expect(site.pattern).toMatch(/^(\*\.)?([a-z0-9-]+\.)+[a-z]+$/);
    expect(new Set(sites.map((site) => site.pattern)).size).toBe(sites.length);
  });

  it.each([
    ['www.gov.cn', '中国政府网'],
    ['www.ndrc.gov.cn', '国家发展改革委'],
    ['gov.cn', ''],
    ['www.unlisted-county.gov.cn', ''],
    ['finance.people.com.cn', '人民网'],
    ['digitalpaper.stdaily.com', '科技日报'],
  ])('knows the outlet of %s', (host, outlet) => {
    expect(findSite(host)?.outlet).toBe(outlet);
  });

  it.each(['mail.qq.com', 'mail.163.com', 'notgov.cn', 'gov.cn.example.com', 'example.com'])(
    'does not cover %s',
    (host) => {
      expect(findSite(host)).toBeUndefined();
    },
  );

  it('asks the browser for no host twice', () => {
    expect(sitePatterns).toContain('*://*.gov.cn/*');
    expect(sitePatterns).not.toContain('*://*.ndrc.gov.cn/*');
    expect(new Set(sitePatterns).size).toBe(sitePatterns.length);
  });
});

describe('sites that are switched off', () => {
  it('are hosts, or rows of the table with all that falls under them', () => {
    expect(isSiteOff([], 'www.suzhou.gov.cn')).toBe(false);
    expect(isSiteOff(['www.suzhou.gov.cn'], 'www.suzhou.gov.cn')).toBe(true);
    expect(isSiteOff(['*.gov.cn'], 'unlisted.example.gov.cn')).toBe(true);
    expect(isSiteOff(['*.gov.cn'], 'www.example.org')).toBe(false);
  });

  it('are each their own: a row that has its own line is not switched off with a wider one', () => {
    expect(isSiteOff(['*.gov.cn'], 'www.ndrc.gov.cn')).toBe(false);
  });

  it('are switched on with the row that they were off with', () => {
    expect(switchSite(['*.gov.cn', 'a.example'], 'unlisted.example.gov.cn', true)).toEqual(['a.example']);
    expect(switchSite(['a.example'], 'b.example', false)).toEqual(['a.example', 'b.example']);
    expect(switchSite(['a.example'], 'a.example', false)).toEqual(['a.example']);
  });
});
