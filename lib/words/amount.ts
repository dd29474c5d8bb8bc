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

/** An exact decimal in the reader's way of counting: 28.49亿 in Chinese, 2,849,000,000 in English. Never rounds. */
export function sayDecimal(decimal: string, language: Language): string {
  if (language === 'en') return groupDigits(decimal);
  const size = decimal.replace('-', '').split('.')[0]?.replace(/^0+/, '').length ?? 0;
  if (size > 8) return `${shiftLeft(decimal, 8)}亿`;
  if (size > 4) return `${shiftLeft(decimal, 4)}万`;
  return decimal;
}

/** The name of a currency: 元 and US dollars rather than codes; an unknown code as it is. */
export function sayCurrency(currency: string, language: Language): string {
  if (language === 'zh-CN' && currency === 'CNY') return '元';
  if (!/^[A-Z]{3}$/.test(currency)) return currency;
  if (language === 'en') return currency;
  return new Intl.DisplayNames(['zh-CN'], { type: 'currency' }).of(currency) ?? currency;
}

/** An amount's value and unit: 28.49亿元, CNY 2,849,000,000, 3万–5万元; empty where it has no value. */
export function sayValue(
  amount: Pick<Amount, 'value' | 'valueMax' | 'currency' | 'unit'>,
  language: Language,
): string {
  if (amount.value === undefined) return '';
  const said = [amount.value, amount.valueMax].flatMap((value) => value ?? []);
  const values = said.map((value) => sayDecimal(value, language)).join('–');
  if (amount.currency === undefined) return `${values}${amount.unit ?? ''}`;
  const currency = sayCurrency(amount.currency, language);
  return language === 'en' ? `${currency} ${values}` : `${values}${currency}`;
}

/** The same without 万 and 亿, for whoever wants every digit: ¥2,849,000,000. */
export function sayExactly(amount: Pick<Amount, 'value' | 'valueMax' | 'currency' | 'unit'>): string {
  if (amount.value === undefined) return '';
  const values = [amount.value, amount.valueMax]
    .flatMap((value) => value ?? [])
    .map(groupDigits)
    .join('–');
  if (amount.currency === 'CNY') return `¥${values}`;
  return amount.currency === undefined ? `${values}${amount.unit ?? ''}` : `${amount.currency} ${values}`;
}
