/** What thousands of the reader's own terms cost a page: loading them, and reading with them. */
import { createDocumentExtractor } from '../../lib/extract';
import { fromTable, toTable } from '../../lib/terms/table';
import type { TermDraft } from '../../lib/terms/term';
import { leastTime, printTable } from './measure';
import { newsText } from './texts';

const parts = [...'滨江河海高新区研究院所大学技术产业园科光电医药材料信息创业投资集团'];

/** Names as readers collect them: many begin alike. Always the same ones. */
function termsOf(count: number): TermDraft[] {
  let state = 1;
  const next = (below: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
  return Array.from({ length: count }, (_, at) => {
    const middle = Array.from({ length: 2 + next(8) }, () => parts[next(parts.length)]).join('');
    return {
      text: `滨${middle}${at}`,
      kind: (['park', 'institution', 'none'] as const)[at % 3] ?? 'park',
      aliases: [],
      note: '',
    };
  });
}

const text = newsText(20_000);

const rows = [0, 500, 5_000, 50_000].map((count) => {
  const table = toTable(termsOf(count));
  const load = leastTime(() => fromTable(structuredClone(table)), 20);
  const terms = fromTable(table);
  const prepare = leastTime(() => createDocumentExtractor({ terms }), 20);
  const read = leastTime(() => {
    const document = createDocumentExtractor({ terms });
    document.learn(text);
    document.extract(text);
  }, 10);
  return [String(count), ...[load, prepare, read].map((time) => time.toFixed(2))];
});
printTable(
  `own terms, ms (reading: ${text.length} characters of news)`,
  ['terms', 'load', 'prepare', 'read'],
  rows,
);
