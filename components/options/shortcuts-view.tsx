import { useOptionsWords } from './words';

export interface Shortcut {
  /** The command's name in the manifest. */
  readonly name: string;
  /** What the browser says of it, in its own language. */
  readonly description: string;
  /** As the browser writes it; empty where none is set. */
  readonly keys: string;
}

interface ShortcutsViewProps {
  readonly shortcuts: readonly Shortcut[];
  /** Opens the browser's own page of shortcuts, where an extension may. */
  readonly onChange?: () => void;
}

const commandKeys = {
  'save-selection': 'commandSave',
  'toggle-marks': 'commandToggle',
  'next-mention': 'commandNext',
  'previous-mention': 'commandPrevious',
} as const;

const cardKeys = [
  ['S', 'keySave'],
  ['N', 'keyNext'],
  ['P', 'keyPrevious'],
  ['Esc', 'keyClose'],
] as const;

/** The shortcuts as they are set now, and how to change them in this browser. */
export function ShortcutsView({ shortcuts, onChange }: ShortcutsViewProps) {
  const say = useOptionsWords();
  return (
    <>
      <dl class="key-list">
        {shortcuts.map(({ name, description, keys }) => (
          <div key={name}>
            <dt>{name in commandKeys ? say(commandKeys[name as keyof typeof commandKeys]) : description}</dt>
            <dd>{keys === '' ? <span class="small-hint">{say('noShortcut')}</span> : <kbd>{keys}</kbd>}</dd>
          </div>
        ))}
      </dl>
      <div class="switch-row">
        {onChange && (
          <button type="button" class="quiet-button" onClick={onChange}>
            {say('changeShortcuts')}
          </button>
        )}
        <span class="small-hint">{say(onChange ? 'howChrome' : 'howFirefox')}</span>
      </div>
      <h3>{say('cardKeys')}</h3>
      <dl class="key-list">
        {cardKeys.map(([keys, meaning]) => (
          <div key={keys}>
            <dt>{say(meaning)}</dt>
            <dd>
              <kbd>{keys}</kbd>
            </dd>
          </div>
        ))}
      </dl>
      <p class="small-hint after">{say('panelKeys')}</p>
    </>
  );
}
