import { ClipboardCopy, Table } from 'lucide';
import { useMemo } from 'preact/hooks';
import { type DigestEntry, type DigestLine, digestFacts } from '../../lib/digest';
import type { PageFact, PageReading } from '../../lib/page/types';
import { IconButton } from '../icon-button';
import { AmountText } from './amount-text';
import { sayMeaning, saySubject, sumAmount, type ToldPageFact, toldFacts } from './gist-text';
import { useSpeech } from './words';

type Entry = DigestEntry<ToldPageFact>;
type Line = DigestLine<ToldPageFact>;

export interface GistProps {
  readonly reading: PageReading;
  readonly onJump: (fact: PageFact) => void;
  readonly onCopyText: (entries: readonly Entry[]) => void;
  readonly onCopyTable: (entries: readonly Entry[]) => void;
}

/** Who, how much, for what, when: the facts of the page by subject, what is apart from what is meant to be. */
export function Gist({ reading, onJump, onCopyText, onCopyTable }: GistProps) {
  const { say } = useSpeech();
  const entries = useMemo(() => digestFacts(toldFacts(reading), reading.identities), [reading]);
  return (
    <section class="group gist" aria-labelledby="page-gist">
      <div class="gist-heading">
        <h2 id="page-gist" class="group-heading">
          {say('gist')}
        </h2>
        {entries.length > 0 && (
          <span class="gist-actions">
            <IconButton
              icon={ClipboardCopy}
              label={say('copyGistText')}
              onClick={() => onCopyText(entries)}
            />
            <IconButton icon={Table} label={say('copyGistTable')} onClick={() => onCopyTable(entries)} />
          </span>
        )}
      </div>
      {entries.length === 0 && <p class="group-empty">{say('noFactsOnPage')}</p>}
      {entries.map((entry) => (
        <EntryView key={entry.key} entry={entry} onJump={onJump} />
      ))}
    </section>
  );
}

function EntryView({ entry, onJump }: { entry: Entry; onJump: GistProps['onJump'] }) {
  const { say, language } = useSpeech();
  const meaning = sayMeaning(entry, language);
  return (
    <div class="gist-entry">
      <h3>{saySubject(entry, say)}</h3>
      {meaning && <p class="gist-meaning">{meaning}</p>}
      <Lines lines={entry.results} onJump={onJump} />
      {entry.plans.length > 0 && (
        <>
          <h4>{say('plans')}</h4>
          <Lines lines={entry.plans} onJump={onJump} />
        </>
      )}
    </div>
  );
}

function Lines({ lines, onJump }: { lines: readonly Line[]; onJump: GistProps['onJump'] }) {
  const { say } = useSpeech();
  if (lines.length === 0) return null;
  return (
    <ul class="gist-lines">
      {lines.map((line) => (
        <li key={line.facts[0]?.mentionId}>
          <span class="gist-metric">{line.metric ?? say('noMetric')}</span>
          <span class="gist-amounts">
            {line.facts.map((fact) => (
              <button
                key={fact.mentionId}
                type="button"
                class="link-button"
                title={say('jumpTo', { text: fact.text })}
                onClick={() => onJump(fact)}
              >
                <AmountText amount={fact} />
              </button>
            ))}
            <Total line={line} />
          </span>
          <span class="gist-when">
            {[line.year ?? line.period, line.status && say(line.status)].filter(Boolean).join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Total({ line }: { line: Line }) {
  const { say, language } = useSpeech();
  const total = sumAmount(line, language);
  if (!total) return null;
  return <span class="gist-sum">{say('sumOfLine', { value: total, n: line.facts.length })}</span>;
}
