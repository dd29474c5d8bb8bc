import type { Amount } from '../extract/types';
import type { Language } from '.';

/** Moves the decimal point of an exact decimal to the left, without rounding. */
function shiftLeft(decimal: string, places: number): string {
  const negative = decimal.startsWith('-');
  const [whole = '0', fraction = ''] = decimal.replace('-', '').split('.');
  const padded = whole.padStart(places + 1, '0');
  const digits = `${padded.slice(0, -places)}.${padded.slice(-places)}${fraction}`;
  return (negative ? '-' : '') + digits.replace(/^0+(?=\d)/, '').replace(/\.?0+$/, '');
}

/** An exact decimal with thousands separators: 2849000000 is 2,849,000,000. */
export function groupDigits(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction ? `${grouped}.${fraction}` : grouped;
}

/** How many whole digits a decimal has. */
const magnitude = (decimal: string): number =>
  decimal.replace('-', '').split('.')[0]?.replace(/^0+/, '').length ?? 0;

/** An exact decimal in the reader's way of counting: 28.49亿 in Chinese, 2,849 m (millions) in English. Never rounds. */
export function sayDecimal(decimal: string, language: Language): string {
  const digits = magnitude(decimal);
  if (language === 'en') return digits > 6 ? `${groupDigits(shiftLeft(decimal, 6))} m` : groupDigits(decimal);
  if (digits > 8) return `${shiftLeft(decimal, 8)}亿`;
  return digits > 4 ? `${shiftLeft(decimal, 4)}万` : decimal;
}

/** The name of a currency in Chinese (元, 美元), its sign in English (¥, $, JP¥); an unknown code as it is. */
export function sayCurrency(currency: string, language: Language): string {
  if (language === 'zh-CN' && currency === 'CNY') return '元';
  if (!/^[A-Z]{3}$/.test(currency)) return currency;
  if (language === 'zh-CN')
    return new Intl.DisplayNames(['zh-CN'], { type: 'currency' }).of(currency) ?? currency;
  if (currency === 'CNY') return '¥';
  // What stands beside so many yuan must not have their sign.
  if (currency === 'JPY') return 'JP¥';
  const parts = new Intl.NumberFormat('en', { style: 'currency', currency }).formatToParts(0);
  return parts.find((part) => part.type === 'currency')?.value ?? currency;
}

/** An amount's value and unit: 28.49亿元, ¥2,849 m, 3万–5万元; empty where it has no value. */
export function sayValue(
  amount: Pick<Amount, 'value' | 'valueMax' | 'currency' | 'unit'>,
  language: Language,
): string {
  if (amount.value === undefined) return '';
  const said = [amount.value, amount.valueMax].flatMap((value) => value ?? []);
  const values = said.map((value) => sayDecimal(value, language)).join('–');
  if (amount.currency === undefined) return `${values}${amount.unit ?? ''}`;
  const currency = sayCurrency(amount.currency, language);
  return language === 'en' ? `${currency}${values}` : `${values}${currency}`;
}

const roundFigures: Readonly<Record<string, string>> = { 1: '', 10: '十', 100: '百', 1000: '千' };

/**
 * A value and its hedge in Chinese, of what has no figure of its own: 数千万元 (`several`), 百亿元级 (`magnitude`). `said` is the value
 * as `sayValue` gives it; undefined for every other hedge.
 */
export function sayRound(said: string, qualifier: Amount['qualifier']): string | undefined {
  if (qualifier !== 'several' && qualifier !== 'magnitude') return undefined;
  const round = said.includes('–')
    ? said
    : said.replace(/^10{0,3}(?![\d.])/, (figure) => roundFigures[figure] ?? figure);
  return qualifier === 'several' ? `数${round}` : `${round}级`;
}

/** What `sayValue` says without 万, 亿 and m, for whoever wants every digit: ¥2,849,000,000; 20,000,000美元, $20,000,000. */
export function sayExactly(
  amount: Pick<Amount, 'value' | 'valueMax' | 'currency' | 'unit'>,
  language: Language,
): string {
  if (amount.value === undefined) return '';
  const said = [amount.value, amount.valueMax].flatMap((value) => value ?? []);
  const values = said.map(groupDigits).join('–');
  if (amount.currency === undefined) return `${values}${amount.unit ?? ''}`;
  if (amount.currency === 'CNY') return `¥${values}`;
  const currency = sayCurrency(amount.currency, language);
  return language === 'en' ? `${currency}${values}` : `${values}${currency}`;
}
