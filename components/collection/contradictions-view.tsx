import { useMemo, useState } from 'preact/hooks';
import { type Contradiction, findContradictions } from '../../lib/collection/contradictions';
import type { CollectedFact } from '../../lib/collection/fact';
import { sayPeriod } from '../../lib/words/period';
import { AmountText } from '../panel/amount-text';
import { SourceLink } from './source-link';
import { useCollectionWords } from './words';

const step = 10;

/** What is said differently of the same thing, side by side. */
export function ContradictionsView({ facts }: { readonly facts: readonly CollectedFact[] }) {
  const { say } = useCollectionWords();
  const found = useMemo(() => findContradictions(facts), [facts]);
  const [shown, setShown] = useState(step);
  return (
    <section class="contradictions" aria-labelledby="contradictions">
      <header class="section-heading">
        <h2 id="contradictions">
          {say('contradictions')} <span class="count">{found.length}</span>
        </h2>
      </header>
      <p class="section-hint">{say('contradictionsHint')}</p>
      {found.length === 0 && <p class="section-empty">{say('noContradictions')}</p>}
      <ul>
        {found.slice(0, shown).map((each) => (
          <Different key={each.key} contradiction={each} />
        ))}
      </ul>
      {found.length > shown && (
        <button type="button" class="quiet-button" onClick={() => setShown(shown + step)}>
          {say('showMore', { n: Math.min(step, found.length - shown) })}
        </button>
      )}
    </section>
  );
}

function Different({ contradiction: { facts, kind } }: { readonly contradiction: Contradiction }) {
  const { say, language } = useCollectionWords();
  const first = facts[0];
  if (!first) return null;
  return (
    <li class="different">
      <h3>
        {first.subject.join('、')} · {first.metric} · {sayPeriod(first, language)}
        <span class={`different-kind ${kind}`}>{say(kind)}</span>
      </h3>
      <dl>
        {facts.map((fact) => (
          <div key={fact.key}>
            <dt>
              <AmountText amount={fact} />
            </dt>
            <dd>
              <SourceLink fact={fact} />
              {fact !== first && (
                <span class="difference">
                  {say('difference', { percent: percent(first, fact, language) })}
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}

/** How much more or less than the first: +8.8%. */
function percent(first: CollectedFact, fact: CollectedFact, language: string): string {
  const change = Number(fact.value) / Number(first.value) - 1;
  const options = { style: 'percent', maximumFractionDigits: 1, signDisplay: 'exceptZero' } as const;
  return Number.isFinite(change) ? new Intl.NumberFormat(language, options).format(change) : '—';
}
