import { useId } from 'preact/hooks';

interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
}

interface ChoiceGroupProps<Value extends string> {
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
  /** The label is seen as a heading, else it is heard only. */
  readonly labelled?: boolean;
  /** In one row of buttons, for few short words. */
  readonly compact?: boolean;
}

/** One of a few, as radio buttons. */
export function ChoiceGroup<Value extends string>(props: ChoiceGroupProps<Value>) {
  const { label, choices, chosen, onChoose, labelled, compact } = props;
  const id = useId();
  return (
    <fieldset class={compact ? 'choices compact' : 'choices'}>
      <legend class={labelled ? 'choices-label' : 'unseen'}>{label}</legend>
      <div class="choices-row">
        {choices.map(({ value, label: text, hint }) => (
          <label key={value} class="choice">
            <input
              type="radio"
              name={id}
              checked={value === chosen}
              aria-describedby={hint ? `${id}-${value}` : undefined}
              onChange={() => onChoose(value)}
            />
            <span class="choice-text">
              {text}
              {hint && (
                <span id={`${id}-${value}`} class="choice-hint">
                  {hint}
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
