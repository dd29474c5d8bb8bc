import { useId } from 'preact/hooks';
import { type InkName, inkNames, inks } from '../../lib/marks/inks';
import { useOptionsWords } from './words';

interface InkChoiceProps {
  readonly label: string;
  readonly chosen: InkName;
  readonly onChoose: (ink: InkName) => void;
}

/** The colours as swatches; each says its name. */
export function InkChoice({ label, chosen, onChoose }: InkChoiceProps) {
  const say = useOptionsWords();
  const id = useId();
  return (
    <fieldset class="inks">
      <legend class="unseen">{label}</legend>
      {inkNames.map((ink) => (
        <label key={ink} class="ink" title={say(`ink_${ink}`)}>
          <input
            class="ink-swatch"
            type="radio"
            name={id}
            aria-label={say(`ink_${ink}`)}
            checked={ink === chosen}
            style={{ '--swatch': `rgb(${inks[ink].line.join(' ')})` }}
            onChange={() => onChoose(ink)}
          />
        </label>
      ))}
    </fieldset>
  );
}
