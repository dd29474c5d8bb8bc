import { useEffect, useId, useRef } from 'preact/hooks';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly hint?: string;
  readonly error?: string;
  /** Takes the focus when it appears. */
  readonly focused?: boolean;
  readonly suggestions?: readonly string[];
}

/** A labelled line of text; its hint becomes its error when the text cannot be taken. */
export function Field({ label, value, onInput, hint, error, focused, suggestions }: FieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focused) input.current?.focus();
  }, [focused]);
  const described = error ?? hint;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        ref={input}
        id={id}
        value={value}
        autocomplete="off"
        list={suggestions ? `${id}-list` : undefined}
        aria-invalid={error !== undefined}
        aria-describedby={described ? `${id}-hint` : undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {suggestions && (
        <datalist id={`${id}-list`}>
          {suggestions.map((text) => (
            <option key={text} value={text} />
          ))}
        </datalist>
      )}
      {described && (
        <p id={`${id}-hint`} class={error ? 'field-error' : 'field-hint'}>
          {described}
        </p>
      )}
    </div>
  );
}
