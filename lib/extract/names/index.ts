import type { Mention, ReaderTerm } from '../types';

/** What has been learned of one document: aliases, full names and the short forms that they allow. */
export interface NameReader {
  /** Takes in a part of the document as evidence for what is found later. */
  learn(text: string): void;
  /** Parks and institutions in a part of the document; sorted and disjoint. */
  find(text: string): Mention[];
}

export function createNameReader(_options: { readonly terms?: readonly ReaderTerm[] } = {}): NameReader {
  return { learn() {}, find: () => [] };
}
