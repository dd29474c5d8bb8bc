export { type ReadBlock, readBlockFacts } from './blocks';
export { createDocumentExtractor, type DocumentExtractor, extract } from './extract';
export { createMentionReader, type MentionReader, prepareExtractor } from './mentions';
export type * from './types';
