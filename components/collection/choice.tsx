import { useId } from 'preact/hooks';

interface ChoiceProps {
  readonly label: string;
  /** What each option stands for, and how it is said. */
  readonly options: readonly (readonly [value: string, said: string])[];
  readonly value: string;
  readonly onChoose: (value: string) => void;
}

/** One of several, under a name. */
export function Choice({ label, options, value, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <div class="field choice">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {options.map(([option, said]) => (
          <option key={option} value={option}>
            {said}
          </option>
        ))}
      </select>
    </div>
  );
}
