import type { Reading } from '../tagger';
import type { Candidate } from './candidates';
import type { Chunk } from './chunk';
import { isEvent, isThing } from './known';
import { role } from './roles';
import type { Words } from './segment';
import { textOf } from './text';
import { modelWeights, threshold } from './weights';

/**
 * Lets the learned tagger speak: what it thinks of a rule's span is one more feature of the span's score, and what it
 * would mark itself becomes a candidate of its own.
 */
export function weighWithModel(
  chunk: Chunk,
  words: Words,
  candidates: readonly Candidate[],
  reading: Reading,
): Candidate[] {
  const { agree, differ, least, most, base, perNat, doubted, doubt } = modelWeights;
  const weighed: Candidate[] = [];
  const proposed = new Map(reading.proposals.map((proposal) => [keyOf(proposal), proposal]));
  for (const candidate of candidates) {
    // What the tagger cannot lift over the threshold needs no reading.
    if (candidate.score + most * agree < threshold && !proposed.has(keyOf(candidate))) continue;
    const margin = reading.scoreSpan(candidate.start, candidate.end, candidate.kind);
    const floor = candidate.evidence[0]?.source === 'document' ? least / 2 : least;
    const bounded = Math.max(floor, Math.min(most, margin));
    const agreed = isCutOff(chunk, candidate) ? agree / 2 : agree;
    const gain = bounded * (bounded > 0 ? agreed : candidate.kind === 'park' ? 0 : differ);
    // A rule that doubts a body does not silence the tagger.
    const proposal = proposed.get(keyOf(candidate));
    const alone =
      proposal?.kind === 'institution' && candidate.score > doubted
        ? base[proposal.kind] - doubt + perNat * Math.min(most, proposal.margin)
        : 0;
    weighed.push({ ...candidate, score: Math.max(candidate.score + gain, alone) });
  }
  if (reading.proposals.length === 0) return weighed;
  const taken = new Set(candidates.map(keyOf));
  for (const proposal of reading.proposals) {
    if (taken.has(keyOf(proposal)) || isThing(chunk, proposal.end) || isEvent(chunk, proposal.end)) continue;
    if (isBareHead(words, proposal.start, proposal.end) || endsInTitle(words, proposal.end)) continue;
    if (isCutOff(chunk, proposal) && isCovered(candidates, proposal)) continue;
    const text = textOf(chunk, proposal.start, proposal.end);
    if (classOfParks.test(text) || noBody.test(text) || !isBalanced(text)) continue;
    weighed.push({
      start: proposal.start,
      end: proposal.end,
      kind: proposal.kind,
      score: base[proposal.kind] + perNat * Math.min(most, proposal.margin),
      evidence: [{ source: 'model' }],
    });
  }
  return weighed;
}

/** Whether every bracket that closes in a text opens there, and the other way round. */
function isBalanced(text: string): boolean {
  let open = 0;
  for (const sign of text) {
    if (sign === '(' || sign === '【' || sign === '[') open++;
    else if (sign === ')' || sign === '】' || sign === ']') open--;
    if (open < 0) return false;
  }
  return open === 0;
}

/** 京华山一研究部 before 主管: the word that a proposal's end cuts is a title. */
function endsInTitle(words: Words, end: number): boolean {
  const at = wordFrom(words, end) - 1;
  return at >= 0 && (words.ends[at] as number) > end && words.roles[at] === role.title;
}

/** The first word that starts at a unit or after it. */
function wordFrom({ starts, count }: Words, unit: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) < unit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** 人社局 alone names no body: a proposal that is nothing but a head. */
function isBareHead(words: Words, start: number, end: number): boolean {
  const low = wordFrom(words, start);
  return (
    low < words.count &&
    words.starts[low] === start &&
    words.ends[low] === end &&
    words.roles[low] === role.head
  );
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const isCovered = (candidates: readonly Candidate[], { start, end }: Span): boolean =>
  candidates.some(
    (candidate) => candidate.score >= threshold && candidate.start <= start && candidate.end >= end,
  );

/** Whether a line break bounds a span: the tagger sees no name across one, so what it sees may be a part of one. */
const isCutOff = ({ breaks }: Chunk, { start, end }: Span): boolean =>
  breaks[start] === 1 || breaks[end] === 1;

/** 国家高新区 and the like: every park of a class, no park. */
const classOfParks =
  /^(?:全国|国家级?|省级|市级|国内|我国|各地|周围)*(?:高新区|经开区|高新技术产业开发区|经济技术开发区|自由贸易试验区|自贸区|自贸试验区|开发区|保税区|综保区|产业园区?|工业园区?|园区|示范区|新区)$/;

/** Things that are called like bodies and parks, and are neither. */
const noBody =
  /^(?:园区|该|本市|我市|我省|依托|打造|优势)|^[A-Z][a-z]+ [A-Z][a-z]+$|(?<![省市区县州镇乡])政府$|媒体$|(?:集群|产业链|项目|工程|峰会|论坛|指数|条例|办法|专班办|战略|行动|大赛|联赛|锦标赛|博览会)$|[0-9][家个所座]/;

const keyOf = ({ start, end, kind }: { start: number; end: number; kind: string }): number =>
  (start * 8192 + end) * 2 + (kind === 'park' ? 1 : 0);
