import { describe, expect, it } from 'vitest';
import { listed, namesIn } from './helpers';

describe('what the reader wants marked', () => {
  it('is marked wherever it stands, with the reader as evidence', () => {
    const [mention] = namesIn('大家都在谈论小满计划。', [{ text: '小满计划', kind: 'institution' }]);
    expect(mention).toMatchObject({ text: '小满计划', kind: 'institution', confidence: 1 });
    expect(mention?.evidence).toEqual([{ source: 'reader', detail: '小满计划' }]);
  });

  it('wins over the kind that rules give', () => {
    expect(listed('他在华为工作。', [{ text: '华为', kind: 'park' }])).toEqual(['华为*']);
  });

  it('is found in the other script and in full width', () => {
    expect(listed('蘆葦灣ＡＢ已經開園。', [{ text: '芦苇湾AB', kind: 'park' }])).toEqual(['蘆葦灣ＡＢ*']);
  });

  it('is not found inside a Latin word', () => {
    expect(listed('the subtext of it', [{ text: 'text', kind: 'institution' }])).toEqual([]);
  });

  it('is found at the ends of lines, where another Latin word stands beyond the break', () => {
    const terms = [{ text: 'Harbin Robotics', kind: 'institution' }] as const;
    expect(listed('News of the park\nHarbin Robotics\nopened a plant', terms)).toEqual(['Harbin Robotics']);
  });

  it('prefers the longer of two terms', () => {
    const terms = [
      { text: '芦苇湾', kind: 'park' },
      { text: '芦苇湾研究所', kind: 'institution' },
    ] as const;
    expect(listed('走进芦苇湾研究所。', terms)).toEqual(['芦苇湾研究所']);
  });
});

describe('what the reader never wants marked', () => {
  it('is left out', () => {
    expect(listed('华为与腾讯签约。', [{ text: '华为', kind: 'none' }])).toEqual(['腾讯']);
  });

  it('leaves nothing inside it marked', () => {
    expect(listed('常州高新区管委会发布公告。', [{ text: '常州高新区管委会', kind: 'none' }])).toEqual([]);
  });

  it('does not touch a longer name around it', () => {
    expect(listed('常州高新区管委会发布公告。', [{ text: '常州高新区', kind: 'none' }])).toEqual([
      '常州高新区管委会',
    ]);
  });
});

it('an empty term says nothing', () => {
  expect(listed('华为发布公告。', [{ text: ' ', kind: 'none' }])).toEqual(['华为']);
});
