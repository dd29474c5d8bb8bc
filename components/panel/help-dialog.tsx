import { Dialog } from './dialog';
import { useSpeech } from './words';

const shortcuts = [
  [['/'], 'helpSearch'],
  [['↑', '↓'], 'helpMove'],
  [['Enter'], 'helpOpen'],
  [['E'], 'helpEdit'],
  [['X'], 'helpSelect'],
  [['Delete'], 'helpDelete'],
  [['Ctrl', 'Z'], 'helpUndo'],
  [['←', '→'], 'helpTabs'],
  [['?'], 'helpHelp'],
  [['Esc'], 'helpClose'],
] as const;

export function HelpDialog({ onClose }: { onClose: () => void }) {
  const { say } = useSpeech();
  return (
    <Dialog title={say('help')} onClose={onClose}>
      <dl class="shortcuts">
        {shortcuts.map(([keys, meaning]) => (
          <div key={meaning}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{say(meaning)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
