/** What a key asks of the list of snippets. */
export type ListCommand =
  | { readonly do: 'move'; readonly to: number }
  | { readonly do: 'open' | 'edit' | 'select' | 'delete' };

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** The command of a key pressed on row `current` of `count`; undefined for keys that are not the list's. */
export function listCommand(event: Key, current: number, count: number): ListCommand | undefined {
  if (count === 0 || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const move = (to: number): ListCommand => ({ do: 'move', to: Math.min(Math.max(to, 0), count - 1) });
  switch (event.key) {
    case 'ArrowDown':
      return move(current + 1);
    case 'ArrowUp':
      return move(current - 1);
    case 'Home':
      return move(0);
    case 'End':
      return move(count - 1);
    case 'PageDown':
      return move(current + 10);
    case 'PageUp':
      return move(current - 10);
    case 'Enter':
      return { do: 'open' };
    case 'e':
    case 'E':
      return { do: 'edit' };
    case 'x':
    case 'X':
    case ' ':
      return { do: 'select' };
    case 'Delete':
    case 'Backspace':
      return { do: 'delete' };
    default:
      return undefined;
  }
}
