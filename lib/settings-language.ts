/** The language that the reader chose, or the browser's. */
import { browser } from 'wxt/browser';
import type { Settings } from './settings';
import { type Catalogue, type Language, languageFor, speak, type Words } from './words';

export const languageOf = ({ language }: Pick<Settings, 'language'>): Language =>
  language === 'auto' ? languageFor(browser.i18n.getUILanguage()) : language;

/** Says a catalogue's phrases in that language. */
export const speakAs = <Key extends string>(settings: Settings, catalogue: Catalogue<Key>): Words<Key> =>
  speak(catalogue, languageOf(settings));
