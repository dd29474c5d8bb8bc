import { expect, it } from 'vitest';
import { canonicalUrl } from '../../../lib/page/canonical-url';

const page = 'https://news.suzhou.gov.cn/a/1.html?utm_source=x&id=7#top';

it.each([
  ['drops fragment and tracking', page, undefined, 'https://news.suzhou.gov.cn/a/1.html?id=7'],
  ['takes a canonical of the same site', page, '/a/1.html', 'https://news.suzhou.gov.cn/a/1.html'],
  ['takes one of a sister host', page, 'https://www.suzhou.gov.cn/a/1', 'https://www.suzhou.gov.cn/a/1'],
  [
    'takes none of another city',
    page,
    'https://www.beijing.gov.cn/a/1',
    'https://news.suzhou.gov.cn/a/1.html?id=7',
  ],
  ['takes no front page', page, 'https://news.suzhou.gov.cn/', 'https://news.suzhou.gov.cn/a/1.html?id=7'],
  ['takes no script', page, 'javascript:alert(1)', 'https://news.suzhou.gov.cn/a/1.html?id=7'],
  [
    'takes none of another address in numbers',
    'http://10.1.2.3/a',
    'http://192.168.2.3/b',
    'http://10.1.2.3/a',
  ],
  ['leaves what is no page of the web', 'about:blank', 'https://a.cn/x', 'about:blank'],
])('%s', (_name, href, canonical, expected) => {
  expect(canonicalUrl(href, canonical)).toBe(expected);
});
