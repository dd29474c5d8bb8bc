import type { Page } from '@playwright/test';
import type { SnippetDraft } from '../../lib/library/schema';

/** A snippet of one's own writing; `number` makes its sentence one of a kind. */
export function draftNumber(number: number, over: Partial<SnippetDraft> = {}): SnippetDraft {
  const sentence = `第${number}项：滨河高新区全年完成投资${number + 1}.5亿元，同比增长。`;
  const park = sentence.indexOf('滨河高新区');
  const money = sentence.indexOf(`${number + 1}.5亿元`);
  const text = `${number + 1}.5亿元`;
  const amount = { value: String((number + 1) * 100_000_000 + 50_000_000), currency: 'CNY' };
  return {
    text: '滨河高新区',
    kind: 'park',
    sentence,
    mentions: [
      { start: park, end: park + 5, kind: 'park', text: '滨河高新区', confidence: 0.9, evidence: [] },
      {
        start: money,
        end: money + text.length,
        kind: 'money',
        text,
        confidence: 0.9,
        evidence: [],
        amount: { ...amount, qualifier: 'exact' },
      },
    ],
    facts: [
      {
        start: money,
        end: money + text.length,
        text,
        kind: 'money',
        ...amount,
        qualifier: 'exact',
        metric: '投资',
        subject: ['滨河高新区'],
        status: 'actual',
        year: 2020,
      },
    ],
    selectors: [{ type: 'TextQuoteSelector', exact: sentence, prefix: '', suffix: '' }],
    page: {
      url: `https://news.example.cn/2021/${number % 3}.html`,
      title: `滨河高新区年度报道之${number % 3}`,
      outlet: number % 2 ? '滨河晚报' : '滨河日报',
      publishedAt: '2021-01-18',
    },
    ...over,
  };
}

/** Saves drafts by the real message path; returns how each was answered. */
export const saveDrafts = (panel: Page, drafts: readonly SnippetDraft[]): Promise<string[]> =>
  panel.evaluate(async (all) => {
    const answers: string[] = [];
    for (const payload of all) {
      const envelope = { to: 'background', name: 'saveSnippet', payload };
      const answer: { value?: { status?: string } } = await chrome.runtime.sendMessage(envelope);
      answers.push(answer.value?.status ?? 'no answer');
    }
    return answers;
  }, drafts);

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<never> } };

export interface KeptRow {
  readonly id: string;
  readonly sentence: string;
  readonly note: string;
  readonly tags: string[];
  readonly segment: number;
}
