import { normalize } from '../extract/normalize';

/** What a name of the reader's is of; `none` is never marked. */
export const termKinds = ['park', 'institution', 'none'] as const;
export type TermKind = (typeof termKinds)[number];

/** The identity of a name: its reading form (half width, simplified), without blanks at its ends. */
export const termKey = (text: string): string => normalize(text.trim());
