export { createDocumentExtractor, type DocumentExtractor, extract } from './extract';
export type * from './types';
