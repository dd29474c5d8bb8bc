import { normalize } from '../normalize';
import type { Region } from '../types';
import { isOneOf } from './characters';
import { prefixWords } from './currencies';
import {
  addScores,
  judgeRegion,
  noScore,
  type RegionScore,
  regionCurrency,
  sampleLength,
  scoreRegion,
} from './region';

/** What a document tells of the currency that its bare 元, bare magnitudes and bare dollar signs have. */
export class CurrencyContext {
  private score: RegionScore = noScore;
  private sampled = 0;
  private stated: string | undefined;

  constructor(private readonly region?: Region) {}

  /** Takes in a part of the document, as it is (not normalized). */
  learn(raw: string): void {
    this.stated ??= statedForAll(raw);
    if (this.region || this.sampled >= sampleLength) return;
    this.score = addScores(this.score, scoreRegion(raw.slice(0, sampleLength - this.sampled)));
    this.sampled += raw.length;
  }

  /** The ISO code for a sum that names no currency and stands at `start`–`end` of a normalized text. */
  ofAmount(text: string, start: number, end: number): string {
    const own = this.region ?? judgeRegion(this.score);
    return bracketed(text, end) ?? nameBefore(text, start, own) ?? this.stated ?? regionCurrency[own];
  }

  /** The ISO code for a dollar sign without a country. */
  ofDollar(): string {
    const own = this.region ?? judgeRegion(this.score);
    return own === 'CN' ? 'USD' : regionCurrency[own];
  }
}

const clauseEnds = '0123456789,，。;；!?！？、\n一二三四五六七八九十';

const nameAtEnd = /(?:人民币|新台币|台币|港币|港元|美元|美金|欧元|日元|英镑|澳门元|澳门币|韩元)$/;

/** （人民币，下同）: says once whose 元 all the others are. */
function statedForAll(raw: string): string | undefined {
  const at = raw.indexOf('下同');
  if (at < 0 || !isOneOf(raw, at + 2, ')）')) return undefined;
  return codeAtEnd(normalize(raw.slice(Math.max(0, at - 12), at)).replace(/[,，、;；·。.\s]+$/, ''));
}

/** 500元(人民币). */
function bracketed(text: string, end: number): string | undefined {
  if (!isOneOf(text, end, '( ')) return undefined;
  const bracket = /^ ?\(([^()]{2,8})\)/.exec(text.slice(end, end + 12));
  return bracket ? codeAtEnd((bracket[1] ?? '').replace(/[,，、;；·\s]*下同$/, '')) : undefined;
}

/**
 * 港币约500元, 人民币(大写):壹拾万元 anywhere; 人民币存款25万元 in a text whose own 元 is another. The word must
 * stand in the same clause, with no other number between.
 */
function nameBefore(text: string, start: number, region: Region): string | undefined {
  let from = start;
  while (from > 0 && start - from < 14 && !isOneOf(text, from - 1, clauseEnds)) from--;
  const clause = text.slice(from, start);
  if (!/[币元金镑]/.test(clause)) return undefined;
  const adjacent = clause.replace(
    /(?:约|近|超|超过|逾|共|达|合计|不少于|不超过|至少|最多|\([^()]*\)|[:：\s(])+$/,
    '',
  );
  const code = codeAtEnd(adjacent);
  if (code) return /[兑对换][^兑对换]*$/.test(adjacent.slice(0, -2)) ? undefined : code;
  return region !== 'CN' && clause.includes('人民币') && !/人民币.*[兑换]/.test(clause) ? 'CNY' : undefined;
}

function codeAtEnd(text: string): string | undefined {
  const name = nameAtEnd.exec(text);
  return name ? prefixWords().get(name[0]) : undefined;
}
