import { factSchema, type Snippet, type SnippetFact } from '../../lib/library/schema';
import type { Language } from '../../lib/words';
import { sayDecimal } from '../../lib/words/amount';
import { splitTags } from './tag-text';

export type FactField =
  | 'subject'
  | 'metric'
  | 'value'
  | 'valueMax'
  | 'period'
  | 'year'
  /** The words of the sentence that state it. */
  | 'factText'
  /** ISO 4217 code for money, the unit of any other figure. */
  | 'unit'
  | 'kind'
  | 'qualifier'
  | 'status';

/** A fact as the texts of its form. */
export type FactTexts = Readonly<Record<FactField, string>>;

export const newFactTexts: FactTexts = {
  factText: '',
  subject: '',
  metric: '',
  qualifier: 'exact',
  value: '',
  valueMax: '',
  unit: 'CNY',
  kind: 'money',
  period: '',
  year: '',
  status: '',
};

/** Values are written as the reader counts, 28.49亿 or 2,849 m: `readNumber` knows both. */
export const textsOfFact = (fact: SnippetFact, language: Language): FactTexts => ({
  factText: fact.text,
  subject: fact.subject.join('，'),
  metric: fact.metric ?? '',
  qualifier: fact.qualifier,
  value: fact.value === undefined ? '' : sayDecimal(fact.value, language),
  valueMax: fact.valueMax === undefined ? '' : sayDecimal(fact.valueMax, language),
  unit: (fact.kind === 'money' ? fact.currency : fact.unit) ?? '',
  kind: fact.kind,
  period: fact.period ?? '',
  year: String(fact.year ?? ''),
  status: fact.status ?? '',
});

const powers: Readonly<Record<string, number>> = {
  百: 2,
  千: 3,
  万: 4,
  十万: 5,
  百万: 6,
  千万: 7,
  亿: 8,
  十亿: 9,
};
const larger: Readonly<Record<string, number>> = { 百亿: 10, 千亿: 11, 万亿: 12, k: 3, m: 6, bn: 9 };

/** A number as a reader writes it, 28.49亿 or 1,300,000, as an exact decimal; undefined where it is none. */
export function readNumber(text: string): string | undefined {
  const tidy = text.normalize('NFKC').replace(/[,\s]/g, '').toLowerCase();
  const [, sign = '', whole = '', fraction = '', power = ''] =
    /^(-?)(\d{1,30})(?:\.(\d{1,20}))?(\D*)$/.exec(tidy) ?? [];
  const places = power === '' ? 0 : (powers[power] ?? larger[power]);
  if (whole === '' || places === undefined) return undefined;
  const digits = whole + fraction.padEnd(places, '0');
  const end = whole.length + places;
  const rest = digits.slice(end).replace(/0+$/, '');
  return `${sign}${digits.slice(0, end).replace(/^0+(?=\d)/, '')}${rest ? `.${rest}` : ''}`;
}

/** Where in the sentence a fact stands: the words given, else all of it; undefined where it has no such words. */
function placeOf(text: string, sentence: string): Pick<SnippetFact, 'start' | 'end' | 'text'> | undefined {
  const words = text.trim() || sentence;
  const start = sentence.indexOf(words);
  return start < 0 ? undefined : { start, end: start + words.length, text: words };
}

/** The field that keeps a form's texts from making a fact. */
export type WrongField = 'factText' | 'value' | 'valueMax' | 'year' | 'all';

export type FactReading =
  | { readonly ok: true; readonly fact: SnippetFact }
  | { readonly ok: false; readonly wrong: WrongField };

/** A fact from a form's texts. Empty texts are fields that the fact does not have; `old` keeps its place in the sentence. */
export function readFact(texts: FactTexts, sentence: string, old?: SnippetFact): FactReading {
  const place = old && old.text === texts.factText ? old : placeOf(texts.factText, sentence);
  if (!place) return { ok: false, wrong: 'factText' };
  const [value, valueMax] = [readNumber(texts.value), readNumber(texts.valueMax)];
  if (texts.value.trim() && value === undefined) return { ok: false, wrong: 'value' };
  if (texts.valueMax.trim() && valueMax === undefined) return { ok: false, wrong: 'valueMax' };
  const year = texts.year.trim();
  if (year && !/^\d{4}$/.test(year)) return { ok: false, wrong: 'year' };
  const unit = texts.unit.trim();
  const told = {
    value,
    valueMax,
    [texts.kind === 'money' ? 'currency' : 'unit']: unit || undefined,
    metric: texts.metric.trim() || undefined,
    period: texts.period.trim() || undefined,
    year: year ? Number(year) : undefined,
    status: texts.status || undefined,
  };
  const fact = factSchema.safeParse({
    start: place.start,
    end: place.end,
    text: place.text,
    kind: texts.kind,
    qualifier: texts.qualifier,
    subject: splitTags(texts.subject),
    ...Object.fromEntries(Object.entries(told).filter(([, field]) => field !== undefined)),
  });
  return fact.success ? { ok: true, fact: fact.data } : { ok: false, wrong: 'all' };
}

const sameFact = (one: SnippetFact, other: SnippetFact): boolean =>
  JSON.stringify(textsOfFact(one, 'en')) === JSON.stringify(textsOfFact(other, 'en'));

/** What the extractor had read where the reader has put another fact: null where it had read nothing there. */
export function firstReading(fact: SnippetFact, read: Snippet['read']): SnippetFact | null | undefined {
  if (!read || read.facts.some((other) => sameFact(other, fact))) return undefined;
  return read.facts.find(({ start, end }) => start === fact.start && end === fact.end) ?? null;
}
