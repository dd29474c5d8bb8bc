import {
  BookOpenText,
  FileSpreadsheet,
  type IconNode,
  MessageCircleQuestion,
  ShieldCheck,
  SpellCheck,
  Star,
} from 'lucide';
import type { ComponentChildren } from 'preact';
import type { Looks } from '../../lib/marks/looks';
import { declarations } from '../../lib/marks/rules';
import type { Words } from '../../lib/words';
import type { WelcomeKey } from '../../lib/words/welcome';
import { Icon } from '../icon';
import { SampleArticle } from './sample-article';

/** Whether the browser lets the listed sites be read; `granted` and `refused` are the reader's answer here. */
export type AccessState = 'unknown' | 'open' | 'missing' | 'granted' | 'refused';

interface WelcomeViewProps {
  readonly say: Words<WelcomeKey>;
  readonly access: AccessState;
  /** How marks are drawn. */
  readonly looks: Looks;
  /** Whether this browser can draw marks. */
  readonly canMark: boolean;
  readonly onGrant: () => void;
  readonly onOptions: () => void;
}

const marks = [
  ['park', 'parkHint'],
  ['institution', 'institutionHint'],
  ['money', 'moneyHint'],
] as const;

const deeds: readonly (readonly [IconNode, WelcomeKey, WelcomeKey])[] = [
  [BookOpenText, 'read', 'readHint'],
  [MessageCircleQuestion, 'ask', 'askHint'],
  [Star, 'keep', 'keepHint'],
  [FileSpreadsheet, 'use', 'useHint'],
  [SpellCheck, 'teach', 'teachHint'],
];

/** The first page a reader sees: the product at work on a sample, what it does, where the data stays, how to start. */
export function WelcomeView({ say, access, looks, canMark, onGrant, onOptions }: WelcomeViewProps) {
  return (
    <div class="full-page welcome">
      <Ours>
        <header class="full-page-header">
          <img src="/icons/48.png" alt="" width={40} height={40} />
          <h1>{say('title')}</h1>
        </header>
      </Ours>
      <main>
        <Ours>
          <p class="lead">{say('lead')}</p>
          <Access say={say} access={access} onGrant={onGrant} />
        </Ours>
        <section class="section" aria-labelledby="try">
          <Ours>
            <h2 id="try">{say('tryIt')}</h2>
            <p class="section-hint">{say(canMark ? 'tryHint' : 'noMarks')}</p>
          </Ours>
          <SampleArticle />
          <Ours>
            <dl class="legend" aria-label={say('marks')}>
              {marks.map(([kind, hint]) => (
                <div key={kind}>
                  <dt>
                    <span style={declarations(kind, looks[kind])}>{say(kind)}</span>
                  </dt>
                  <dd>{say(hint)}</dd>
                </div>
              ))}
            </dl>
            <p class="small-hint">{say('sampleNote')}</p>
          </Ours>
        </section>
        <Ours>
          <section class="section" aria-labelledby="does">
            <h2 id="does">{say('does')}</h2>
            <dl class="deeds">
              {deeds.map(([icon, name, hint]) => (
                <div key={name}>
                  <dt>
                    <Icon icon={icon} size={20} />
                    {say(name)}
                  </dt>
                  <dd>{say(hint)}</dd>
                </div>
              ))}
            </dl>
          </section>
          <section class="section where" aria-labelledby="where">
            <Icon icon={ShieldCheck} size={24} />
            <div>
              <h2 id="where">{say('where')}</h2>
              <p class="after-heading">{say('whereHint')}</p>
            </div>
          </section>
          <section class="section" aria-labelledby="start">
            <h2 id="start">{say('start')}</h2>
            <p class="after-heading">{say('startHint')}</p>
            <p class="small-hint">{say('shortcut')}</p>
            <div class="buttons">
              <button type="button" class="quiet-button" onClick={onOptions}>
                {say('options')}
              </button>
            </div>
          </section>
        </Ours>
      </main>
    </div>
  );
}

/** Parts of the page that are no sample: the reader of pages passes them over. */
const Ours = ({ children }: { readonly children: ComponentChildren }) => (
  <div data-policylens="">{children}</div>
);

function Access({ say, access, onGrant }: Pick<WelcomeViewProps, 'say' | 'access' | 'onGrant'>) {
  return (
    <div role="status">
      {access === 'missing' && (
        <div class="access">
          <p>{say('access')}</p>
          <button type="button" class="primary-button" onClick={onGrant}>
            {say('grant')}
          </button>
        </div>
      )}
      {(access === 'granted' || access === 'refused') && <p class="access">{say(access)}</p>}
    </div>
  );
}
