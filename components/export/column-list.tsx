import { ArrowDown, ArrowUp } from 'lucide';
import { columnName, type ExportColumn, exportColumns } from '../../lib/export/columns';
import { IconButton } from '../icon-button';
import { useSpeech } from '../panel/words';
import { listColumns, moveColumn, toggleColumn } from './column-order';
import { useExportWords } from './words';

interface ColumnListProps {
  readonly columns: readonly ExportColumn[];
  readonly onChange: (columns: readonly ExportColumn[]) => void;
}

/** Which columns a table has, and in which order. */
export function ColumnList({ columns, onChange }: ColumnListProps) {
  const say = useExportWords();
  const { language } = useSpeech();
  return (
    <fieldset class="export-columns">
      <legend>{say('columns')}</legend>
      <p class="field-hint">{say('columnsHint')}</p>
      <ul>
        {listColumns(columns).map((column) => {
          const name = columnName(column, language);
          const at = columns.indexOf(column);
          return (
            <li key={column}>
              <label>
                <input
                  type="checkbox"
                  checked={at >= 0}
                  onChange={() => onChange(toggleColumn(columns, column))}
                />
                {name}
              </label>
              {at >= 0 && (
                <>
                  <IconButton
                    icon={ArrowUp}
                    label={say('moveUp', { column: name })}
                    disabled={at === 0}
                    onClick={() => onChange(moveColumn(columns, column, -1))}
                  />
                  <IconButton
                    icon={ArrowDown}
                    label={say('moveDown', { column: name })}
                    disabled={at === columns.length - 1}
                    onClick={() => onChange(moveColumn(columns, column, 1))}
                  />
                </>
              )}
            </li>
          );
        })}
      </ul>
      <button type="button" class="link-button" onClick={() => onChange(exportColumns)}>
        {say('resetColumns')}
      </button>
    </fieldset>
  );
}
