import type { Kind } from '../../lib/extract/types';
import { useSpeech } from './words';

interface Marked {
  readonly start: number;
  readonly end: number;
  readonly kind: Kind;
}

export interface Piece {
  readonly text: string;
  readonly kind?: Kind;
}

/** Cuts a sentence at its mentions; what overlaps an earlier mention or lies outside of the sentence is not marked. */
export function cutAtMentions(sentence: string, mentions: readonly Marked[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end, kind } of [...mentions].sort((a, b) => a.start - b.start)) {
    if (start < at || end > sentence.length || end <= start) continue;
    if (start > at) pieces.push({ text: sentence.slice(at, start) });
    pieces.push({ text: sentence.slice(start, end), kind });
    at = end;
  }
  if (at < sentence.length) pieces.push({ text: sentence.slice(at) });
  return pieces;
}

/** A sentence with its mentions marked as on the page. */
export function MarkedSentence({ sentence, mentions }: { sentence: string; mentions: readonly Marked[] }) {
  const { say } = useSpeech();
  return cutAtMentions(sentence, mentions).map(({ text, kind }, index) =>
    kind ? (
      <mark key={index} class={`mark-${kind}`} title={say(kind)}>
        {text}
      </mark>
    ) : (
      text
    ),
  );
}
