export { createDocumentExtractor, type DocumentExtractor, extract, prepareExtractor } from './extract';
export type * from './types';
