import { useMemo } from 'preact/hooks';
import { type Catalogue, speak, type Words } from '../../lib/words';
import { type OptionsKey, optionsCatalogue } from '../../lib/words/options';
import { type TermsKey, termsCatalogue } from '../../lib/words/terms';
import { useSpeech } from '../panel/words';

function useCatalogue<Key extends string>(catalogue: Catalogue<Key>): Words<Key> {
  const { language } = useSpeech();
  return useMemo(() => speak(catalogue, language), [catalogue, language]);
}

/** The words of the options, in the language of the page. */
export const useOptionsWords = (): Words<OptionsKey> => useCatalogue(optionsCatalogue);

/** The words of the reader's own terms, in the language of the page. */
export const useTermsWords = (): Words<TermsKey> => useCatalogue(termsCatalogue);
