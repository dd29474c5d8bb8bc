import type { Kind } from '../extract/types';
import { type InkName, inks, type Rgb } from './inks';
import { kindsInOrder, type Look, type Looks } from './looks';

/** Every kind has a line of its own, so that kinds in one colour, or seen without colours, are still told apart. */
export const lines: Readonly<Record<Kind, string>> = {
  park: 'solid 2px',
  institution: 'solid 1px',
  money: 'double 1px',
  figure: 'dashed 1px',
};

const hex = (colour: Rgb): string =>
  `#${colour.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;

/** How an ink is told in CSS, as a line and as a wash. */
export interface Paint {
  line(ink: InkName): string;
  wash(ink: InkName): string;
}

/** For pages, whose ground is unknown. */
const pagePaint: Paint = {
  line: (ink) => hex(inks[ink].line),
  wash(ink) {
    const { colour, percent } = inks[ink].wash;
    return `rgb(${colour.join(' ')} / ${percent}%)`;
  },
};

/** For our own pages, by their design tokens. */
export const ownPaint: Paint = {
  line: (ink) => `var(--ink-${ink})`,
  wash: (ink) => `var(--ink-${ink}-surface)`,
};

/** What a look says in CSS. All properties are always set, so that a later rule leaves nothing of an earlier one. */
export function declarations(
  kind: Kind,
  { ink, form }: Look,
  paint: Paint = pagePaint,
): Readonly<Record<string, string>> {
  return form === 'underline'
    ? {
        'text-decoration': `underline ${lines[kind]} ${paint.line(ink)}`,
        'text-underline-offset': '3px',
        'background-color': 'transparent',
      }
    : { 'text-decoration': 'none', 'background-color': paint.wash(ink) };
}

/**
 * A style sheet that draws marks by the reader's looks.
 *
 * @param selector of the marks of a kind: `::highlight(policylens-park)`, `.mark-park`
 */
export function lookRules(looks: Looks, selector: (kind: Kind) => string, paint: Paint = pagePaint): string {
  return kindsInOrder
    .map((kind) => {
      const said = declarations(kind, looks[kind], paint);
      const body = Object.entries(said).map(([name, value]) => `${name}:${value}`);
      return `${selector(kind)}{${body.join(';')}}`;
    })
    .join('\n');
}

/** The design tokens of the kinds by the reader's looks: what stands for a kind in our own pages and in the card. */
export function lookTokens(looks: Looks): string {
  const tokens = kindsInOrder.flatMap((kind) => [
    `--color-${kind}:var(--ink-${looks[kind].ink})`,
    `--color-${kind}-surface:var(--ink-${looks[kind].ink}-surface)`,
  ]);
  return `:root,:host{${tokens.join(';')}}`;
}
