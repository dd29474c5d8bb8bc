import { describe, expect, it } from 'vitest';
import { defaultSettings, parseSettings } from '../../lib/settings';

describe('settings', () => {
  it('fall back to the defaults for what is missing or wrong', () => {
    expect(parseSettings(undefined)).toEqual(defaultSettings);
    expect(parseSettings({ version: 1 })).toEqual(defaultSettings);
    expect(parseSettings('nonsense')).toEqual(defaultSettings);
    expect(parseSettings({ version: 1, language: 'en' })).toEqual({ ...defaultSettings, language: 'en' });
    expect(parseSettings({ version: 1, language: 'tlh', theme: 'dark' })).toEqual({
      ...defaultSettings,
      theme: 'dark',
    });
  });

  it('mark names and money, not figures, by default', () => {
    expect(defaultSettings.kinds).toEqual({ park: true, institution: true, money: true, figure: false });
  });

  it('fall back field by field, inside of fields too', () => {
    const stored = {
      kinds: { park: false, institution: 'no' },
      looks: { money: { ink: 'grey' } },
      certainty: 'rather',
      sitesOff: ['a.example.cn', 7, '', 'b.example.cn'],
    };
    expect(parseSettings(stored)).toEqual({
      ...defaultSettings,
      kinds: { ...defaultSettings.kinds, park: false },
      looks: { ...defaultSettings.looks, money: { ink: 'grey', form: 'background' } },
      sitesOff: ['a.example.cn', 'b.example.cn'],
    });
  });
});
