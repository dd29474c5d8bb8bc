import { Search } from 'lucide';
import { Icon } from '../icon';

interface FindFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
}

/** Narrows the list that follows it while one types. */
export function FindField({ label, value, onInput }: FindFieldProps) {
  return (
    <div class="find">
      <Icon icon={Search} />
      <input
        class="find-field"
        type="search"
        value={value}
        placeholder={label}
        aria-label={label}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  );
}
