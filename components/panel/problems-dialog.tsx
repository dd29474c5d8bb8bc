import { Dialog } from './dialog';
import { useSpeech } from './words';

interface ProblemsDialogProps {
  readonly title: string;
  /** How many there are, and that nothing was written yet. */
  readonly summary: string;
  /** One line for each problem. */
  readonly problems: readonly string[];
  /** Says that there are so many more than are shown. */
  readonly sayMore: (n: number) => string;
  readonly hint?: string;
  /** What can be done without what is wrong; absent where nothing is right. */
  readonly goOn?: { readonly label: string; readonly act: () => void };
  readonly onClose: () => void;
}

const shown = 200;

/** A file of which not all can be read: what is wrong and why; the reader decides whether the rest is worth having. */
export function ProblemsDialog(props: ProblemsDialogProps) {
  const { title, summary, problems, sayMore, hint, goOn, onClose } = props;
  const { say } = useSpeech();
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{summary}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is scrolled with the keyboard too. */}
      <ul class="problems" tabIndex={0} aria-label={title}>
        {problems.slice(0, shown).map((problem, index) => (
          <li key={index}>{problem}</li>
        ))}
        {problems.length > shown && <li>{sayMore(problems.length - shown)}</li>}
      </ul>
      {hint && <p class="small-hint">{hint}</p>}
      <div class="form-actions">
        <button type="button" class="quiet-button" onClick={onClose}>
          {say('cancel')}
        </button>
        {goOn && (
          <button type="button" class="primary-button" onClick={goOn.act}>
            {goOn.label}
          </button>
        )}
      </div>
    </Dialog>
  );
}
