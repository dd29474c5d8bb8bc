import { TermsView } from '../../components/options/terms-view';
import { useTermsWords } from '../../components/options/words';
import type { Term } from '../../lib/terms/term';
import type { ShowToast } from '../sidepanel/use-toast';
import { useTermActions, useTermImport } from './use-terms';

interface TermsPaneProps {
  readonly terms: readonly Term[] | undefined;
  readonly failed: boolean;
  readonly show: ShowToast;
}

export function TermsPane({ terms, failed, show }: TermsPaneProps) {
  const say = useTermsWords();
  const actions = useTermActions(show);
  const importing = useTermImport(actions.put, show);
  if (failed) return <p class="warning">{say('loadFailed')}</p>;
  return (
    <>
      <TermsView
        terms={terms}
        onSave={actions.save}
        onRemove={(term) => void actions.remove(term)}
        onImport={importing.choose}
        onExport={() => actions.exportAll(terms ?? [])}
      />
      {importing.view}
    </>
  );
}
