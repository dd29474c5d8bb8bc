import type { Mention } from '../types';
import type { Quote } from './clauses';
import { firstFrom, type Reading } from './reading';
import { titleAfter } from './subject-words';

const speaks = /^(?:在[^,。]{0,24})?(?:说|表示|介绍|告诉|透露|坦言|称|指出|认为|补充)/;
const quoteWindow = 600;
const attributionWindow = 40;

/** Finds whose words a place in a quotation is: “…”某公司总经理张三说. */
export interface SpeakerReader {
  /** The organisation whose member says the words around `position`, or undefined. */
  organisationAt(position: number): Mention | undefined;
  /** True inside a quotation. */
  isQuoted(position: number): boolean;
}

export function createSpeakerReader(reading: Reading): SpeakerReader {
  let people: ReadonlyMap<string, Mention> | undefined;
  return {
    isQuoted: (position) => closingQuote(reading.layout.quotes, position) !== undefined,
    organisationAt(position) {
      const close = closingQuote(reading.layout.quotes, position);
      if (close === undefined) return undefined;
      const named = nameAfter(reading, close) ?? nameBefore(reading, position);
      if (named) return named;
      const person = personAfter(reading.text, close);
      if (!person) return undefined;
      people ??= collectPeople(reading);
      return people.get(person);
    },
  };
}

/** Position behind the quotation mark that closes the quotation around `position`; undefined outside quotations. */
function closingQuote(quotes: readonly Quote[], position: number): number | undefined {
  let depth = 0;
  for (let at = firstFrom(quotes, position); at < quotes.length; at++) {
    const quote = quotes[at] as Quote;
    if (quote.start > position + quoteWindow) return undefined;
    if (!quote.opens && depth === 0) return quote.start + 1;
    depth += quote.opens ? 1 : -1;
  }
  return undefined;
}

function nameAfter(reading: Reading, position: number): Mention | undefined {
  const name = reading.names[firstFrom(reading.names, position)];
  if (!name || name.start - position > 8) return undefined;
  const between = reading.text.slice(position, name.start);
  if (
    /在|于|去|到|来/.test(between.slice(-3)) ||
    !/^[,。]?(?:谈[到及起][^,。\n]{1,4},)?[^,。\n]{0,4}$/.test(between)
  )
    return undefined;
  const after = reading.text.slice(name.end, name.end + attributionWindow).split(/[。\n]/)[0] ?? '';
  return saying.test(after) ? name : undefined;
}

const saying = /说|表示|介绍|告诉|透露|坦言|坦承|称|指出|认为|解释|强调|回应|回忆|避讳|补充|算了/;

/** 某公司总经理张三说：“…”: who speaks stands before the quotation. */
function nameBefore(reading: Reading, position: number): Mention | undefined {
  const quote = reading.layout.quotes[firstFrom(reading.layout.quotes, position) - 1];
  if (!quote?.opens || position - quote.start > quoteWindow) return undefined;
  const before = reading.text.slice(Math.max(0, quote.start - attributionWindow), quote.start);
  if (!/(?:说|表示|介绍|透露|坦言|称|指出|认为|道|告诉记者|回应)[:,]$/.test(before)) return undefined;
  const name = reading.names[firstFrom(reading.names, quote.start) - 1];
  if (!name || quote.start - name.end > 24) return undefined;
  const between = reading.text.slice(name.end, quote.start);
  return titleAfter.test(between) && !/[。\n]/.test(between) ? name : undefined;
}

function personAfter(text: string, position: number): string | undefined {
  const after = text.slice(position, position + attributionWindow);
  for (let length = 2; length <= 4; length++) {
    if (speaks.test(after.slice(length))) return after.slice(0, length);
  }
  return undefined;
}

/** People that the text introduces behind an organisation and a title (某公司总经理张三). */
function collectPeople(reading: Reading): ReadonlyMap<string, Mention> {
  const people = new Map<string, Mention>();
  for (const name of reading.names) {
    const after = reading.text.slice(name.end, name.end + 24);
    const title = titleAfter.exec(after);
    if (!title || /[,。、\n]/.test(title[0].replace(/、[^、]{0,6}$/, ''))) continue;
    const rest = lastTitleEnd(after, title[0].length);
    for (let length = 2; length <= 4; length++) {
      const person = after.slice(rest, rest + length);
      if (person.length === length && /^[一-鿿·]+$/.test(person))
        people.set(person, people.get(person) ?? name);
    }
  }
  return people;
}

/** A person may hold several titles (党组书记、局长郭某). */
function lastTitleEnd(after: string, end: number): number {
  if (after.charAt(end) !== '、') return end;
  const next = titleAfter.exec(after.slice(end + 1));
  return next ? end + 1 + next[0].length : end;
}
