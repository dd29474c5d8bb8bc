import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { LibraryDatabase } from '../../../lib/library/database';
import { newestSnippets } from '../../../lib/library/read';
import type { SnippetDraft } from '../../../lib/library/schema';

// Dexie looks for IndexedDB when it is first loaded, which may be before this file.
Dexie.dependencies.indexedDB = indexedDB;
Dexie.dependencies.IDBKeyRange = IDBKeyRange;

let made = 0;

/** A library of its own for each test. */
export function freshLibrary(): LibraryDatabase {
  made += 1;
  return new LibraryDatabase(`library-${made}`);
}

export const newestIds = async (db: LibraryDatabase, limit: number): Promise<string[]> =>
  (await newestSnippets(db, limit)).map(({ id }) => id);

export function makeDraft(over: Partial<SnippetDraft> = {}): SnippetDraft {
  return {
    text: '苏州高新区',
    kind: 'park',
    sentence: '苏州高新区全年完成固定资产投资12.5亿元。',
    mentions: [
      {
        start: 0,
        end: 5,
        kind: 'park',
        text: '苏州高新区',
        confidence: 0.9,
        evidence: [{ source: 'gazetteer' }],
      },
      {
        start: 13,
        end: 19,
        kind: 'money',
        text: '12.5亿元',
        confidence: 0.99,
        evidence: [{ source: 'number' }],
        amount: { value: '1250000000', currency: 'CNY', qualifier: 'exact' },
      },
    ],
    facts: [
      {
        start: 13,
        end: 19,
        text: '12.5亿元',
        kind: 'money',
        value: '1250000000',
        currency: 'CNY',
        qualifier: 'exact',
        metric: '固定资产投资',
        subject: ['苏州高新区'],
        status: 'actual',
      },
    ],
    selectors: [
      {
        type: 'TextQuoteSelector',
        exact: '苏州高新区全年完成固定资产投资12.5亿元。',
        prefix: '',
        suffix: '',
      },
      { type: 'TextPositionSelector', start: 100, end: 120 },
    ],
    page: {
      url: 'https://news.example.cn/2021/a.html',
      title: '苏州高新区交出年度答卷',
      outlet: '示例日报',
      publishedAt: '2021-01-18',
    },
    ...over,
  };
}

/** Saves and returns the id; throws where a test expects a save and gets none. */
export async function saveNumber(
  save: (draft: SnippetDraft) => Promise<{ status: string; id?: string }>,
  number: number,
  over: Partial<SnippetDraft> = {},
): Promise<string> {
  const result = await save(
    makeDraft({ sentence: `第${number}句：苏州高新区完成投资${number}亿元。`, ...over }),
  );
  if (!result.id) throw new Error(`not saved: ${JSON.stringify(result)}`);
  return result.id;
}
