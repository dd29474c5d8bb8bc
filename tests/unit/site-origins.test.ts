import { describe, expect, it } from 'vitest';
import { sitePatterns } from '../../lib/sites';
import { coversHost } from '../../lib/sites/hosts';
import { ownSitesAmong, patternOf } from '../../lib/sites/origins';

describe('the origins of sites', () => {
  it('are one host alone, without port', () => {
    expect(patternOf('blog.example.org')).toBe('*://blog.example.org/*');
    expect(patternOf('Blog.Example.org')).toBe('*://blog.example.org/*');
    expect(patternOf('localhost:8080')).toBe('*://localhost/*');
    expect(patternOf('xn--fiqs8s')).toBe('*://xn--fiqs8s/*');
  });

  it.each(['', '*', '*.example.org', 'a/b', 'a b', 'example.org/', 'user@example.org', 'a'.repeat(254)])(
    'are none of %j',
    (host) => {
      expect(patternOf(host)).toBeUndefined();
    },
  );

  it('tell the reader’s own sites from those of the table', () => {
    expect(
      ownSitesAmong([
        ...sitePatterns,
        'https://blog.example.org/*',
        '*://a.example.com/*',
        '*://www.gov.cn/*',
        '*://blog.example.org/*',
        'moz-extension://0/*',
      ]),
    ).toEqual([
      { host: 'a.example.com', pattern: '*://a.example.com/*' },
      { host: 'blog.example.org', pattern: '*://blog.example.org/*' },
    ]);
  });

  it('tell where every site is allowed', () => {
    expect(ownSitesAmong(['<all_urls>', '*://*/*'])).toEqual([{ host: '*', pattern: '*://*/*' }]);
    expect(ownSitesAmong(['*://*.example.org/*'])).toEqual([
      { host: '*.example.org', pattern: '*://*.example.org/*' },
    ]);
  });

  it('cover the hosts of their pattern', () => {
    expect(coversHost(['*://example.org/*'], 'example.org')).toBe(true);
    expect(coversHost(['*://example.org/*'], 'www.example.org')).toBe(false);
    expect(coversHost(['*://*.example.org/*'], 'www.example.org')).toBe(true);
    expect(coversHost(['*://*.example.org/*'], 'notexample.org')).toBe(false);
    expect(coversHost(['<all_urls>'], 'example.org')).toBe(true);
    expect(coversHost([], 'example.org')).toBe(false);
  });
});
