import { ClipboardCopy, Download } from 'lucide';
import {
  type ExportChoice,
  type ExportScope,
  exportScopes,
  formatNames,
  tableFormats,
} from '../../lib/export/choice';
import { Icon } from '../icon';
import { Dialog } from '../panel/dialog';
import { useSpeech } from '../panel/words';
import { ChoiceField } from './choice-field';
import { ColumnList } from './column-list';
import { useExportWords } from './words';
import './export.css';

export interface ExportDialogProps {
  readonly choice: ExportChoice;
  /** How many snippets each scope has; a scope that is absent cannot be chosen now. */
  readonly counts: Readonly<Partial<Record<ExportScope, number>>>;
  readonly onChange: (choice: ExportChoice) => void;
  readonly onExport: () => void;
  readonly onCopy: () => void;
  readonly onClose: () => void;
}

const units = ['mention', 'fact', 'snippet'] as const;
const headers = ['en', 'zh-CN'] as const;

/** The scope to export: the one remembered, or the current list where that is not to be had now. */
export const scopeOf = (choice: ExportChoice, counts: ExportDialogProps['counts']): ExportScope =>
  counts[choice.scope] === undefined ? 'filter' : choice.scope;

/** What to export, as what, and with which columns. */
export function ExportDialog({ choice, counts, onChange, onExport, onCopy, onClose }: ExportDialogProps) {
  const say = useExportWords();
  const { language } = useSpeech();
  const number = (count = 0) => new Intl.NumberFormat(language).format(count);
  const scope = scopeOf(choice, counts);
  const count = counts[scope] ?? 0;
  const scopes = exportScopes.filter((name) => counts[name] !== undefined);
  return (
    <Dialog title={say('exportOptions')} onClose={onClose}>
      <div class="form export-form">
        <ChoiceField
          label={say('format')}
          value={choice.format}
          options={formatNames.map((value) => ({ value, label: say(`format_${value}`) }))}
          onChange={(format) => onChange({ ...choice, format })}
        />
        <ChoiceField
          label={say('scope')}
          value={scope}
          options={scopes.map((value) => ({
            value,
            label: say(`scope_${value}`, { n: number(counts[value]) }),
          }))}
          onChange={(chosen) => onChange({ ...choice, scope: chosen })}
        />
        {tableFormats.has(choice.format) && (
          <>
            <div class="form-row">
              <ChoiceField
                label={say('rows')}
                value={choice.unit}
                options={units.map((value) => ({ value, label: say(`unit_${value}`) }))}
                onChange={(unit) => onChange({ ...choice, unit })}
              />
              <ChoiceField
                label={say('header')}
                value={choice.header}
                options={headers.map((value) => ({ value, label: say(`header_${value}`) }))}
                onChange={(header) => onChange({ ...choice, header })}
              />
            </div>
            <ColumnList
              columns={choice.columns}
              onChange={(columns) => onChange({ ...choice, columns: [...columns] })}
            />
          </>
        )}
      </div>
      <div class="form-actions">
        {tableFormats.has(choice.format) && (
          <button type="button" class="quiet-button" disabled={count === 0} onClick={onCopy}>
            <Icon icon={ClipboardCopy} />
            {say('copyTable')}
          </button>
        )}
        <button type="button" class="primary-button" disabled={count === 0} onClick={onExport}>
          <Icon icon={Download} />
          {say('exportNow', { n: number(count) })}
        </button>
      </div>
    </Dialog>
  );
}
