export { identifyNames, identifySnippet, identitiesIn, identityOf, nameKey, namesToLink } from './identify';
export { createLinker, type DocumentLinker, type Linker } from './link';
export type * from './types';
