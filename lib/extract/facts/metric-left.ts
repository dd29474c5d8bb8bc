import { isCompound } from './compounds';
import {
  actNouns,
  actVerbs,
  bareHeads,
  measuredVerbs,
  metricNouns,
  metricVerbs,
  priceHeads,
  priceKinds,
  protectedPairs,
  stops,
} from './metric-sets';
import type { Reading } from './reading';
import { firstFrom } from './reading';
import type { Span } from './spans';
import { wordEndingAt } from './words';

/** A noun phrase longer than this is cut back to its last compound. */
const longestPhrase = 14;

/** The noun phrase that ends at `end` and starts at or after `from`: left up to a name, a time, or a word that ends it. */
export function growNoun(reading: Reading, end: number, from: number): Span | undefined {
  const { text } = reading;
  const floor = Math.max(from, lastNameOrTimeEnd(reading, from, end), end - longestPhrase - 10);
  const head = Math.max(
    wordEndingAt(metricNouns, text, end, floor),
    wordEndingAt(metricVerbs, text, end, floor),
  );
  let start = end - head;
  if (text.startsWith('GDP', end - 3))
    return { start: text.startsWith('人均', end - 5) ? end - 5 : end - 3, end };
  const price = priceHeads.has(text, start, end) ? growPrice(text, start, end, floor) : undefined;
  if (price && price.end - price.start > 1) return price;
  if (price && price.start > floor && wordEndingAt(stops, text, start, floor) === 0)
    return { start: start - 1, end };
  if (head > 0 && actNouns.has(text, start, end)) return { start, end };
  while (start > floor) {
    const unit = text.charCodeAt(start - 1);
    if (unit <= 0x20 || isCount(text, start)) break;
    const stop = Math.max(
      wordEndingAt(stops, text, start, floor),
      wordEndingAt(actVerbs, text, start, floor),
    );
    const alone = stop > 0 && head === 1 && end - start === 1;
    if (alone) {
      start -= stop;
      continue;
    }
    if (stop > 0 && !isProtected(text, start, stop, end)) {
      if (saysTooLittle(text.slice(start, end))) {
        const verb = wordEndingAt(measuredVerbs, text, start, floor);
        start -= verb;
        if (verb > 0) continue;
      }
      break;
    }
    start--;
  }
  while (
    start < end &&
    '新共总'.includes(text.charAt(start)) &&
    end - start > 4 &&
    text.startsWith('新增', start)
  )
    start += 2;
  if (text.charAt(start) === '的' && end - start > 2) start++;
  const unit = /^每(?!股)(?:平方米|平米|公斤|[^年月日天]{1,2}?)(?=[^每]{2})/.exec(
    text.slice(start, Math.min(end, start + 8)),
  );
  if (unit && head > 0 && end - start - unit[0].length >= head) start += unit[0].length;
  if (end - start > longestPhrase && head > 0) start = end - Math.max(head + 2, 4);
  if (!/[一-鿿A-Za-z]/.test(text.slice(start, end))) return undefined;
  return { start, end };
}

/** 金额, 规模, 额上限: heads that need the word before them. */
function saysTooLittle(phrase: string): boolean {
  return bareHeads.has(phrase, 0, phrase.length) || (phrase.length === 3 && bareHeads.has(phrase, 0, 1));
}

/** A price grows only over the words that tell its kind. */
function growPrice(text: string, start: number, end: number, floor: number): Span {
  let at = start;
  for (let length = wordEndingAt(priceKinds, text, at, floor); length > 0; ) {
    at -= length;
    length = wordEndingAt(priceKinds, text, at, floor);
  }
  return { start: at, end };
}

/** A digit that no Latin letter follows counts something else (18年营收), unlike 5G投资. */
function isCount(text: string, end: number): boolean {
  return /[0-9%]/.test(text.charAt(end - 1)) && !/[A-Za-z]/.test(text.charAt(end));
}

/** True where a name or a time ends. */
export function endsNameOrTime(reading: Reading, position: number): boolean {
  return lastEnd(reading.names, 0, position) === position || lastEnd(reading.times, 0, position) === position;
}

/** True where the stop word is the start or the end of a compound (成本, 有限) that reaches into the phrase. */
function isProtected(text: string, end: number, stop: number, ceiling: number): boolean {
  if (stop > 1) return end < ceiling && protectedPairs.has(text, end - stop, end + 1);
  return (end < ceiling && isCompound(text, end - 1)) || isCompound(text, end - 2);
}

function lastNameOrTimeEnd(reading: Reading, from: number, end: number): number {
  return Math.max(lastEnd(reading.names, from, end), lastEnd(reading.times, from, end));
}

function lastEnd(items: readonly Span[], from: number, end: number): number {
  const item = items[firstFrom(items, end) - 1];
  return item && item.end <= end && item.end > from ? item.end : from;
}
