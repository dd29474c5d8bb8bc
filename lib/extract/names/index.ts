import { loadGazetteer } from '../gazetteer';
import { createTagger } from '../tagger';
import type { Mention, ReaderTerm } from '../types';
import { createReader, createTools } from './reader';

/** What has been learned of one document: aliases, full names and the short forms that they allow. */
export interface NameReader {
  /** Takes in a part of the document as evidence for what is found later. */
  learn(text: string): void;
  /** Parks and institutions in a part of the document; sorted and disjoint. */
  find(text: string): Mention[];
}

/** Decoded at the first reader and shared: the tables never change. */
const tools = lazy(() => {
  const gazetteer = loadGazetteer();
  return createTools(gazetteer, createTagger(gazetteer));
});

export function createNameReader(options: { readonly terms?: readonly ReaderTerm[] } = {}): NameReader {
  return createReader(tools(), options.terms ?? []);
}

function lazy<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
