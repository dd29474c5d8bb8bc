import { wordKind } from '../gazetteer/kinds';
import type { Candidate } from './candidates';
import type { Chunk } from './chunk';
import { role } from './roles';
import type { Words } from './segment';
import { textOf } from './text';

export interface ShortForm {
  readonly text: string;
  readonly score: number;
}

/**
 * The short forms that a full name allows later in the document: 保定诺未科技有限公司 → 诺未科技, 诺未;
 * 银川科技服务产业园 → 科技服务产业园.
 */
export function shortForms(chunk: Chunk, words: Words, candidate: Candidate): ShortForm[] {
  if (!candidate.grown) return [];
  const { first, head, group } = candidate.grown;
  let at = first;
  while (at < head && isPlace(words.roles[at] as number)) at++;
  const start = words.starts[at] as number;
  const headStart = words.starts[head] as number;
  if (group === 'company' || group === 'finance' || group === 'media')
    return [...companyForms(chunk, words, at, head), ...placedForms(chunk, words, first, at, head)].filter(
      (form) => form.text.length >= 2,
    );
  if (at === first || headStart - start < 2) return [];
  const rest = textOf(chunk, start, headStart);
  if (!/[^\w\s]{2}/.test(rest) || /^(?:国家|全国|国际|省级|国家级)/.test(rest)) return [];
  return [{ text: textOf(chunk, start, candidate.end), score: 2.6 }];
}

/** 磐石 may be a county or the brand: the forms with the last doubtful place as well. */
function placedForms(chunk: Chunk, words: Words, first: number, at: number, head: number): ShortForm[] {
  const doubtful = at > first && at < head && (words.roles[at - 1] as number) === role.weakPlace;
  return doubtful ? companyForms(chunk, words, at - 1, head) : [];
}

function companyForms(chunk: Chunk, words: Words, from: number, head: number): ShortForm[] {
  const start = words.starts[from] as number;
  let brandEnd = start;
  let at = from;
  for (; at < head; at++) {
    const kind = words.kinds[at] as number;
    const here = words.roles[at] as number;
    const brand =
      here === role.unknown ||
      here === role.latin ||
      here === role.ambiguous ||
      (here === role.head && (words.ends[at] as number) - (words.starts[at] as number) === 1);
    const loose =
      at === from && (here === role.noun || here === role.weakPlace) && (kind & wordKind.part) === 0;
    const inside =
      brandEnd > start &&
      here === role.function &&
      (words.ends[at] as number) - (words.starts[at] as number) === 1;
    if (!brand && !loose && !inside) break;
    brandEnd = words.ends[at] as number;
  }
  if (brandEnd - start < 2) return markedForms(chunk, words, start, head, brandEnd);
  // An ordinary word or a county alone is too common to stand for the company.
  const opening = words.roles[from] as number;
  const common = opening === role.noun || opening === role.weakPlace;
  const forms: ShortForm[] = [];
  if (!common || brandEnd > (words.ends[from] as number))
    forms.push({ text: textOf(chunk, start, brandEnd), score: common ? 2.4 : 3 });
  let end = brandEnd;
  for (; at < head && (words.roles[at] as number) === role.part && end - brandEnd < 4; at++) {
    end = words.ends[at] as number;
    forms.push({ text: textOf(chunk, start, end), score: 3.4 });
  }
  return forms;
}

/** A brand of one character with the words after it: 壹传媒 of 壹传媒集团, 壹传媒有限公司. */
function markedForms(chunk: Chunk, words: Words, start: number, head: number, brandEnd: number): ShortForm[] {
  if (brandEnd === start) return [];
  const text = textOf(chunk, start, words.ends[head] as number).replace(legalTail, '');
  return text.length >= 3 && text.length <= 6 ? [{ text, score: 3 }] : [];
}

const legalTail = /(?:股份|控股|集团)?(?:有限|有限责任|股份有限)?公司$|集团$/;

const isPlace = (here: number): boolean => here === role.place || here === role.weakPlace;
