import { firstFrom, type Reading } from './reading';
import { firstPerson, openers, pronouns } from './subject-words';
import { wordStartingAt } from './words';

/** What stands where a clause's own subject would: nothing, a word of the first person, a pronoun, or another noun. */
export type Slot = 'open' | 'self' | 'pronoun' | 'taken';

/** The slot of the clause [from, to). */
export function slotOf(reading: Reading, from: number, to: number): Slot {
  const { text } = reading;
  let at = from;
  while (at < to) {
    const time = reading.times[firstFrom(reading.times, at)];
    if (time && time.start === at) {
      at = time.end;
      continue;
    }
    const opener = wordStartingAt(openers, text, at, to);
    if (reading.names[firstFrom(reading.names, at)]?.start === at) return 'open';
    if (countries.test(text.slice(at, at + 2))) return 'taken';
    if (wordStartingAt(firstPerson, text, at, to) > opener) return 'self';
    if (wordStartingAt(pronouns, text, at, to) > opener) return 'pronoun';
    if (opener === 0 && !/[\s,“”"0-9]/.test(text.charAt(at)))
      return foreign.test(text.slice(at, to)) ? 'taken' : 'open';
    at += Math.max(1, opener);
  }
  return 'open';
}

const countries = /^(?:我国|我市|我省|我县)/;
/** Subjects that are no park or institution. */
const foreign =
  /^(?:我国|全国|中国|全球|各地|世界|国内|全市|全省|他|她|消费者|居民|(?:特区)?政府|市府|县府|标的|国家高新区|控方|辩方|主控|被告|(?:新?[开续在]工?建?|集中|重点|签约)[^,]{0,8}项目|[一-鿿]{1,3}(?:省|市|县)|各|一[杯碗台件套份张部名位对])/;
