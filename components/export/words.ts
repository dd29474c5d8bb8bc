import { useMemo } from 'preact/hooks';
import { speak, type Words } from '../../lib/words';
import { type ExportKey, exportCatalogue } from '../../lib/words/export';
import { useSpeech } from '../panel/words';

/** The words of exports, in the language of the page. */
export function useExportWords(): Words<ExportKey> {
  const { language } = useSpeech();
  return useMemo(() => speak(exportCatalogue, language), [language]);
}
