import { describe, expect, it } from 'vitest';
import { exportColumns } from '../../../lib/export/columns';
import { jsonFileSchema, jsonFormat } from '../../../lib/export/json';
import { readCell, rowsOf } from '../../../lib/export/rows';
import type { ExportSnippet } from '../../../lib/export/snippet';
import { extract } from '../../../lib/extract';
import { createLinker, identifySnippet } from '../../../lib/identity';
import { writeText } from './read';

const sentence = '2020年，苏州国家高新区实现产值28.49亿元，滨海高新区签约12亿元，江苏省科技厅出席。';
const { mentions, facts } = extract(sentence);
const kept: ExportSnippet = {
  text: sentence,
  kind: 'selection',
  sentence,
  mentions,
  facts,
  page: { url: '' },
  note: '',
  tags: [],
  savedAt: '',
};
const snippet = { ...kept, identities: identifySnippet(createLinker(), kept) };

const cellsOf = (text: string, from: ExportSnippet = snippet) => {
  const row = rowsOf(from, 'mention', 'en').find((one) => one.text === text);
  if (!row) throw new Error(`no row ${text}`);
  return (['canonical_name', 'level', 'province', 'city'] as const).map((column) => readCell(row, column));
};

describe('the columns of identity', () => {
  it('stand at the end of the documented ones', () => {
    expect(exportColumns.slice(-4)).toEqual(['canonical_name', 'level', 'province', 'city']);
  });

  it('tell of a park and an institution what they are', () => {
    expect(cellsOf('苏州国家高新区')).toEqual(['苏州国家高新技术产业开发区', '国家级', '江苏省', '苏州市']);
    expect(cellsOf('江苏省科技厅')).toEqual(['江苏省科学技术厅', '', '江苏省', '']);
  });

  it('tell of an amount whose it is', () => {
    expect(facts[0]?.subject).toEqual(['苏州国家高新区']);
    expect(cellsOf('28.49亿元')).toEqual(['苏州国家高新技术产业开发区', '国家级', '江苏省', '苏州市']);
  });

  it('are empty where the name is shared and the text does not tell', () => {
    expect(cellsOf('滨海高新区')).toEqual(['', '', '', '']);
  });

  it('are empty where nobody was asked', () => {
    expect(cellsOf('苏州国家高新区', kept)).toEqual(['', '', '', '']);
  });

  it('are in the JSON file too, with the candidates of an open name', () => {
    const file = jsonFileSchema.parse(JSON.parse(writeText(jsonFormat, [snippet])));
    const identities = file.snippets[0]?.identities ?? [];
    expect(identities.find(({ text }) => text === '苏州国家高新区')).toMatchObject({
      status: 'linked',
      type: '国家高新区',
      since: 1992,
    });
    expect(identities.find(({ text }) => text === '滨海高新区')).toMatchObject({
      status: 'open',
      candidates: ['天津滨海高新技术产业开发区'],
    });
  });
});
