import { Star, X } from 'lucide';
import type { Evidence, Fact, Mention } from '../../lib/extract/types';
import type { Language, Words } from '../../lib/words';
import { sayExactly, sayValue } from '../../lib/words/amount';
import type { CardKey } from '../../lib/words/card';
import { sayPeriod } from '../../lib/words/period';
import { Icon } from '../icon';
import { OwnTerm, type OwnTermActions } from './own-term';
import { PrivateText } from './private-text';
import { trusted } from './trusted';

export type CardStatus =
  | 'idle'
  | 'saving'
  | 'saved'
  | 'duplicate'
  | 'failedQuota'
  | 'failedBlocked'
  | 'failedInvalid'
  | 'failedUnknown'
  | 'failedGone'
  | 'failedVanished'
  | 'failedTerm';

/** What is known of a name beyond its text; absent fields are unknown. */
export interface CardIdentity {
  readonly officialName?: string | undefined;
  readonly level?: string | undefined;
  readonly place?: string | undefined;
  readonly since?: string | undefined;
  readonly type?: string | undefined;
  /** The park that an administrative committee runs. */
  readonly runs?: string | undefined;
  /** That the name is shared and the text does not tell whose it is here. */
  readonly shared?: string | undefined;
}

export interface CardProps {
  readonly mention: Mention;
  /** What the sentence says of the amount. */
  readonly fact?: Fact;
  readonly identity?: CardIdentity | undefined;
  /** Whether the reader follows it; absent for what cannot be followed. */
  readonly watched?: boolean | undefined;
  /** How many mentions on this page name the same, under whatever name, and the place of this one among all. */
  readonly sameName: number;
  readonly position: { readonly n: number; readonly all: number };
  readonly status: CardStatus;
  readonly say: Words<CardKey>;
  readonly language: Language;
  readonly onSave: () => void;
  readonly onNext: () => void;
  readonly onHide: () => void;
  readonly onWatch: () => void;
  readonly onClose: () => void;
  readonly ownTerm?: OwnTermActions;
}

/** The card beside a mention: what it is, what it means, why it is marked, and what can be done with it. */
export function Card(props: CardProps) {
  const { mention, status, say } = props;
  const isDone = status === 'saved' || status === 'duplicate';
  return (
    <article class="card" data-kind={mention.kind}>
      <header>
        <span class="kind">{say(mention.kind)}</span>
        <span class="position">{say('nthOfAll', props.position)}</span>
        {props.watched !== undefined && (
          <button
            type="button"
            class="watch"
            aria-pressed={props.watched}
            aria-label={say('watch')}
            title={say(props.watched ? 'unwatch' : 'watch')}
            onClick={trusted(props.onWatch)}
          >
            <Icon icon={Star} />
          </button>
        )}
        <button
          type="button"
          class="close"
          aria-label={say('close')}
          title={say('close')}
          onClick={trusted(props.onClose)}
        >
          <Icon icon={X} />
        </button>
      </header>
      <h2 id="name">{mention.text}</h2>
      <Meaning {...props} />
      <p class="why">{say('why', { reasons: sayEvidence(mention.evidence, say) })}</p>
      <footer>
        <button
          type="button"
          class="primary"
          aria-disabled={status === 'saving' || isDone}
          onClick={trusted(() => {
            if (status !== 'saving' && !isDone) props.onSave();
          })}
        >
          {status === 'saving' ? say('saving') : say('save')}
        </button>
        <button type="button" onClick={trusted(props.onNext)}>
          {say('next')}
        </button>
        <button type="button" onClick={trusted(props.onHide)}>
          {say('hide')}
        </button>
      </footer>
      {props.ownTerm && <OwnTerm mention={mention} say={say} {...props.ownTerm} />}
      <p class={status.startsWith('failed') ? 'result failed' : 'result'} role="status">
        {status === 'idle' || status === 'saving' ? '' : say(status)}
      </p>
    </article>
  );
}

function Meaning({ mention, fact, identity, sameName, ownTerm, say, language }: CardProps) {
  const rows: (readonly [CardKey, string])[] = [];
  const add = (key: CardKey, value: string | undefined): void => {
    if (value) rows.push([key, value]);
  };
  if (fact) {
    add('metric', fact.metric);
    add('subject', fact.subject.join(say('listOr')));
    add('period', sayPeriod(fact, language));
    add('status', fact.status && say(fact.status));
  }
  add('officialName', identity?.officialName === mention.text ? undefined : identity?.officialName);
  add('type', identity?.type);
  add('level', identity?.level);
  add('place', identity?.place);
  add('since', identity?.since);
  add('note', ownTerm?.note);
  add('runs', identity?.runs);
  add('sharedName', identity?.shared);
  if (!mention.amount) add('mentions', say('nMentions', { n: sameName }));
  return (
    <>
      {mention.amount && (
        <p class="amount">
          <Amount mention={mention} say={say} language={language} />
        </p>
      )}
      {rows.length > 0 && (
        <dl>
          {rows.map(([key, value]) => (
            <div key={key}>
              <dt>{say(key)}</dt>
              <dd>{key === 'note' ? <PrivateText text={value} /> : value}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

function Amount({ mention, say, language }: Pick<CardProps, 'mention' | 'say' | 'language'>) {
  const { amount } = mention;
  if (!amount) return null;
  const exact = sayExactly(amount, language);
  if (!exact) return <>{say('noValue')}</>;
  const said = sayValue(amount, language);
  return (
    <>
      {amount.qualifier !== 'exact' && <span class="qualifier">{say(amount.qualifier)}</span>}
      <strong>{exact}</strong>
      {said !== mention.text && said !== exact && <span class="said">{said}</span>}
    </>
  );
}

const evidenceKeys = {
  gazetteer: ['byGazetteer', 'byGazetteerDetail'],
  head: ['byHead', 'byHeadDetail'],
  place: ['byPlace', 'byPlaceDetail'],
  alias: ['byAlias', 'byAliasDetail'],
  document: ['byDocument', 'byDocumentDetail'],
  list: ['byList', 'byListDetail'],
  context: ['byContext', 'byContextDetail'],
  model: ['byModel', 'byModelDetail'],
  number: ['byNumber', 'byNumberDetail'],
  reader: ['byReader', 'byReaderDetail'],
} as const satisfies Record<Evidence['source'], readonly [CardKey, CardKey]>;

/** Why a mention was marked, in words. */
function sayEvidence(evidence: readonly Evidence[], say: Words<CardKey>): string {
  const reasons = evidence.map(({ source, detail }) => {
    const [plain, detailed] = evidenceKeys[source];
    return detail ? say(detailed, { detail }) : say(plain);
  });
  return [...new Set(reasons)].slice(0, 3).join(say('listOr'));
}
