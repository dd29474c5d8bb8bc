const strongEnds = /[。！？!?\n][”’」』）)]*/g;
const weakEnds = /[；;，,、\s]/g;

/** Where a text may be cut without cutting a sentence, else a clause, as far behind as may be; undefined where nowhere. */
export const lastCut = (text: string): number | undefined =>
  lastEnd(text, strongEnds) ?? lastEnd(text, weakEnds);

function lastEnd(text: string, pattern: RegExp): number | undefined {
  let end: number | undefined;
  for (const match of text.matchAll(pattern)) end = match.index + match[0].length;
  return end;
}
