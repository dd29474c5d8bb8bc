import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const markup = `<!doctype html><html><head><meta charset="utf-8"><title>示例高新区完成投资</title>
<link rel="canonical" href="https://www.example.gov.cn/a.html"></head>
<body><h1>示例高新区完成投资</h1><p>2021-01-18 来源：示例日报</p>
<p>苏州高新区去年完成投资12.5亿元，比上年增长了不少，各项工作都有了新的进展和成效。</p>
<p>苏州高新区今年计划完成投资20亿元，将继续推进重点项目建设，完善各类配套设施。</p></body></html>`;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'policylens-cli-'));
  mkdirSync(join(folder, 'deep'));
  writeFileSync(join(folder, 'b.txt'), '苏州高新区完成投资12.5亿元。');
  writeFileSync(join(folder, 'deep', 'a.html'), markup);
  writeFileSync(join(folder, 'notes.pdf'), 'no text');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(args: readonly string[], input?: string) {
  const command = ['--import', 'tsx', 'scripts/extract.ts', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    input: input ?? '',
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

// Each starts a process that loads the extractor and a DOM.
describe('extract on the command line', { timeout: 60_000 }, () => {
  it('reads all texts and pages of a folder, with what the pages say of themselves', () => {
    const { status, stdout, stderr } = run(['--format', 'csv', folder]);
    expect([status, stderr]).toEqual([0, '']);
    const rows = parse(stdout, { bom: true, columns: true }) as Record<string, string>[];
    const money = rows.filter(({ kind }) => kind === 'money');
    expect(money.map(({ value, url }) => [value, url])).toEqual([
      ['1250000000', ''],
      ['1250000000', 'https://www.example.gov.cn/a.html'],
      ['2000000000', 'https://www.example.gov.cn/a.html'],
    ]);
    expect(money.at(-1)).toMatchObject({ published_at: '2021-01-18', outlet: '示例日报', year: '2021' });
  });

  it('reads text and markup from standard input', () => {
    const text = run(['--format', 'jsonl', '-'], '苏州高新区完成投资12.5亿元。');
    expect(JSON.parse(text.stdout)).toMatchObject({ file: '-', facts: [{ value: '1250000000' }] });
    const page = run(['--format', 'csv', '--columns', 'url', '--rows', 'fact', '-'], markup);
    expect(page.stdout).toContain('https://www.example.gov.cn/a.html');
  });

  it('goes on after a file that it cannot read, and says so by its exit code', () => {
    const { status, stdout, stderr } = run([
      '--format',
      'text',
      join(folder, 'none.txt'),
      join(folder, 'b.txt'),
    ]);
    expect(status).toBe(1);
    expect(stdout).toContain('12.5亿元');
    expect(stderr).toMatch(/^extract: .*none\.txt: ENOENT/);
  });

  it('explains itself and exits with 2 on wrong use', () => {
    const { status, stdout, stderr } = run(['--format', 'pdf', 'a.txt']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('usage:');
  });

  it('writes a workbook into a file', () => {
    const output = join(folder, 'facts.xlsx');
    const { status, stdout } = run(['--format', 'xlsx', '--output', output, folder]);
    expect([status, stdout]).toEqual([0, '']);
    expect(Object.keys(unzipSync(readFileSync(output)))).toContain('xl/worksheets/sheet3.xml');
  });

  it('exits with 3 where the output cannot be written', () => {
    const { status, stderr } = run([
      '--output',
      join(folder, 'no', 'such', 'folder.csv'),
      join(folder, 'b.txt'),
    ]);
    expect(status).toBe(3);
    expect(stderr).toContain('could not be written');
  });
});
