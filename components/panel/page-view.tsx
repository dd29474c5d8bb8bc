import { BookmarkPlus } from 'lucide';
import type { Kind } from '../../lib/extract/types';
import type { PageFact, PageReading } from '../../lib/page/types';
import { Icon } from '../icon';
import { countByKind, groupMentions, kindOrder, type MentionGroup } from './grouping';
import { MentionRow, type MentionRowProps } from './mention-row';
import { PageFacts } from './page-facts';
import { useSpeech } from './words';

interface PageViewProps extends Omit<MentionRowProps, 'group' | 'metric'> {
  readonly reading: PageReading;
  readonly onSaveAll: () => void;
  readonly onJumpToFact: (fact: PageFact) => void;
}

const countKeys = { park: 'nPark', institution: 'nInstitution', money: 'nMoney', figure: 'nFigure' } as const;

/** What is on this page: a digest, its mentions by kind and text, its facts. */
export function PageView({ reading, onSaveAll, onJumpToFact, ...row }: PageViewProps) {
  const { say } = useSpeech();
  const metrics = new Map(reading.facts.map((fact) => [fact.mentionId, fact.metric]));
  const metricOf = (group: MentionGroup) => metrics.get(group.mentions[0]?.id ?? '');
  const groups = groupMentions(reading.mentions);
  const counts = countByKind(reading.mentions);
  const kinds = kindOrder.filter((kind) => counts.has(kind));
  return (
    <>
      <div class="digest">
        <ul aria-label={say('digest')}>
          {kinds.map((kind) => (
            <li key={kind} class={`dot-${kind}`}>
              {say(countKeys[kind], { n: counts.get(kind) ?? 0 })}
            </li>
          ))}
          <li>{say('nFacts', { n: reading.facts.length })}</li>
          {!reading.complete && <li role="status">{say('stillReading')}</li>}
        </ul>
        <button type="button" class="primary-button" onClick={onSaveAll}>
          <Icon icon={BookmarkPlus} />
          {say('saveAll')}
        </button>
      </div>
      {kinds.map((kind) => (
        <section key={kind} class="group" aria-labelledby={`group-${kind}`}>
          <GroupHeading kind={kind} count={groups.filter((group) => group.kind === kind).length} />
          <ul>
            {groups
              .filter((group) => group.kind === kind)
              .map((group) => (
                <MentionRow key={group.text} group={group} metric={metricOf(group)} {...row} />
              ))}
          </ul>
        </section>
      ))}
      <PageFacts facts={reading.facts} onJump={onJumpToFact} />
    </>
  );
}

function GroupHeading({ kind, count }: { kind: Kind; count: number }) {
  const { say } = useSpeech();
  return (
    <h2 id={`group-${kind}`} class="group-heading">
      {say(kind)}
      <span class="count">{count}</span>
    </h2>
  );
}
