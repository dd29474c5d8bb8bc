import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { goldAsMentions, readGold, readPairedGold } from '../../../scripts/evaluation/gold';
import { parseInlineGold } from '../../../scripts/evaluation/inline-gold';
import { emptyScore, scoreDocument } from '../../../scripts/evaluation/score';

const marked =
  '# 注\n[P:示例高新区]2020年产值[¥:28.49亿元|metric=产值|metricAlso=工业产值,总产值|subject=示例高新区|period=2020年|year=2020|status=actual]，[I?:管委会]奖励[¥:3万元]。[注]';

describe('parseInlineGold', () => {
  it('takes the marks out of the text and places every span in it', () => {
    const document = parseInlineGold('sample', marked);
    expect(document.text).toBe('\n示例高新区2020年产值28.49亿元，管委会奖励3万元。[注]');
    for (const { start, end, text } of [...document.mentions, ...document.facts]) {
      expect(document.text.slice(start, end)).toBe(text);
    }
    expect(document.mentions.map(({ kind, optional, text }) => [kind, optional ?? false, text])).toEqual([
      ['park', false, '示例高新区'],
      ['money', false, '28.49亿元'],
      ['institution', true, '管委会'],
      ['money', false, '3万元'],
    ]);
  });

  it('reads what a money mark says, and leaves out what it leaves out', () => {
    const [said, silent] = parseInlineGold('sample', marked).facts;
    expect(said).toMatchObject({
      metric: '产值',
      metricAlso: ['工业产值', '总产值'],
      subject: ['示例高新区'],
      period: '2020年',
      year: 2020,
      status: 'actual',
    });
    expect(Object.keys(silent ?? {}).sort()).toEqual(['end', 'start', 'text']);
  });

  it.each([
    ['not closed', '首行\n[¥:3万元'],
    ['closed on a later line', '首行\n[¥:3万元\n]'],
    ['empty', '首行\n[¥:|metric=产值]'],
    ['nested', '首行\n[I:示例[¥:3万元]公司]'],
    ['of an unknown key', '首行\n[¥:3万元|metrics=产值]'],
    ['of an unknown status', '首行\n[¥:3万元|status=done]'],
    ['of a year that is none', '首行\n[¥:3万元|year=20年]'],
  ])('names the line of a mark that is %s', (_, file) => {
    expect(() => parseInlineGold('sample', file)).toThrow(/^sample: .* on line 2$/);
  });

  it('refuses a subject that is marked nowhere', () => {
    expect(() => parseInlineGold('sample', '奖励[¥:3万元|subject=示例公司]')).toThrow(/示例公司/);
  });
});

describe('a folder with both kinds of gold', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'gold-'));
    writeFileSync(join(folder, 'a.txt'), marked);
    writeFileSync(join(folder, 'b.txt'), '示例公司');
    writeFileSync(join(folder, 'b.gold.json'), JSON.stringify({ mentions: [] }));
    writeFileSync(join(folder, 'c.txt'), '由[I:示例公司]承担');
    writeFileSync(join(folder, 'd.txt'), '既无标注，也无金标');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('reads every text with gold once, by name, and halves them together', () => {
    const names = (half?: 'develop' | 'heldout') => readGold(folder, half).map(({ name }) => name);
    expect(names()).toEqual(['a', 'b', 'c']);
    expect(names('develop')).toEqual(['a', 'c']);
    expect(names('heldout')).toEqual(['b']);
    expect(readPairedGold(folder).map(({ name }) => name)).toEqual(['b']);
  });

  it('fills in the amounts that inline gold does not give', () => {
    const [document] = readGold(folder);
    if (!document) throw new Error('no document');
    const amounts = goldAsMentions(document).flatMap(({ amount }) => amount?.value ?? []);
    expect(amounts).toEqual(['2849000000', '30000']);
  });
});

describe('scoring inline gold', () => {
  it('counts what the text says of an amount and not how it reads', () => {
    const document = parseInlineGold('sample', '产值[¥:3万元|metric=产值|status=actual]');
    const fact = { ...document.facts[0], kind: 'money', value: '1', currency: 'USD', qualifier: 'over' };
    const found = { ...fact, metric: '产量', subject: [], status: 'actual' };
    const score = emptyScore();
    scoreDocument(score, document, { mentions: [], facts: [found as never] });
    expect(score.fields.value).toEqual({ right: 0, expected: 0, invented: 0 });
    expect(score.fields.qualifier).toEqual({ right: 0, expected: 0, invented: 0 });
    expect(score.fields.metric).toEqual({ right: 0, expected: 1, invented: 0 });
    expect(score.fields.status).toEqual({ right: 1, expected: 1, invented: 0 });
  });
});
