/** What all charts share: colours from the tokens, texts in the reader's way of counting, patterns for the status. */
import type { ReportedAmount } from '../../../lib/collection/amounts';
import { sayDecimal } from '../../../lib/words/amount';
import type { CollectionSpeech } from '../words';

/** Colours are tokens, so that a chart follows the theme; `toSvgFile` writes them out. */
export const plotStyle = {
  background: 'transparent',
  color: 'var(--color-text)',
  fontFamily: 'var(--font-family)',
  fontSize: '12px',
  overflow: 'visible',
} as const;

/** A number of an axis: 5亿, 500 m. */
export const sayTick =
  (language: CollectionSpeech['language']) =>
  (value: number): string =>
    sayDecimal(String(BigInt(Math.round(value))), language);

/** Width of a full-width character at the charts' font size, in CSS pixels. */
const characterWidth = 12;

/** The room at the left for names, in a chart of a width; both in CSS pixels. */
export const nameRoom = (width: number): number => Math.min(190, Math.round(width * 0.32));

/** Cuts names to what fits beside the axis of a chart of this width (CSS pixels). */
export const shortName = (width: number): ((name: string) => string) => {
  const longest = Math.min(13, Math.floor((nameRoom(width) - 10) / characterWidth));
  return (name) => (name.length > longest ? `${name.slice(0, longest - 1)}…` : name);
};

/** Solid for what is, hatched for what is aimed at, hollow for what is expected. */
export const statusFill = (patternId: string, status: ReportedAmount['status']): string =>
  status === 'target'
    ? `url(#${patternId})`
    : status === 'forecast'
      ? 'var(--color-surface)'
      : 'var(--color-accent)';

/** Where a bar and its dots end, so that a label stands clear of them. */
export const farthest = ({ value, others }: ReportedAmount): number => Math.max(value, ...others);

const svg = 'http://www.w3.org/2000/svg';

function svgElement(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const element = document.createElementNS(svg, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

/** A Plot mark that draws nothing and defines the hatching which `statusFill` names. */
export const hatching = (id: string) => (): SVGElement => {
  const definitions = svgElement('defs', {});
  const pattern = svgElement('pattern', {
    id,
    width: '6',
    height: '6',
    patternUnits: 'userSpaceOnUse',
    patternTransform: 'rotate(45)',
  });
  pattern.append(
    svgElement('rect', { width: '6', height: '6', fill: 'var(--color-surface)' }),
    svgElement('rect', { width: '3', height: '6', fill: 'var(--color-accent)' }),
  );
  definitions.append(pattern);
  return definitions;
};
