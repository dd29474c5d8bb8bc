import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type Shortcut, ShortcutsView } from '../../components/options/shortcuts-view';

/** The browser's commands as they are set, looked at again when the reader comes back from changing them. */
function useShortcutList(): readonly Shortcut[] {
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  useEffect(() => {
    const look = async () => {
      const commands = (await browser.commands?.getAll()) ?? [];
      setShortcuts(
        commands.flatMap(({ name, description, shortcut }) =>
          name && description ? [{ name, description, keys: shortcut ?? '' }] : [],
        ),
      );
    };
    void look();
    const onFocus = () => void look();
    window.addEventListener('focus', onFocus);
    return () => window.removeEventListener('focus', onFocus);
  }, []);
  return shortcuts;
}

/** Firefox has a method for it from version 137 on; Chrome and Edge a page of their own. */
interface ShortcutSettings {
  openShortcutSettings?(): Promise<void>;
}

function changeOf(): (() => void) | undefined {
  if (!import.meta.env.FIREFOX) {
    // Edge knows the address by Chrome's name too.
    return () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
  }
  const settings = browser.commands as ShortcutSettings | undefined;
  return settings?.openShortcutSettings ? () => void settings.openShortcutSettings?.() : undefined;
}

export function ShortcutsPane() {
  const shortcuts = useShortcutList();
  const onChange = changeOf();
  return <ShortcutsView shortcuts={shortcuts} {...(onChange ? { onChange } : {})} />;
}
