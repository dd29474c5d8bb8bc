import type { Region } from '../types';

/** Whose 元 a text writes: told by its script first, then by the places and bodies that it names. */

const traditional = new Set(
  '億萬個國這來時會為學對發經與業過後說長門開關機們還實現點電動區員務財產價資貸債餘億總單雙營業報導將該據達約',
);
const simplified = new Set(
  '亿个国这来时会为学对发经与业过后说长门开关机们还实现点电动区员务财产价资贷债余总单双营报导将该据达约',
);
for (const shared of [...traditional].filter((character) => simplified.has(character))) {
  traditional.delete(shared);
  simplified.delete(shared);
}

const financial = '壹贰貳叁參肆伍陆陸柒捌玖拾佰仟';

const evidence: Readonly<Record<'HK' | 'MO' | 'TW', RegExp>> = {
  HK: /港(?![元幣币])|特首|九[龍龙]|新界|廉署|廉政公署|[嘅咗喺佢哋嚟啲]|巿|強積金|恒生|財政司|立法會|差餉|警務處|按年[升跌增減]|按季|按月[升跌]|呎價|劏房|公屋|居屋|的士|巴士|數碼|網絡|軟件|智能/g,
  MO: /澳[門门]|賭牌|葡京|氹仔|路氹|博彩/g,
  TW: /[台臺][灣湾北中南積幣]|新[台臺]幣|高雄|行政院|立法院|立委|金管會|經濟部|國科會|衛福部|主計|民進黨|國民黨|新北|新竹|桃園|花蓮|屏東|彰[化濱]|縣[市府]|兆元|總統府|財政部|健保|[年月季]增[\d率]|每坪|業者|數位|網路|軟體|硬體|資訊|伺服器|半導體|晶圓|鴻海|法人|上櫃|計畫|透過/g,
};

/** How strongly a text speaks for each region; add the scores of a document's blocks to judge it as a whole. */
export interface RegionScore {
  readonly traditional: number;
  readonly simplified: number;
  readonly HK: number;
  readonly MO: number;
  readonly TW: number;
}

/** A document says where it is from within its first thousands of characters. */
export const sampleLength = 6000;

export const noScore: RegionScore = { traditional: 0, simplified: 0, HK: 0, MO: 0, TW: 0 };

export function addScores(a: RegionScore, b: RegionScore): RegionScore {
  return {
    traditional: a.traditional + b.traditional,
    simplified: a.simplified + b.simplified,
    HK: a.HK + b.HK,
    MO: a.MO + b.MO,
    TW: a.TW + b.TW,
  };
}

/** Counts the evidence in a raw (not normalized) text. */
export function scoreRegion(text: string): RegionScore {
  let traditionalCount = 0;
  let simplifiedCount = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    // 肆佰叁拾萬圆 is how a cheque is written in either script.
    if (character === '萬' && financial.includes(text.charAt(at - 1))) continue;
    if (traditional.has(character)) traditionalCount++;
    else if (simplified.has(character)) simplifiedCount++;
  }
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return {
    traditional: traditionalCount,
    simplified: simplifiedCount,
    HK: count(evidence.HK),
    MO: count(evidence.MO),
    TW: count(evidence.TW),
  };
}

/** The region that the evidence points to. Traditional script without a place is read as Hong Kong. */
export function judgeRegion(score: RegionScore): Region {
  if (score.traditional <= score.simplified) return 'CN';
  if (score.TW > score.HK && score.TW >= score.MO) return 'TW';
  return score.MO > score.HK ? 'MO' : 'HK';
}

export const regionCurrency: Readonly<Record<Region, string>> = {
  CN: 'CNY',
  HK: 'HKD',
  MO: 'MOP',
  TW: 'TWD',
};
