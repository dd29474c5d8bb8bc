import type { Mention } from '../types';
import type { Reading } from './reading';
import { firstFrom } from './reading';
import {
  actingAfter,
  appositionBefore,
  companionBefore,
  giverBefore,
  government,
  neverOwns,
  openers,
  placeBefore,
  receiverBefore,
  reportingAfter,
  sourceBefore,
  titleAfter,
  undertakingAfter,
} from './subject-words';
import { wordStartingAt } from './words';

/** The part that a name plays in its clause. */
export type Role =
  | 'topic'
  | 'speaker'
  | 'receiver'
  | 'giver'
  | 'place'
  | 'source'
  | 'companion'
  | 'title'
  | 'object';

/** A company's own report tells of itself. */
const results = /^(?:[^,。;]{0,8}(?:公布|发布|披露|公告))?的?[^,。;]{0,6}(?:财报|年报|中报|季报|业绩)/;
const ownReport = /^[^,。;]{0,14}(?:财报|年报|中报|季报|业绩|年度报告|招股)/;
/** It judges the sums of others, or tells of a case. */
const tellsOfOthers =
  /^(?:[^,。;:]{0,6})(?:估算|估计(?!自|其|公司)|测算|(?<![材原饲燃资涂塑布饮香肥面调染预])料(?=[^,。;]{0,10}(?:可|将|达|[0-9]))|(?:披露|通报|公布|发布|查处|曝光)了?(?:一[起批]|多起|[0-9一二三四五六七八九十]{1,3}起)|起诉|提起公诉|(?:公布|发布|出具)的?[^,。;]{0,8}(?:显示|表明|报告)|促请|呼吁)|^(?:的?(?:数据|统计|报告|调查|监测))?(?:显示|预估|上修|抽查|抽检)/;
/** A person's money lies there. */
export const account = /^的?(?:[一-鿿]{0,4})(?:户口|账户|帐户)/;

/** The role of a name in the clause that starts at `clause`. */
export function roleOf(reading: Reading, name: Mention, clause: number): Role {
  const known = reading.roles.get(name);
  if (known?.clause === clause) return known.role;
  const role = findRole(reading, name, clause);
  reading.roles.set(name, { clause, role });
  return role;
}

function findRole(reading: Reading, name: Mention, clause: number): Role {
  const { text } = reading;
  const after = text.slice(name.end, name.end + 20);
  const before = text.slice(Math.max(clause, name.start - 4), name.start);
  const words = text.slice(name.start, name.end);
  if (insideTitle(text, name.start)) return 'title';
  if (/[【[]$/.test(before) && /^[】\]]/.test(after)) return 'source';
  if (account.test(after)) return 'place';
  if (/^(?:来说|而言|来讲)/.test(after)) return 'topic';
  if (results.test(after) && !government.test(words)) return 'topic';
  if (/^(?:记者|讯|电|消息)/.test(after)) return 'source';
  if (tellsOfOthers.test(after) && !ownReport.test(after)) return 'source';
  if (reportingAfter.test(after) && (government.test(words) || /数据|统计|报告/.test(after.slice(0, 12))))
    return 'source';
  if (titleAfter.test(after.split(/[,。;:、的]/)[0] ?? '')) return 'speaker';
  if (name.optional && neverOwns.test(words)) return 'source';
  if (before.endsWith('由') && undertakingAfter.test(after)) return 'topic';
  if (/[是为]$/.test(before) && /^[,。;]/.test(after)) return 'topic';
  if (placeBefore.test(before)) return 'place';
  if (sourceBefore.test(before)) return 'source';
  if (giverBefore.test(before)) return 'giver';
  if (receiverBefore.test(before)) return 'receiver';
  if (/(?:与|跟|同)$/.test(before)) return 'companion';
  if (opensClause(reading, clause, name.start) || appositionBefore.test(before)) return 'topic';
  if (actingAfter.test(after) && !companionBefore.test(before) && !before.endsWith('、')) return 'topic';
  if (companionBefore.test(before) || before.endsWith('、')) return 'companion';
  return 'object';
}

/** A name in the title of a document (《…》) only names the document. */
function insideTitle(text: string, position: number): boolean {
  const before = text.slice(Math.max(0, position - 30), position);
  return before.lastIndexOf('《') > before.lastIndexOf('》');
}

/** True where only times, adverbs and connectives stand before the name in its clause. */
function opensClause(reading: Reading, clause: number, start: number): boolean {
  let at = clause;
  while (at < start) {
    const time = reading.times[firstFrom(reading.times, at)];
    if (time && time.start === at && time.end <= start) {
      at = time.end;
      continue;
    }
    const opener = wordStartingAt(openers, reading.text, at, start);
    if (opener === 0 && !/[\s,“”"」「]/.test(reading.text.charAt(at))) return false;
    at += Math.max(1, opener);
  }
  return true;
}
