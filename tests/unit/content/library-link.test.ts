import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { PageCorrection } from '../../../lib/library/schema';

type Message = { readonly name: string; readonly payload: { readonly url: string } };
type Answer = (message: Message) => Promise<unknown>;

// The browser's module keeps the first `chrome` that it finds.
const runtime: { readonly id: string; sendMessage: Answer } = {
  id: 'policylens',
  sendMessage: async () => ({}),
};

/** The background, as far as a page hears of it: what the reader has corrected of each address. */
function answerWith(corrections: Readonly<Record<string, PageCorrection>>): void {
  runtime.sendMessage = async ({ name, payload }) => ({
    ok: true,
    value: name === 'findCorrection' ? (corrections[payload.url] ?? {}) : [],
  });
}

beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal('chrome', { runtime });
});
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

it('holds to the answer of the younger question where the older one is answered last', async () => {
  const answers: (() => void)[] = [];
  let saved: readonly object[] = [];
  runtime.sendMessage = ({ name }) => {
    const value = name === 'listSavedOnPage' ? saved : name === 'findCorrection' ? {} : [];
    return new Promise((resolve) => answers.push(() => resolve({ ok: true, value })));
  };
  const link = await openLink();
  const older = link.load('https://a.example.cn/1');
  await vi.waitFor(() => expect(answers).toHaveLength(3));
  saved = [{ id: 's1', sentence: '总投资28.49亿元。', selectors: [] }];
  const younger = link.load('https://a.example.cn/1');
  await vi.waitFor(() => expect(answers).toHaveLength(6));
  for (const answer of answers.splice(3)) answer();
  await younger;
  for (const answer of answers) answer();
  await older;
  expect(link.saved).toHaveLength(1);
});
