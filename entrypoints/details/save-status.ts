import type { CardStatus } from '../../components/card/card';
import type { SaveOutcome } from './keeping';

const failures = {
  quota: 'failedQuota',
  blocked: 'failedBlocked',
  invalid: 'failedInvalid',
  unknown: 'failedUnknown',
} as const;

/** A save that is over, whichever way. */
export type SavedStatus = Exclude<CardStatus, 'idle' | 'saving'>;

/** How a save went, as the card says it. */
export function statusOf(outcome: SaveOutcome): SavedStatus {
  if (outcome.status === 'failed') return failures[outcome.reason];
  if (outcome.status === 'gone') return 'failedGone';
  return outcome.status === 'vanished' ? 'failedVanished' : outcome.status;
}
