import { Eye, EyeOff, Pencil, Settings as SettingsIcon } from 'lucide';
import { useState } from 'preact/hooks';
import { Icon } from '../icon';
import { IconButton } from '../icon-button';
import { MetadataForm, type PageFields } from './metadata-form';
import { Switch } from './switch';
import { useSpeech } from './words';

export interface PageHeaderProps extends PageFields {
  /** Identity of the page; absent where it is not read. */
  readonly url: string | undefined;
  /** Absent where there is no page to switch. */
  readonly siteOn?: boolean;
  readonly marksVisible?: boolean;
  readonly onSiteOn: (on: boolean) => void;
  readonly onMarksVisible: (visible: boolean) => void;
  readonly onOptions: () => void;
  /** Resolves to whether it was written. */
  readonly onEdit: (fields: PageFields) => Promise<boolean>;
}

/** Which page this is, as read, and whether it is marked. */
export function PageHeader(props: PageHeaderProps) {
  const { say } = useSpeech();
  const [editing, setEditing] = useState(false);
  const { title, outlet, publishedAt, siteOn, marksVisible, url } = props;
  const editable = url !== undefined;
  if (editing && url !== undefined) {
    return (
      <header class="page-header">
        <MetadataForm
          key={url}
          url={url}
          title={title}
          outlet={outlet}
          publishedAt={publishedAt}
          onSave={props.onEdit}
          onDone={() => setEditing(false)}
        />
      </header>
    );
  }
  return (
    <header class="page-header">
      <div class="page-title">
        <h1 title={title}>{title || say('panelName')}</h1>
        {editable && (
          <IconButton icon={Pencil} label={say('editMetadata')} onClick={() => setEditing(true)} />
        )}
        <IconButton icon={SettingsIcon} label={say('options')} onClick={props.onOptions} />
      </div>
      {editable && (
        <p class="page-source">
          <span>{outlet || say('outletUnknown')}</span>
          <span>{publishedAt ? sayDate(publishedAt) : say('dateUnknown')}</span>
        </p>
      )}
      {siteOn !== undefined && (
        <div class="page-switches">
          <Switch label={say('siteOn')} on={siteOn} onChange={props.onSiteOn} />
          {marksVisible !== undefined && siteOn && (
            <button type="button" class="quiet-button" onClick={() => props.onMarksVisible(!marksVisible)}>
              <Icon icon={marksVisible ? EyeOff : Eye} />
              {say(marksVisible ? 'marksHide' : 'marksShow')}
            </button>
          )}
        </div>
      )}
    </header>
  );
}

/** A date as the page gave it, with its precision; the time of day without seconds and zone. */
export const sayDate = (iso: string): string => iso.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d).*$/, '$1 $2');
