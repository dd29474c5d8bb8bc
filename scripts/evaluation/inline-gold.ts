import * as z from 'zod/mini';
import type { GoldDocument, GoldFact, GoldMention } from './gold';

const nameMarks: Readonly<Record<string, Pick<GoldMention, 'kind' | 'optional'>>> = {
  P: { kind: 'park' },
  'P?': { kind: 'park', optional: true },
  I: { kind: 'institution' },
  'I?': { kind: 'institution', optional: true },
};

const list = z.pipe(
  z.string(),
  z.transform((value) => value.split(',')),
);

/** What a money mark may say of its amount, as `|key=value`. */
const moneySchema = z.strictObject({
  metric: z.optional(z.string()),
  metricAlso: z.optional(list),
  subject: z.optional(list),
  period: z.optional(z.string()),
  year: z.optional(z.pipe(z.string().check(z.regex(/^\d{4}$/)), z.transform(Number))),
  status: z.optional(z.enum(['actual', 'target', 'forecast'])),
});

/**
 * Reads a text with its gold marked inline: names as `[P:苏州高新区]`, `[I:中国信通院]` (optional ones `[P?:园区]`, `[I?:市政府]`),
 * money as `[¥:28.49亿元|metric=产值|metricAlso=工业产值,总产值|subject=苏州高新区|period=2020年|year=2020|status=actual]`, where
 * each key may be left out. Every other bracket is text; a line that begins with `#` is a remark and left out. Offsets
 * are UTF-16 units into the text without the marks. Throws an Error that names the line where a mark is not closed on
 * its line, is empty, holds another mark, has a key or value it can't have, or a subject that is marked nowhere.
 */
export function parseInlineGold(name: string, file: string): GoldDocument {
  const mentions: GoldMention[] = [];
  const facts: GoldFact[] = [];
  const source = file.replace(/^#.*$/gm, '');
  let text = '';
  let copied = 0;
  for (const mark of source.matchAll(/\[([PI]\??|¥):/g)) {
    const fail = (why: string) => new Error(`${name}: ${why} on line ${lineOf(source, mark.index)}`);
    const from = mark.index + mark[0].length;
    const to = source.indexOf(']', from);
    const [written = '', ...fields] = source.slice(from, Math.max(from, to)).split('|');
    if (mark.index < copied || written === '' || /[\n[]/.test(source.slice(from, to))) {
      throw fail('a mark that is empty, nested or not closed');
    }
    text += source.slice(copied, mark.index);
    copied = to + 1;
    const span = { start: text.length, end: text.length + written.length, text: written };
    text += written;
    const named = nameMarks[mark[1] ?? ''];
    mentions.push({ ...span, ...(named ?? { kind: 'money' }) });
    if (named) continue;
    const said = moneySchema.safeParse(Object.fromEntries(fields.map(splitField)));
    if (!said.success) throw fail(`a money mark that says ‹${fields.join('|')}›`);
    facts.push({ ...span, ...said.data });
  }
  checkSubjects(name, mentions, facts);
  return { name, text: text + source.slice(copied), mentions, facts, withoutAmounts: true };
}

function splitField(field: string): [string, string] {
  const at = field.indexOf('=');
  return at < 0 ? [field, ''] : [field.slice(0, at), field.slice(at + 1)];
}

function checkSubjects(name: string, mentions: readonly GoldMention[], facts: readonly GoldFact[]): void {
  const names = new Set(mentions.filter(({ kind }) => kind !== 'money').map(({ text }) => text));
  for (const fact of facts) {
    const unknown = fact.subject?.find((subject) => !names.has(subject));
    if (unknown === undefined) continue;
    throw new Error(`${name}: the subject ‹${unknown}› of ‹${fact.text}› is marked nowhere`);
  }
}

function lineOf(source: string, at: number): number {
  return source.slice(0, at).split('\n').length;
}
