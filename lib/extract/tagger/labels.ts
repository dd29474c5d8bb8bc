/**
 * What the tagger says of one UTF-16 unit: outside any name, the first unit of a name, inside one, or the last unit of
 * a park's or an institution's name. The kind is told at the last unit because a name's head stands there.
 * A line break is always outside, so that one run over a text equals a run over each of its lines.
 */
export const outside = 0;
export const first = 1;
export const inside = 2;
export const lastOfPark = 3;
export const lastOfInstitution = 4;

export const labelCount = 5;

/** `followers[label]` lists the labels that may come next. */
export const followers: readonly (readonly number[])[] = [
  [outside, first],
  [inside, lastOfPark, lastOfInstitution],
  [inside, lastOfPark, lastOfInstitution],
  [outside, first],
  [outside, first],
];
