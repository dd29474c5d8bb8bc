import * as z from 'zod/mini';
import type { SaveResult } from '../messages';

export type FailureReason = Extract<SaveResult, { status: 'failed' }>['reason'];

const named = z.object({ name: z.string(), inner: z.optional(z.unknown()) });

const reasons: Readonly<Record<string, FailureReason>> = {
  QuotaExceededError: 'quota',
  QuotaExceeded: 'quota',
  BlockedError: 'blocked',
  DatabaseClosedError: 'blocked',
  VersionError: 'blocked',
  DataError: 'invalid',
  DataCloneError: 'invalid',
};

/** What went wrong with a write, looking through the errors that Dexie wraps (an abort because of a full disk). */
export function failureReason(error: unknown): FailureReason {
  const seen = named.safeParse(error);
  if (!seen.success) return 'unknown';
  const { name, inner } = seen.data;
  return reasons[name] ?? (inner === undefined ? 'unknown' : failureReason(inner));
}

/** The database stayed closed to us: another version of the extension holds it. */
export class BlockedError extends Error {
  override name = 'BlockedError';
}

/**
 * Rejects after `milliseconds`, as a BlockedError: an old panel that keeps an upgrade waiting would let a save hang
 * without a word. The work itself may still succeed later; saving again then finds the duplicate.
 */
export async function orBlocked<T>(work: PromiseLike<T>, milliseconds: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new BlockedError('the library did not answer')), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
