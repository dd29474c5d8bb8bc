import { SlidersHorizontal } from 'lucide';
import { useState } from 'preact/hooks';
import { ExportDialog, scopeOf } from '../../components/export/export-dialog';
import { useExportWords } from '../../components/export/words';
import { IconButton } from '../../components/icon-button';
import type { ExportChoice } from '../../lib/export/choice';
import type { LibraryDatabase } from '../../lib/library/database';
import { listSavedOnPage } from '../../lib/library/read';
import { changeSettings } from '../../lib/settings-storage';
import type { Exports } from './use-exports';

interface ExportMenuProps {
  readonly library: LibraryDatabase;
  readonly choice: ExportChoice;
  readonly exports: Exports;
  readonly selection: readonly string[];
  /** What the list shows now. */
  readonly listed: readonly string[];
  readonly pageUrl: string | undefined;
  readonly allIds: () => readonly string[];
}

type Scopes = Partial<Record<ExportChoice['scope'], readonly string[]>>;

/** The other ways to export, beside the button that writes the documented CSV; what is chosen is remembered. */
export function ExportMenu({
  library,
  choice,
  exports,
  selection,
  listed,
  pageUrl,
  allIds,
}: ExportMenuProps) {
  const say = useExportWords();
  const [scopes, setScopes] = useState<Scopes>();

  const open = async () => {
    const onPage = pageUrl ? await listSavedOnPage(library, pageUrl) : [];
    setScopes({
      ...(selection.length > 0 ? { selection } : {}),
      filter: listed,
      ...(onPage.length > 0 ? { page: onPage.map(({ id }) => id) } : {}),
      all: allIds(),
    });
  };
  const close = () => setScopes(undefined);
  const counts = Object.fromEntries(Object.entries(scopes ?? {}).map(([scope, ids]) => [scope, ids.length]));
  const chosen = scopes?.[scopeOf(choice, counts)] ?? [];

  return (
    <>
      <IconButton icon={SlidersHorizontal} label={say('exportOptions')} onClick={() => void open()} />
      {scopes && (
        <ExportDialog
          choice={choice}
          counts={counts}
          onChange={(next) => void changeSettings((settings) => ({ ...settings, export: next }))}
          onExport={() => {
            close();
            void exports.toFile(chosen, choice);
          }}
          onCopy={() => {
            close();
            void exports.copy(chosen, choice);
          }}
          onClose={close}
        />
      )}
    </>
  );
}
