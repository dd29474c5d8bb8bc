import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Language, speak, type Words } from '../../lib/words';
import { type CollectionKey, collectionCatalogue } from '../../lib/words/collection';

export interface CollectionSpeech {
  readonly language: Language;
  readonly say: Words<CollectionKey>;
}

export const collectionSpeech = (language: Language): CollectionSpeech => ({
  language,
  say: speak(collectionCatalogue, language),
});

export const CollectionContext = createContext<CollectionSpeech>(collectionSpeech('zh-CN'));

export const useCollectionWords = (): CollectionSpeech => useContext(CollectionContext);
