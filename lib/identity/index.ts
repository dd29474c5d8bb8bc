export { createLinker, type DocumentLinker, type Linker } from './link';
export type * from './types';
