import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { PageCorrection } from '../../../lib/library/schema';

/** The background, as far as a page hears of it: what the reader has corrected of each address. */
function answerWith(corrections: Readonly<Record<string, PageCorrection>>): void {
  const sendMessage = async ({ name, payload }: { name: string; payload: { url: string } }) => ({
    ok: true,
    value: name === 'findCorrection' ? (corrections[payload.url] ?? {}) : [],
  });
  vi.stubGlobal('chrome', { runtime: { id: 'policylens', sendMessage } });
}

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllGlobals());

async function openLink() {
  const { createLibraryLink } = await import('../../../entrypoints/content/library-link');
  return createLibraryLink();
}

it('tells that the date changed where the page before had a corrected one and this one has not', async () => {
  answerWith({ 'https://a.example.cn/1': { publishedAt: '2019-03-04' } });
  const link = await openLink();
  expect(await link.load('https://a.example.cn/1')).toMatchObject({ dateChanged: true });
  expect(await link.load('https://a.example.cn/2')).toMatchObject({ dateChanged: true });
  expect(link.corrections).toEqual({});
  expect(await link.load('https://a.example.cn/3')).toMatchObject({ dateChanged: false });
});
