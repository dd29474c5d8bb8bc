import { useEffect } from 'preact/hooks';
import { areSameLooks, defaultLooks } from '../lib/marks/looks';
import { lookRules, lookTokens, ownPaint } from '../lib/marks/rules';
import type { Settings } from '../lib/settings';
import type { Language } from '../lib/words';

/** Brings a page of our own in line with the settings: its language, its theme, the looks of the kinds. */
export function usePageSettings(
  { theme, looks }: Pick<Settings, 'theme' | 'looks'>,
  language: Language,
): void {
  useEffect(() => {
    document.documentElement.lang = language;
    if (theme === 'auto') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [language, theme]);
  useEffect(() => {
    if (areSameLooks(looks, defaultLooks)) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(lookTokens(looks) + lookRules(looks, (kind) => `.mark-${kind}`, ownPaint));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, [looks]);
}
