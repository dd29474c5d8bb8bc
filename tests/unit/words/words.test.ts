import { describe, expect, it } from 'vitest';
import { defineCatalogue, languageFor, speak } from '../../../lib/words';

const catalogue = defineCatalogue({ saved: '已保存 {count} 条' }, { saved: 'Saved {count} snippets' });

describe('words', () => {
  it('speak both languages', () => {
    expect(speak(catalogue, 'zh-CN')('saved', { count: 3 })).toBe('已保存 3 条');
    expect(speak(catalogue, 'en')('saved', { count: 3 })).toBe('Saved 3 snippets');
  });

  it('leave a place without a value as it is', () => {
    expect(speak(catalogue, 'en')('saved')).toBe('Saved {count} snippets');
  });

  it('take Chinese for every Chinese tag', () => {
    expect(['zh', 'zh-CN', 'zh-Hant-TW', 'en-US', 'fr'].map(languageFor)).toEqual([
      'zh-CN',
      'zh-CN',
      'zh-CN',
      'en',
      'en',
    ]);
  });
});
