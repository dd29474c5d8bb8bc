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

const longestName = 13;

/** A name that fits beside an axis. */
export const shortName = (name: string): string =>
  name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name;

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
