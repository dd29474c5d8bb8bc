import type { CollectedFact } from '../../../lib/collection/fact';
import { topicOf } from '../../../lib/collection/topic';

interface Over extends Partial<Omit<CollectedFact, 'page' | 'topic'>> {
  readonly published?: string;
  readonly url?: string;
  readonly outlet?: string;
}

/** A fact of one's own writing: 滨河高新区 invested 28.49亿元 in 2020, unless `over` says otherwise. */
export function makeFact({ published, url, outlet, ...over }: Over = {}): CollectedFact {
  const fact = {
    key: `${url ?? 'a'} ${over.value ?? ''}`,
    snippetId: 'one',
    index: 0,
    value: '2849000000',
    currency: 'CNY',
    qualifier: 'exact',
    subject: ['滨河高新区'],
    parks: ['滨河高新区'],
    institutions: [],
    metric: '投资',
    period: '2020年',
    year: 2020,
    status: 'actual',
    text: '28.49亿元',
    sentence: '滨河高新区2020年完成投资28.49亿元。',
    page: {
      url: `https://news.example.cn/${url ?? 'a'}.html`,
      title: '滨河高新区年度报道',
      outlet: outlet ?? '滨河日报',
      publishedAt: published ?? '2021-01-18',
    },
    savedAt: '2026-01-02T03:04:05.000Z',
    ...over,
  } satisfies Omit<CollectedFact, 'topic'>;
  return { ...fact, topic: topicOf(fact) };
}
