import { loadGazetteerInSteps } from '../gazetteer';
import { createOnce } from '../steps';
import { createTaggerInSteps } from '../tagger';
import type { Mention, ReaderTerm } from '../types';
import { createReader, createTools } from './reader';

/** What has been learned of one document: aliases, full names and the short forms that they allow. */
export interface NameReader {
  /** Takes in a part of the document as evidence for what is found later. */
  learn(text: string): void;
  /** Parks and institutions in a part of the document; sorted and disjoint. */
  find(text: string): Mention[];
  /** Gives up what spares finding a second look at what was learned; what it taught stays. */
  forget(): void;
}

/** Decoded at the first reader and shared: the tables never change. */
const tools = createOnce(function* () {
  const gazetteer = yield* loadGazetteerInSteps();
  yield;
  const tagger = yield* createTaggerInSteps(gazetteer);
  yield;
  return createTools(gazetteer, tagger);
});

/** Decodes the tables in steps, which else the first reader does at once. */
export const prepareNames = (): Generator<void> => tools.steps();

export function createNameReader(options: { readonly terms?: readonly ReaderTerm[] } = {}): NameReader {
  return createReader(tools.get(), options.terms ?? []);
}
