import { describe, expect, it } from 'vitest';
import { listColumns, moveColumn, toggleColumn } from '../../../components/export/column-order';
import { createExportChoiceSchema, defaultChoice, formatNames } from '../../../lib/export/choice';
import { allColumns, exportColumns } from '../../../lib/export/columns';
import { loadFormat } from '../../../lib/export/formats';
import { parseSettings } from '../../../lib/settings';

describe('the remembered choice', () => {
  it('is the documented CSV at first', () => {
    expect(createExportChoiceSchema().parse({})).toEqual(defaultChoice);
    expect(defaultChoice).toEqual({
      format: 'csv',
      columns: exportColumns,
      header: 'en',
      unit: 'mention',
      scope: 'filter',
    });
  });

  it.each([
    [{ format: 'pdf' }],
    [{ columns: [] }],
    [{ columns: ['kind', 'kind'] }],
    [{ columns: ['colour'] }],
    [{ header: 'fr' }],
    [{ unit: 1 }],
    [{ scope: null }],
  ])('falls back where %j is wrong, and keeps the rest', (wrong) => {
    expect(createExportChoiceSchema().parse(wrong)).toEqual(defaultChoice);
    const other = { header: 'zh-CN', unit: 'fact', ...wrong };
    const parsed = parseSettings({ version: 1, export: other, theme: 'dark' });
    expect(parsed.theme).toBe('dark');
    expect([parsed.export.header, parsed.export.unit]).toEqual([
      'header' in wrong ? 'en' : 'zh-CN',
      'unit' in wrong ? 'mention' : 'fact',
    ]);
  });

  it('names formats that there are, each with an ending of its own', async () => {
    const loaded = await Promise.all(formatNames.map(loadFormat));
    expect(new Set(loaded.map(({ extension }) => extension)).size).toBe(formatNames.length);
  });
});

describe('columns to choose', () => {
  it('are listed with the chosen ones first, each once', () => {
    const listed = listColumns(['url', 'kind']);
    expect(listed.slice(0, 2)).toEqual(['url', 'kind']);
    expect([...listed].sort()).toEqual([...allColumns].sort());
  });

  it('are added at the end and taken away, but for the last', () => {
    expect(toggleColumn(['url'], 'kind')).toEqual(['url', 'kind']);
    expect(toggleColumn(['url', 'kind'], 'url')).toEqual(['kind']);
    expect(toggleColumn(['kind'], 'kind')).toEqual(['kind']);
  });

  it('move by one place and stop at the ends', () => {
    expect(moveColumn(['url', 'kind', 'text'], 'kind', 1)).toEqual(['url', 'text', 'kind']);
    expect(moveColumn(['url', 'kind', 'text'], 'kind', -1)).toEqual(['kind', 'url', 'text']);
    expect(moveColumn(['url', 'kind'], 'url', -1)).toEqual(['url', 'kind']);
    expect(moveColumn(['url', 'kind'], 'text', 1)).toEqual(['url', 'kind']);
  });
});
