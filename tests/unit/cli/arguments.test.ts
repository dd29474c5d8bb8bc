import { describe, expect, it } from 'vitest';
import { exportColumns } from '../../../lib/export/columns';
import { readArguments } from '../../../scripts/cli/arguments';

describe('arguments', () => {
  it('have defaults', () => {
    expect(readArguments(['a.txt', '-'])).toEqual({
      inputs: ['a.txt', '-'],
      format: 'jsonl',
      output: undefined,
      columns: exportColumns,
      header: 'en',
      language: 'zh-CN',
      unit: 'mention',
      figures: false,
      publishedAt: undefined,
      quiet: false,
    });
  });

  it('choose columns in their order', () => {
    expect(readArguments(['--columns', 'value_yi, kind', 'a.txt'])).toMatchObject({
      columns: ['value_yi', 'kind'],
    });
  });

  it.each([
    [[], 'no file given'],
    [['--format', 'pdf', 'a.txt'], 'pdf'],
    [['--columns', 'kind,colour', 'a.txt'], 'colour'],
    [['--rows', 'page', 'a.txt'], 'page'],
    [['--header', 'fr', 'a.txt'], 'fr'],
    [['--nonsense', 'a.txt'], '--nonsense'],
  ])('say what is wrong with %j', (args, word) => {
    expect(readArguments(args)).toEqual({ wrong: expect.stringContaining(word) });
  });

  it('ask for help', () => {
    expect(readArguments(['--help'])).toEqual({ help: true });
  });
});
