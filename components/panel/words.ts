import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Language, speak, type Words } from '../../lib/words';
import { type PanelKey, panelCatalogue } from '../../lib/words/panel';

export interface Speech {
  readonly language: Language;
  readonly say: Words<PanelKey>;
}

export const speechIn = (language: Language): Speech => ({ language, say: speak(panelCatalogue, language) });

export const SpeechContext = createContext<Speech>(speechIn('zh-CN'));

export const useSpeech = (): Speech => useContext(SpeechContext);
