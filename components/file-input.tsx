import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';

interface FileInputProps {
  /** As of the attribute `accept`. */
  readonly accept: string;
  readonly label: string;
  readonly onFile: (file: File) => void;
}

/** Lets the reader choose a file: `input` is to be rendered, out of sight; `choose` opens the browser's dialog. */
export function useFileInput({ accept, label, onFile }: FileInputProps): {
  choose: () => void;
  input: VNode;
} {
  const element = useRef<HTMLInputElement>(null);
  const input = (
    <input
      ref={element}
      hidden
      type="file"
      accept={accept}
      aria-label={label}
      onChange={(event) => {
        const [file] = event.currentTarget.files ?? [];
        // Emptied, so that choosing the same file again is a change.
        event.currentTarget.value = '';
        if (file) onFile(file);
      }}
    />
  );
  return { choose: () => element.current?.click(), input };
}
