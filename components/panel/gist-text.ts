import type { DigestEntry, DigestLine, ToldFact } from '../../lib/digest';
import type { PageFact, PageReading } from '../../lib/page/types';
import type { Language, Words } from '../../lib/words';
import { sayValue } from '../../lib/words/amount';
import { sayLevel, sayPlace } from '../../lib/words/identity';
import type { PanelKey } from '../../lib/words/panel';

type Say = Words<PanelKey>;
export type ToldPageFact = PageFact & ToldFact;

/** The facts of a page, each with its sentence. */
export function toldFacts({ facts, mentions }: PageReading): ToldPageFact[] {
  const sentences = new Map(mentions.map(({ id, sentence }) => [id, sentence]));
  return facts.map((fact) => ({ ...fact, sentence: sentences.get(fact.mentionId) ?? fact.text }));
}

export const saySubject = ({ subject }: Pick<DigestEntry, 'subject'>, say: Say): string =>
  subject.map(({ text }) => text).join('、') || say('noSubject');

/** What the one subject is officially; empty where that says no more than its name. */
export function sayMeaning({ subject }: Pick<DigestEntry, 'subject'>, language: Language): string {
  const [only] = subject;
  const identity = only?.identity;
  if (subject.length !== 1 || identity?.status !== 'linked') return '';
  const official = identity.canonicalName === only?.text ? undefined : identity.canonicalName;
  return [official, sayLevel(identity, language), sayPlace(identity)].filter(Boolean).join(' · ');
}

/** What the amounts of a line come to, in words; undefined where they are not added up. */
export function sumAmount({ sum, facts }: DigestLine, language: Language): string | undefined {
  const currency = facts[0]?.currency;
  return sum === undefined || currency === undefined
    ? undefined
    : sayValue({ value: sum, currency }, language);
}

/** The digest as plain text, for the clipboard: a paragraph for each subject, a line for each metric. */
export function gistText(entries: readonly DigestEntry[], say: Say, language: Language): string {
  const [colon, comma, open, close] =
    language === 'zh-CN' ? ['：', '，', '（', '）'] : [': ', ', ', ' (', ')'];
  const bracketed = (words: string): string => open + words + close;
  return entries
    .map((entry) => {
      const meaning = sayMeaning(entry, language);
      const heading = saySubject(entry, say) + (meaning ? bracketed(meaning) : '');
      const plans = entry.plans.length > 0 ? [say('plans') + colon.trimEnd()] : [];
      const lines = [...entry.results.map(lineText), ...plans, ...entry.plans.map(lineText)];
      return [heading, ...lines].join('\n');
    })
    .join('\n\n');

  function lineText(line: DigestLine): string {
    const amounts = line.facts.map((fact) => {
      const said = sayValue(fact, language) || fact.text;
      return fact.qualifier === 'exact' ? said : fact.text;
    });
    const total = sumAmount(line, language);
    const together = total ? [say('sumOfLine', { value: total, n: line.facts.length })] : [];
    const when = [line.year ?? line.period, line.status && say(line.status)].filter(Boolean).join(comma);
    const said = [...amounts, ...together].join(language === 'zh-CN' ? '、' : comma);
    return `- ${line.metric ?? say('noMetric')}${colon}${said}${when ? bracketed(when) : ''}`;
  }
}
