import { useEffect } from 'preact/hooks';

export interface Shortcuts {
  readonly onSearch: () => void;
  readonly onUndo: () => void;
  readonly onHelp: () => void;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('input:not([type="checkbox"]), textarea, select, dialog') !== null;

/** The shortcuts that work everywhere in the panel, except while the reader types. */
export function useShortcuts({ onSearch, onUndo, onHelp }: Shortcuts): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || isTyping(event.target)) return;
      const command = event.ctrlKey || event.metaKey;
      const action =
        command && !event.shiftKey && event.key.toLowerCase() === 'z'
          ? onUndo
          : { '/': onSearch, '?': onHelp }[command || event.altKey ? '' : event.key];
      if (!action) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [onSearch, onUndo, onHelp]);
}
