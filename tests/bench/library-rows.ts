import { draftNumber } from '../e2e/library-support';

const fillers = ['加快建设公共技术平台', '推动产业链上下游协同', '引导社会资本参与', '完善创业投资体系'];
const parks = ['滨河高新区', '临江工业园区', '南山科学城', '东湖软件园'];

/** What the extension keeps of whom a name means, where it knows. */
const identityOf = (text: string) => ({
  text,
  kind: 'park',
  identity: {
    key: `park:${text}@滨河市`,
    status: 'linked',
    canonicalName: `滨河${text}高新技术产业开发区`,
    kind: '国家高新区',
    level: '国家级',
    province: '滨河省',
    city: '滨河市',
    since: 1992,
    evidence: [{ source: 'name', detail: text }],
  },
});

/** A backup of `count` snippets of real length: about 60 characters of sentence, two mentions, one fact, two selectors, an identity. */
export function backupText(count: number): string {
  const rows = Array.from({ length: count }, (_, number) => {
    const park = parks[number % parks.length] ?? '';
    const draft = draftNumber(number);
    const tail = `${fillers[number % 4]}，${fillers[(number + 1) % 4]}，${park}${fillers[(number + 2) % 4]}。`;
    const sentence = draft.sentence + tail;
    const page = Math.floor(number / 20);
    const savedAt = new Date(Date.UTC(2020, 0, 1) + number * 1_900_000).toISOString();
    return {
      ...draft,
      sentence,
      selectors: [
        { type: 'TextQuoteSelector', exact: sentence, prefix: tail.slice(0, 32), suffix: tail.slice(-32) },
        { type: 'TextPositionSelector', start: number, end: number + sentence.length },
      ],
      page: { ...draft.page, url: `https://www.site${page % 300}.example.cn/2021/${page}.html` },
      identities: [identityOf(draft.text)],
      id: crypto.randomUUID(),
      contentHash: '',
      savedAt,
      updatedAt: savedAt,
      note: number % 10 === 0 ? '需要核对原文里的数字' : '',
      tags: number % 3 === 0 ? [`标签${number % 80}`] : [],
    };
  });
  const head = { format: 'policylens-backup', version: 1, createdAt: new Date().toISOString() };
  return JSON.stringify({ ...head, snippets: rows, hiddenMentions: [] });
}
