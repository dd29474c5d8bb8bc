import { normalize } from '../../../lib/extract/normalize';
import type { TaggerText } from '../../../lib/extract/tagger';

/** A text as the tagger takes it; line feeds become breaks. */
export function taggerText(text: string): TaggerText {
  const units: number[] = [];
  const breaks: number[] = [];
  let broken = 0;
  for (const unit of normalize(text).split('')) {
    if (unit === '\n') {
      broken = 1;
      continue;
    }
    units.push(unit.charCodeAt(0));
    breaks.push(broken);
    broken = 0;
  }
  return {
    units: Uint16Array.from(units),
    length: units.length,
    breaks: Uint8Array.from([...breaks, 0]),
  };
}
