const codes = (signs: string): ReadonlySet<number> => new Set([...signs].map((sign) => sign.charCodeAt(0)));

/** Signs in the reading form, where full-width brackets and commas are half-width. */
export const openBrackets = codes('([〔【');
export const closeBrackets = codes(')]〕】');
export const openQuotes = codes('“‘「『"');
export const closeQuotes = codes('”’」』"');
/** · and its relatives stand inside names (保定·中关村创新中心). */
export const middleDots = codes('·•・‧');
/** Dashes that stand inside a few names (中国—白俄罗斯工业园). */
export const dashes = codes('—–-');
/** Single words that join names and stand inside some. */
export const joiners = codes('和与及暨');
export const listComma = '、'.charCodeAt(0);
/** Single words that no brand holds. */
export const strongLetters = codes(
  '的了着在是有由与和及或被从把将给向对于至到据经同跟等并但而因也都还又已曾正此其称说令则却才',
);
/** Characters that count or date what a number stands before. */
export const counters = codes('年月日家个名次届项条号点时岁天座批亿万元%');
