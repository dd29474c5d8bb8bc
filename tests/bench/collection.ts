/** The collection page's figures for a large library: what one change of the filter costs before anything is drawn. */
import { listMeasures, reportedAmounts } from '../../lib/collection/amounts';
import { findContradictions } from '../../lib/collection/contradictions';
import type { CollectedFact } from '../../lib/collection/fact';
import { filterFacts } from '../../lib/collection/filter';
import { groupFacts } from '../../lib/collection/group';
import { provinceYears } from '../../lib/collection/provinces';
import { announcements } from '../../lib/collection/timeline';
import { topicOf } from '../../lib/collection/topic';
import { leastTime, printTable } from './measure';

const metrics = ['投资', '总产值', '营业收入', '税收', '专项资金', '合同额', '利润'];
const statuses = ['actual', 'actual', 'target', 'forecast'] as const;

/** A fact of a made-up park; values repeat now and then, so that sources agree and disagree. */
function makeFact(index: number): CollectedFact {
  const park = `示例${index % 1800}高新区`;
  const year = 2008 + (index % 17);
  const value = String(((index * 7919) % 9973) * 1_000_000);
  const fact = {
    key: String(index),
    snippetId: String(index),
    index: 0,
    value,
    currency: 'CNY',
    qualifier: 'exact' as const,
    subject: [park],
    parks: [park],
    institutions: [],
    province: `示例${index % 31}省`,
    metric: metrics[index % metrics.length],
    period: `${year}年`,
    year,
    status: statuses[index % statuses.length],
    text: `${value}元`,
    sentence: `${park}管委会表示，${year}年全区完成${metrics[index % metrics.length]}${value}元，同比增长。`,
    page: {
      url: `https://www.example.gov.cn/${index % 9000}.html`,
      title: `${park}召开年度工作会议`,
      outlet: `示例${index % 40}日报`,
      publishedAt: `${year + 1}-0${(index % 9) + 1}-15`,
    },
    savedAt: '2026-01-02T03:04:05.000Z',
  } satisfies Omit<CollectedFact, 'topic'>;
  return { ...fact, topic: topicOf(fact) };
}

const sizes = [10_000, 100_000];
const works: Readonly<Record<string, (facts: readonly CollectedFact[]) => unknown>> = {
  'text filter': (facts) => filterFacts(facts, { text: '高新区召开' }),
  'groups by park': (facts) => groupFacts(facts, 'park'),
  measures: listMeasures,
  'reported amounts': (facts) => reportedAmounts(facts, { metric: '投资', currency: 'CNY' }),
  timeline: (facts) => announcements(facts, 12),
  provinces: provinceYears,
  contradictions: findContradictions,
};

const lists = sizes.map((size) => Array.from({ length: size }, (_, index) => makeFact(index)));
printTable(
  'collection: milliseconds for all facts of a library',
  ['', ...sizes.map((size) => size.toLocaleString('en'))],
  Object.entries(works).map(([name, work]) => [
    name,
    ...lists.map((facts) => leastTime(() => work(facts), 3).toFixed(1)),
  ]),
);
