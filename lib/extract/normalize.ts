/**
 * One reading form for the variants of Chinese text: full-width ASCII becomes half-width, traditional characters
 * become simplified. Every UTF-16 unit maps to exactly one unit, so offsets in the result are offsets in the text.
 */

const traditional = '億萬圓兩壹貳參肆伍陸柒捌玖拾佰仟幣臺灣國歐盧區園園';
const simplified = '亿万圆两一二三四五六七八九十百千币台湾国欧卢区园园';

/** Returns a string of the same length as `text`. Never throws, lone surrogates included. */
export function normalize(text: string): string {
  let result = '';
  let copied = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const mapped = normalizeUnit(unit, text, at);
    if (mapped === undefined) continue;
    result += text.slice(copied, at) + mapped;
    copied = at + 1;
  }
  return copied === 0 ? text : result + text.slice(copied);
}

function normalizeUnit(unit: number, text: string, at: number): string | undefined {
  if (unit >= 0xff01 && unit <= 0xff5e) return String.fromCharCode(unit - 0xfee0);
  if (unit === 0x3000 || unit === 0x00a0) return ' ';
  if (unit < 0x4e00 || unit > 0x9fff) return undefined;
  const index = traditional.indexOf(text.charAt(at));
  return index < 0 ? undefined : simplified[index];
}
