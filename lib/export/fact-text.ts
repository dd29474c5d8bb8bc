import { sayRound, sayValue } from '../words/amount';
import { sayPeriod } from '../words/period';
import type { HeaderLanguage } from './columns';
import type { ExportFact } from './snippet';

const qualifierWords: Readonly<Record<HeaderLanguage, Partial<Record<ExportFact['qualifier'], string>>>> = {
  'zh-CN': {
    about: '约',
    under: '近',
    over: '超',
    atLeast: '不少于',
    atMost: '不超过',
  },
  en: {
    about: 'about',
    under: 'nearly',
    over: 'over',
    atLeast: 'at least',
    atMost: 'at most',
    magnitude: 'in the order of',
    several: 'several',
  },
};

const statusWords = {
  'zh-CN': { actual: '实际', target: '目标', forecast: '预测' },
  en: { actual: 'actual', target: 'target', forecast: 'forecast' },
} as const;

/** A fact as a person notes it: 苏州高新区 · 产值 · 约28.49亿元 · 2020 · 实际. */
export function sayFact(fact: ExportFact, language: HeaderLanguage): string {
  const value = sayValue(fact, language);
  const hedge = qualifierWords[language][fact.qualifier] ?? '';
  const space = language === 'en' && hedge ? ' ' : '';
  const round = language === 'zh-CN' ? sayRound(value, fact.qualifier) : undefined;
  const amount = value ? (round ?? `${hedge}${space}${value}`) : fact.text;
  const parts = [
    fact.subject.join(language === 'en' ? ', ' : '、'),
    fact.metric,
    amount,
    sayPeriod(fact, language),
    fact.status && statusWords[language][fact.status],
  ];
  return parts.filter(Boolean).join(' · ');
}
