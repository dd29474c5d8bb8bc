import type { PageFact } from '../../lib/page/types';
import { sayPeriod } from '../../lib/words/period';
import { AmountText } from './amount-text';
import { useSpeech } from './words';

/** The facts of this page as a small table; a click on the metric goes to the sentence. */
export function PageFacts({
  facts,
  onJump,
}: {
  facts: readonly PageFact[];
  onJump: (fact: PageFact) => void;
}) {
  const { say, language } = useSpeech();
  return (
    <section class="group" aria-labelledby="page-facts">
      <h2 id="page-facts" class="group-heading">
        {say('factsOfPage')}
        <span class="count">{facts.length}</span>
      </h2>
      {facts.length === 0 ? (
        <p class="group-empty">{say('noFactsOnPage')}</p>
      ) : (
        <table class="facts">
          <thead>
            <tr>
              <th scope="col" class="subject">
                {say('subject')}
              </th>
              <th scope="col" class="metric">
                {say('metric')}
              </th>
              <th scope="col" class="value">
                {say('value')}
              </th>
              <th scope="col" class="period">
                {say('period')}
              </th>
              <th scope="col" class="status">
                {say('status')}
              </th>
            </tr>
          </thead>
          <tbody>
            {facts.map((fact) => (
              <tr key={fact.mentionId}>
                <td class="subject">{fact.subject.join('、') || <Unsaid />}</td>
                <td class="metric">
                  <button
                    type="button"
                    class="link-button"
                    title={say('jumpTo', { text: fact.text })}
                    onClick={() => onJump(fact)}
                  >
                    {fact.metric ?? fact.text}
                  </button>
                </td>
                <td class="value">
                  <AmountText amount={fact} />
                </td>
                <td class="period">{sayPeriod(fact, language) || <Unsaid />}</td>
                <td class="status">
                  {fact.status ? <span class={`status-${fact.status}`}>{say(fact.status)}</span> : <Unsaid />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** The text does not say: a dash for the eye, words for the ear. */
export function Unsaid() {
  const { say } = useSpeech();
  return (
    <span class="unsaid" role="img" aria-label={say('unsaid')}>
      —
    </span>
  );
}
