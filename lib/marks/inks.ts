/** The colours that a reader can choose from for the marks. */

/** Red, green, blue, 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

export interface Ink {
  /** Of lines: at least 3:1 on white, light grey, dark grey and black, for the ground of a page is not ours to know. */
  readonly line: Rgb;
  /** Of washes behind text, and how much of it is laid on: seen on any ground, and the text on it stays readable. */
  readonly wash: { readonly colour: Rgb; readonly percent: number };
}

export const inkNames = ['green', 'blue', 'amber', 'teal', 'vermilion', 'magenta', 'grey'] as const;
export type InkName = (typeof inkNames)[number];

/** The tests hold every ink to what is said above. */
export const inks: Readonly<Record<InkName, Ink>> = {
  green: { line: [26, 138, 67], wash: { colour: [34, 170, 84], percent: 26 } },
  blue: { line: [58, 120, 231], wash: { colour: [58, 120, 231], percent: 26 } },
  amber: { line: [176, 116, 8], wash: { colour: [245, 163, 11], percent: 32 } },
  teal: { line: [15, 138, 158], wash: { colour: [15, 138, 158], percent: 16 } },
  vermilion: { line: [217, 72, 15], wash: { colour: [240, 100, 40], percent: 26 } },
  magenta: { line: [201, 65, 143], wash: { colour: [214, 90, 170], percent: 26 } },
  grey: { line: [118, 125, 136], wash: { colour: [118, 125, 136], percent: 30 } },
};
