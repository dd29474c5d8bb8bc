import { liveQuery } from 'dexie';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { useFileInput } from '../../components/file-input';
import { TermImportDialog } from '../../components/options/term-import-dialog';
import { useTermsWords } from '../../components/options/words';
import { decodeText } from '../../lib/export/read-csv';
import type { TermsResult } from '../../lib/messages';
import { type Outcome, sendToBackground } from '../../lib/messaging';
import { readTermsCsv, type TermsReading, writeTermsCsv } from '../../lib/terms/csv';
import { allTerms, type TermDatabase } from '../../lib/terms/database';
import type { Term, TermDraft } from '../../lib/terms/term';
import { download, today } from '../sidepanel/download';
import type { ShowToast } from '../sidepanel/use-toast';

/** The terms, live; undefined while they are loaded. */
export function useTermList(db: TermDatabase) {
  const [terms, setTerms] = useState<readonly Term[]>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const subscription = liveQuery(() => allTerms(db)).subscribe({
      next: setTerms,
      error: (error) => {
        console.error('PolicyLens: the terms do not open', error);
        setFailed(true);
      },
    });
    return () => subscription.unsubscribe();
  }, [db]);
  return { terms, failed };
}

type Done = { readonly ok: true; readonly value: Extract<TermsResult, { status: 'done' }> };

const isDone = (answer: Outcome<TermsResult>): answer is Done => answer.ok && answer.value.status === 'done';

export function saveTermsFile(terms: readonly TermDraft[]): void {
  download([writeTermsCsv(terms)], `policylens-terms-${today()}.csv`, 'text/csv;charset=utf-8');
}

/** What the options do to the terms: the background writes, the toast tells. */
export function useTermActions(show: ShowToast) {
  const say = useTermsWords();
  return useMemo(() => {
    const put = async (terms: readonly TermDraft[], replaces?: string) => {
      const answer = await sendToBackground('putTerms', {
        terms: terms.map(({ text, kind, aliases, note }) => ({ text, kind, aliases: [...aliases], note })),
        ...(replaces === undefined ? {} : { replaces }),
      });
      if (isDone(answer)) return answer.value;
      show(say('failed'), { failed: true });
      return undefined;
    };
    return {
      put,
      async save(draft: TermDraft, before?: Term) {
        const written = await put([draft], before?.key);
        if (written) show(say(before ? 'saved' : 'added', { name: draft.text }));
        return written !== undefined;
      },
      async remove(term: Term) {
        const answer = await sendToBackground('deleteTerms', { keys: [term.key] });
        if (!isDone(answer)) show(say('failed'), { failed: true });
        else show(say('removed', { name: term.text }), { undo: () => void put([term]) });
      },
      exportAll(terms: readonly Term[]) {
        saveTermsFile(terms);
        show(say('exported', { n: terms.length }));
      },
    };
  }, [say, show]);
}

/** Brings a CSV into the terms: all lines are read first, bad ones are shown, and what is written is written at once. */
export function useTermImport(put: ReturnType<typeof useTermActions>['put'], show: ShowToast) {
  const say = useTermsWords();
  const [reading, setReading] = useState<TermsReading>();

  const write = async (terms: readonly TermDraft[]) => {
    setReading(undefined);
    const written = await put(terms);
    if (written) show(say('imported', { ...written }));
  };
  const read = async (chosen: File) => {
    try {
      const found = readTermsCsv(decodeText(new Uint8Array(await chosen.arrayBuffer())));
      if (found.problems.length > 0) setReading(found);
      else if (found.terms.length === 0) show(say('importEmpty'), { failed: true });
      else await write(found.terms);
    } catch (error) {
      console.error('PolicyLens: the terms could not be read', error);
      show(say('importUnreadable'), { failed: true });
    }
  };
  const { choose, input } = useFileInput({
    accept: 'text/csv,.csv,.tsv',
    label: say('importCsv'),
    onFile: (chosen) => void read(chosen),
  });
  const view = (
    <>
      {input}
      {reading && (
        <TermImportDialog
          problems={reading.problems}
          good={reading.terms.length}
          onGoOn={() => void write(reading.terms)}
          onClose={() => setReading(undefined)}
        />
      )}
    </>
  );
  return { choose, view };
}
