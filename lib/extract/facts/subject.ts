import type { Mention } from '../types';
import { clauseStart, paragraphStart, sentenceStart } from './clauses';
import type { Reading } from './reading';
import { runOf } from './runs';
import { slotOf } from './slots';
import type { MetricReading } from './spans';
import { createSpeakerReader } from './speakers';
import { type Candidate, candidatesFor, countNames, keyOf, type NameCounts } from './subject-candidates';
import {
  countsProjects,
  deedIn,
  fines,
  invested,
  kindOfMetric,
  linkOf,
  listedProjectEnd,
  nounIn,
  ofPlaces,
  prices,
} from './subject-clause';
import { candidateFeatures, noneFeatures, type Scene } from './subject-features';
import { formInSentence } from './subject-names';
import { governing, parks } from './subject-traits';
import { decodeSubjectWeights } from './subject-weights';

const subjectWeights = decodeSubjectWeights();

export interface SubjectReader {
  /** The texts of the names that the amount belongs to; `previous` is the answer for the amount before. */
  read(index: number, metric: MetricReading, previous: readonly string[]): readonly string[];
}

/** One answer that an amount could have, with its features; an empty key is the answer that it belongs to none. */
export interface Answer {
  readonly key: string;
  readonly texts: readonly string[];
  readonly candidate?: Candidate;
  readonly features: readonly number[];
}

/** Prices that somebody is paid, unlike those that an organ sets. */
const dealPrice = /(?:合同|中标|成交|收购|工程|总)[造]?价$/;

/** 对某公司罚款 */
const isPunished = ({ role }: Candidate): boolean => role === 'receiver';

/** All answers for one amount: what the reader chooses from, and what training learns from. */
export function answersFor(
  reading: Reading,
  counts: NameCounts,
  speakers: ReturnType<typeof createSpeakerReader>,
  index: number,
  metric: MetricReading,
  previous: readonly string[],
): Answer[] {
  const amount = reading.amounts[index] as Mention;
  const sentence = sentenceStart(reading.layout, amount.start);
  const clause = clauseStart(reading.layout, amount.start, sentence);
  const before = clause > sentence ? clauseStart(reading.layout, clause - 1, sentence) : clause;
  const limit =
    metric.metric && metric.metric.start > clause
      ? Math.min(metric.metric.start, amount.start)
      : amount.start;
  const words = reading.text.slice(clause, amount.start);
  const quoted = speakers.isQuoted(amount.end);
  const kind = kindOfMetric(reading.text, metric);
  const scene: Scene = {
    reading,
    amount,
    metric,
    sentence,
    clause,
    slot: slotOf(reading, clause, limit),
    slotBefore: before < clause ? slotOf(reading, before, clause) : 'open',
    previous: keyOf(previous),
    link: linkOf(reading, index, metric, clause, sentence),
    kindOfMetric: kind,
    speaker: quoted ? speakers.organisationAt(amount.end) : undefined,
    quoted,
    words,
    noun: nounIn(words),
    counted:
      kind === invested &&
      countsProjects(reading.text.slice(Math.max(sentence, amount.start - 40), amount.start)),
    deed: deedIn(words + reading.text.slice(amount.end, amount.end + 4)),
    clauseBefore: before,
    sentenceBefore: sentence > 0 ? sentenceStart(reading.layout, sentence - 1) : 0,
    paragraph: paragraphStart(reading.layout, reading.text, sentence),
  };
  const listed = listedProjectEnd(reading, amount, metric);
  const all = candidatesFor(reading, counts, amount, scene.speaker);
  const punished =
    kind === fines &&
    /罚|没收/.test(words) &&
    all.some((candidate) => candidate.name.start >= sentence && isPunished(candidate));
  const deal =
    metric.metric !== undefined &&
    dealPrice.test(reading.text.slice(Math.max(0, metric.metric.end - 4), metric.metric.end));
  const candidates = all.filter((candidate) => {
    const { name, role, traits } = candidate;
    if (listed !== undefined) return name.start >= amount.end && name.start < listed;
    if (kind === ofPlaces) return traits.kind === parks;
    if (kind === prices && traits.kind === governing && !deal) return false;
    if (kind === fines && role === 'giver') return false;
    return !punished || name.start < sentence || isPunished(candidate);
  });
  return [
    { key: '', texts: [], features: noneFeatures(scene, candidates) },
    ...candidates.map((candidate) => ({
      key: candidate.key,
      texts: candidate.texts,
      candidate,
      features: candidateFeatures(scene, candidate),
    })),
  ];
}

/** The likeliest answer: those of one key add up. */
export function choose(answers: readonly Answer[], weights: ArrayLike<number>): Answer | undefined {
  const scores = new Map<string, number>();
  let best: Answer | undefined;
  let highest = 0;
  for (const answer of answers) {
    let sum = 0;
    for (const feature of answer.features) sum += weights[feature] ?? 0;
    const score = (scores.get(answer.key) ?? 0) + Math.exp(sum);
    scores.set(answer.key, score);
    if (score <= highest) continue;
    highest = score;
    best = answer;
  }
  return best;
}

export function createSubjectReader(
  reading: Reading,
  weights: ArrayLike<number> = subjectWeights,
): SubjectReader {
  const speakers = createSpeakerReader(reading);
  const counts = countNames(reading);
  let dealt: readonly string[] = [];
  return {
    read(index, metric, previous) {
      if (metric.none || reading.names.length === 0) return [];
      const run = runOf(reading, index);
      if (run.distributed && run.turn > 0 && dealt.length === run.length)
        return dealt.slice(run.turn, run.turn + 1);
      const answer = choose(answersFor(reading, counts, speakers, index, metric, previous), weights);
      if (!answer?.candidate) return [];
      dealt = run.distributed ? answer.texts : [];
      if (dealt.length > 1 && dealt.length === run.length) return dealt.slice(0, 1);
      const [only] = answer.texts;
      if (only === undefined || answer.texts.length > 1) return answer.texts;
      const amount = reading.amounts[index] as Mention;
      return [formInSentence(reading, only, sentenceStart(reading.layout, amount.start), amount.start)];
    },
  };
}
