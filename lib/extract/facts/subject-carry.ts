import type { Mention } from '../types';
import { clauseStart, crossesParagraph, sentenceStart } from './clauses';
import { firstFrom, namesBetween, type Reading } from './reading';
import { roleOf } from './roles';
import type { MetricReading } from './spans';
import { fullName, group, organisationOf, wordsOf } from './subject-names';
import { bareHeads, government } from './subject-words';

const furthestCarry = 1200;
const mostNames = 16;

/** What a company's or a region's statistics count: the next sentence may go on with them without a subject. */
const statistic =
  /(?:收入|营收|利润|净利|毛利|余额|资产|负债|现金|资金|费用|成本|投入|现金流|款|产值|税收|税费|支出|增加值)$/;
const fromAView = /^(?:分|从)[^,]{1,10}看,|^(?:其中|此外|同时)/;

/** The sentence goes on with the statistics of the amount before, and no other name stands between. */
export function goesOn(reading: Reading, index: number, metric: MetricReading): boolean {
  const { text } = reading;
  const amount = reading.amounts[index] as Mention;
  const before = reading.amounts[index - 1];
  if (!before || !metric.metric || metric.inherited || amount.start - before.end > 80) return false;
  if (!statistic.test(text.slice(metric.metric.start, metric.metric.end))) return false;
  if (firstFrom(reading.names, before.end) !== firstFrom(reading.names, amount.start)) return false;
  const sentence = sentenceStart(reading.layout, amount.start);
  return (
    !text.slice(before.end, sentence).includes('\n') || fromAView.test(text.slice(sentence, amount.start))
  );
}

export function hasSource(reading: Reading, sentence: number, to: number): boolean {
  return namesBetween(reading, sentence, to).some(
    (name) => roleOf(reading, name, clauseStart(reading.layout, name.start, sentence)) === 'source',
  );
}

/** What a pronoun can stand for, by its noun: 该校 is a school, 该行 a bank. */
const kindsOfPronoun: readonly (readonly [RegExp, (name: Mention) => boolean])[] = [
  [/该校|我校|学校/, (name) => /(?:大学|学院|[中小]学|校)$/.test(name.text)],
  [/该行|我行|本行/, (name) => /行$/.test(name.text)],
  [/该院|我院|医院/, (name) => /院$/.test(name.text)],
  [/园区|该园|我园|全区|区内|入驻企业|产业园/, (name) => name.kind === 'park'],
];

/** The topic of the sentences before, where this sentence only says more of it. */
export function carried(
  reading: Reading,
  sentence: number,
  pronoun: boolean,
  words: string,
): readonly string[] {
  const kind = pronoun ? kindsOfPronoun.find(([pattern]) => pattern.test(words))?.[1] : undefined;
  return (
    (kind && lastTopic(reading, sentence, pronoun, words, kind, true)) ??
    lastTopic(reading, sentence, pronoun, words, () => true, false) ??
    []
  );
}

function lastTopic(
  reading: Reading,
  sentence: number,
  pronoun: boolean,
  words: string,
  fits: (name: Mention) => boolean,
  ofKind: boolean,
): readonly string[] | undefined {
  const single = pronoun && /公司|集团|企业|该/.test(words);
  let tried = 0;
  for (let at = firstFrom(reading.names, sentence) - 1; at >= 0 && tried < mostNames; at--, tried++) {
    const name = reading.names[at];
    if (!name || sentence - name.start > (pronoun ? furthestCarry : 120)) return undefined;
    if (
      !fits(name) ||
      government.test(wordsOf(reading, name)) ||
      (name.optional && !bareHeads.words.has(wordsOf(reading, name)))
    )
      continue;
    const start = sentenceStart(reading.layout, name.start);
    const role = roleOf(reading, name, clauseStart(reading.layout, name.start, start));
    if (role === 'source' && !pronoun) return undefined;
    const named = role === 'object' && (ofKind || /(?:公司|集团)$/.test(name.text));
    const introduced = pronoun && (role === 'speaker' || named || (ofKind && role === 'receiver'));
    if (role !== 'topic' && !introduced) continue;
    if (!pronoun && crossesParagraph(reading.layout, reading.text, name.end, sentence)) return undefined;
    const names = group(reading, reading.names.slice(at, at + 6), 0).filter(fits);
    const listed = names.length > 1 || reading.text.charAt(name.start - 1) === '、';
    if (single && listed && !ofKind) continue;
    return names.map(introduced ? (one) => organisationOf(reading, one) : fullName(reading));
  }
  return undefined;
}
