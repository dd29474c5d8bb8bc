import type { Mention } from '../../lib/extract/types';
import type { TermKind } from '../../lib/terms/term';
import type { Words } from '../../lib/words';
import type { CardKey } from '../../lib/words/card';
import { trusted } from './trusted';

export interface OwnTermActions {
  /** The reader's note on this name; empty where there is none. */
  readonly note: string;
  readonly onName: (kind: TermKind) => void;
  readonly onForget: () => void;
}

interface OwnTermProps extends OwnTermActions {
  readonly mention: Mention;
  readonly say: Words<CardKey>;
}

/** Whether a mention is marked because the reader said so. */
export const isOwnTerm = ({ evidence }: Pick<Mention, 'evidence'>): boolean =>
  evidence.some(({ source }) => source === 'reader');

/** Makes a name one of the reader's own terms, to be marked always or never; for a term of theirs, takes that back. */
export function OwnTerm({ mention, say, onName, onForget }: OwnTermProps) {
  const { kind } = mention;
  if (kind !== 'park' && kind !== 'institution') return null;
  const isOwn = isOwnTerm(mention);
  return (
    <p class="own-term">
      <span>{say('ownTerms')}</span>
      <button type="button" onClick={trusted(() => (isOwn ? onForget() : onName(kind)))}>
        {say(isOwn ? 'forgetTerm' : 'alwaysMark')}
      </button>
      <button type="button" onClick={trusted(() => onName('none'))}>
        {say('neverMark')}
      </button>
    </p>
  );
}
