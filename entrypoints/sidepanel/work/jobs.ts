import type { FactRow } from '../../../components/panel/fact-rows';
import type { CollectedFact } from '../../../lib/collection/fact';
import type { ExportChoice } from '../../../lib/export/choice';
import type { BadRow, RestorePlan, RestoreResult } from '../../../lib/library/restore';
import type { Language } from '../../../lib/words';

/** Which snippets: these, in this order; or all that are not in the trash, newest first. */
export type Scope = readonly string[] | 'all';

export interface ExportRequest {
  readonly scope: Scope;
  readonly choice: Omit<ExportChoice, 'scope'>;
  readonly language: Language;
}

/** A file ready to be handed to the browser's downloads. */
export interface WrittenFile {
  readonly blob: Blob;
  readonly extension: string;
  readonly snippets: number;
}

export type RestoreOutcome =
  | Extract<RestorePlan, { status: 'unreadable' }>
  /** Nothing is written yet: the reader decides. */
  | { readonly status: 'bad-rows'; readonly badRows: readonly BadRow[]; readonly good: number }
  | RestoreResult;

/** Long work on the library, by name: what each is asked for, what it tells on its way, how it ends. */
export interface Jobs {
  export: { request: ExportRequest; part: never; result: WrittenFile };
  backup: { request: Record<string, never>; part: never; result: WrittenFile };
  /** `despite` bad rows, which are left out. */
  restore: {
    request: { readonly file: Blob; readonly despite: boolean };
    part: never;
    result: RestoreOutcome;
  };
  /** The facts of all snippets that are not in the trash, in batches and in no order. */
  facts: { request: Record<string, never>; part: readonly FactRow[]; result: number };
  /** The same for the collection page: with whom they are about, those saved last first. */
  collection: { request: Record<string, never>; part: readonly CollectedFact[]; result: number };
}
export type JobName = keyof Jobs;

/** To the worker; it does one job in its life. */
export type JobMessage = { [Name in JobName]: { name: Name; request: Jobs[Name]['request'] } }[JobName];

/** From the worker. */
export type WorkerMessage<Name extends JobName> =
  | { readonly type: 'progress'; readonly done: number; readonly total?: number }
  | { readonly type: 'part'; readonly part: Jobs[Name]['part'] }
  | { readonly type: 'result'; readonly result: Jobs[Name]['result'] }
  | { readonly type: 'failed'; readonly message: string };
