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
  /** What the settings keep of the last choice. */
  readonly remembered: ExportChoice;
  readonly exports: Exports;
  readonly selection: readonly string[];
  /** What the list shows now. */
  readonly listed: readonly string[];
  readonly pageUrl: string | undefined;
  readonly allIds: () => readonly string[];
}

type Scopes = Partial<Record<ExportChoice['scope'], readonly string[]>>;

/** The other ways to export, beside the button that writes the documented CSV; what is chosen is remembered. */
export function ExportMenu(props: ExportMenuProps) {
  const { library, remembered, exports, selection, listed, pageUrl, allIds } = props;
  const say = useExportWords();
  const [scopes, setScopes] = useState<Scopes>();
  // The dialog's own, for the settings come back only after a while.
  const [choice, setChoice] = useState(remembered);

  const open = async () => {
    const onPage = pageUrl ? await listSavedOnPage(library, pageUrl) : [];
    setChoice(remembered);
    setScopes({
      ...(selection.length > 0 ? { selection } : {}),
      filter: listed,
      ...(onPage.length > 0 ? { page: onPage.map(({ id }) => id) } : {}),
      all: allIds(),
    });
  };
  const change = (next: ExportChoice) => {
    setChoice(next);
    void changeSettings((settings) => ({ ...settings, export: next }));
  };
  const close = () => setScopes(undefined);
  const counts = Object.fromEntries(Object.entries(scopes ?? {}).map(([scope, ids]) => [scope, ids.length]));
  const chosen = scopes?.[scopeOf(choice, counts)] ?? [];

  return (
    <>
      <span class="export-menu">
        <IconButton icon={SlidersHorizontal} label={say('exportOptions')} onClick={() => void open()} />
      </span>
      {scopes && (
        <ExportDialog
          choice={choice}
          counts={counts}
          onChange={change}
          onExport={() => {
            close();
            void exports.toFile(chosen, chosen.length, choice);
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
