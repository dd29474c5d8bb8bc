import type { Fact } from '../../extract/types';
import { sentenceAround } from '../text/sentence';
import type { PageFact, PageMention } from '../types';
import type { Line, LineMention } from './line';

export interface Place {
  readonly line: Line;
  readonly mention: LineMention;
  /** Its index in the line's `shown`. */
  readonly index: number;
}

/** Every mention that is to be seen, in document order. */
export function* shownPlaces(lines: readonly Line[]): Generator<Place> {
  for (const line of lines) {
    for (const [index, mention] of line.shown.entries()) yield { line, mention, index };
  }
}

export function findPlace(lines: readonly Line[], id: string): Place | undefined {
  for (const place of shownPlaces(lines)) if (place.mention.id === id) return place;
  return undefined;
}

/** The mention as messages tell it: offsets into its line, its sentence beside it. */
export function pageMention({ line, mention }: Place): PageMention {
  const { text } = line.block;
  const sentence = sentenceAround(text, mention.start, mention.end);
  return {
    ...mention,
    sentence: text.slice(sentence.start, sentence.end),
    sentenceStart: mention.start - sentence.start,
    inBody: line.inBody,
  };
}

/** An amount is a fact once its text says what it measures; page, panel, library and export count no others. */
export const isStated = ({ metric }: Fact): boolean => metric !== undefined;

/** The facts of the article body, each with the id of its amount. */
export function pageFacts(lines: readonly Line[]): PageFact[] {
  return lines
    .filter((line) => line.inBody)
    .flatMap((line) =>
      line.facts.flatMap((fact) => {
        if (!isStated(fact)) return [];
        const mention = line.shown.find(({ start, end }) => start === fact.start && end === fact.end);
        return mention ? [{ ...fact, mentionId: mention.id }] : [];
      }),
    );
}

/** The mention after (or before) one, round and round; the first (or last) where there is none to start from. */
export function stepFrom(lines: readonly Line[], id: string | undefined, by: 1 | -1): Place | undefined {
  const places = [...shownPlaces(lines)];
  const at = places.findIndex((place) => place.mention.id === id);
  if (at < 0) return places.at(by === 1 ? 0 : -1);
  return places[(at + by + places.length) % places.length];
}
