import type { Rgb } from './inks';

/** The channel as light, 0 to 1 (sRGB, IEC 61966-2-1). */
function toLinear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

const linear = ([red, green, blue]: Rgb): Rgb => [toLinear(red), toLinear(green), toLinear(blue)];

/** Relative luminance, 0 to 1, as WCAG 2.2 defines it. */
function luminance(colour: Rgb): number {
  const [red, green, blue] = linear(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio, 1 to 21, as WCAG 2.2 defines it. */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** A colour laid over another; `percent` of it covers. */
export const over = (colour: Rgb, percent: number, ground: Rgb): Rgb => {
  const mix = (at: 0 | 1 | 2) => (colour[at] * percent + ground[at] * (100 - percent)) / 100;
  return [mix(0), mix(1), mix(2)];
};

type Matrix = readonly [Rgb, Rgb, Rgb];

const multiply = (matrix: Matrix, [a, b, c]: Rgb): Rgb => {
  const row = ([x, y, z]: Rgb): number => x * a + y * b + z * c;
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
};

/**
 * How colours are seen without one sort of cones: Machado, Oliveira and Fernandes, “A Physiologically-based Model for
 * Simulation of Color Vision Deficiency”, 2009, severity 1; on linear light.
 */
const withoutCones = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Record<string, Matrix>;

export const visions = ['usual', 'protanopia', 'deuteranopia', 'tritanopia'] as const;
export type Vision = (typeof visions)[number];

const toCones: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const toLab: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];

/** Oklab (Ottosson 2020): distances in it are about as large as they look. */
function labSeenWith(vision: Vision, colour: Rgb): Rgb {
  const light = vision === 'usual' ? linear(colour) : multiply(withoutCones[vision], linear(colour));
  const [red, green, blue] = light.map((channel) => Math.min(1, Math.max(0, channel))) as [
    number,
    number,
    number,
  ];
  const [long, medium, short] = multiply(toCones, [red, green, blue]);
  return multiply(toLab, [Math.cbrt(long), Math.cbrt(medium), Math.cbrt(short)]);
}

/** How far apart two colours look: 0 for the same, 1 from black to white; about 0.02 is just noticed side by side. */
export function distance(one: Rgb, other: Rgb, vision: Vision): number {
  const [a, b] = [labSeenWith(vision, one), labSeenWith(vision, other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
