import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  allTerms,
  deleteTerms,
  findTerm,
  forgetName,
  nameTerm,
  putTerms,
  TermDatabase,
} from '../../../lib/terms/database';
import { fromTable, toTable } from '../../../lib/terms/table';
import { type TermDraft, termDraftSchema, tidyAliases } from '../../../lib/terms/term';

const draft = (text: string, over: Partial<TermDraft> = {}): TermDraft => ({
  text,
  kind: 'park',
  aliases: [],
  note: '',
  ...over,
});

describe('a term', () => {
  it('is one line of a certain length, trimmed', () => {
    expect(termDraftSchema.parse(draft('  芦苇湾 ')).text).toBe('芦苇湾');
    for (const text of ['', '  ', '字'.repeat(81), '上\n下'])
      expect(termDraftSchema.safeParse(draft(text)).success, text).toBe(false);
  });

  it('has each alias once, however it is written, and never its own name', () => {
    expect(tidyAliases('芦苇湾ＡＢ', ['芦苇湾AB', '蘆葦', '芦苇', ' ', '湾'])).toEqual(['蘆葦', '湾']);
  });
});

describe('the table for pages', () => {
  it('comes back as it was, with the aliases', () => {
    const table = toTable([
      draft('芦苇湾', { aliases: ['芦苇'] }),
      draft('小满计划', { kind: 'institution' }),
      draft('某某', { kind: 'none' }),
    ]);
    expect(fromTable(table)).toEqual([
      { text: '芦苇湾', kind: 'park' },
      { text: '芦苇', kind: 'park' },
      { text: '小满计划', kind: 'institution' },
      { text: '某某', kind: 'none' },
    ]);
  });

  it('lets a name win over an alias', () => {
    const table = toTable([draft('甲园', { aliases: ['乙院'] }), draft('乙院', { kind: 'none' })]);
    expect(fromTable(table)).toEqual([
      { text: '甲园', kind: 'park' },
      { text: '乙院', kind: 'none' },
    ]);
  });

  it('says nothing where it cannot be read, list by list', () => {
    expect(fromTable(undefined)).toEqual([]);
    expect(fromTable('nonsense')).toEqual([]);
    expect(fromTable({ park: 7, none: '某某' })).toEqual([{ text: '某某', kind: 'none' }]);
  });
});

describe('the database', () => {
  let db: TermDatabase;
  const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second));
  const texts = async () => (await allTerms(db)).map(({ text }) => text);

  beforeEach(() => {
    db = new TermDatabase(`terms-${crypto.randomUUID()}`);
  });
  afterEach(() => db.delete());

  it('keeps terms, the last one first', async () => {
    expect(await putTerms(db, [draft('甲园')], at(1))).toEqual({ added: 1, changed: 0 });
    expect(await putTerms(db, [draft('乙园'), draft('甲園', { note: '改' })], at(2))).toEqual({
      added: 1,
      changed: 1,
    });
    expect(await texts()).toEqual(['乙园', '甲園']);
    expect((await findTerm(db, '甲园'))?.note).toBe('改');
    expect(await deleteTerms(db, ['甲园', '没有'])).toBe(1);
    expect(await texts()).toEqual(['乙园']);
  });

  it('renames a term whole or not at all', async () => {
    await putTerms(db, [draft('甲园', { note: '旧' })], at(1));
    const unwritable = draft('乙园', { note: (() => '') as unknown as string });
    await expect(putTerms(db, [unwritable], at(2), '甲园')).rejects.toThrow();
    expect(await findTerm(db, '甲园')).toMatchObject({ note: '旧' });
    await putTerms(db, [draft('乙园')], at(2), '甲园');
    expect(await texts()).toEqual(['乙园']);
  });

  it('keeps the time of adding where a term keeps its name', async () => {
    await putTerms(db, [draft('甲园')], at(1));
    await putTerms(db, [draft('乙园')], at(2));
    const written = await putTerms(db, [draft('甲园', { note: '新' })], at(3), '甲园');
    expect(written).toEqual({ added: 0, changed: 1 });
    expect(await texts()).toEqual(['乙园', '甲园']);
  });

  it('changes the kind of a name that is known and keeps the rest', async () => {
    await putTerms(db, [draft('甲园', { note: '旧', aliases: ['甲'] })], at(1));
    await nameTerm(db, '甲园', 'none', at(2));
    expect(await findTerm(db, '甲园')).toMatchObject({ kind: 'none', note: '旧', aliases: ['甲'] });
  });

  it('takes an alias out of its term when it gets a kind of its own, or is forgotten', async () => {
    await putTerms(db, [draft('甲园', { aliases: ['甲', '园'] })], at(1));
    await nameTerm(db, '甲', 'none', at(2));
    expect((await findTerm(db, '甲园'))?.aliases).toEqual(['园']);
    expect((await findTerm(db, '甲'))?.kind).toBe('none');
    await forgetName(db, '园');
    expect((await findTerm(db, '甲园'))?.aliases).toEqual([]);
    await forgetName(db, '甲园');
    expect(await texts()).toEqual(['甲']);
  });
});
