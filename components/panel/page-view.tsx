import { BookmarkPlus } from 'lucide';
import { useMemo, useState } from 'preact/hooks';
import type { Kind } from '../../lib/extract/types';
import type { PageFact, PageReading } from '../../lib/page/types';
import { isWatched, type Watched } from '../../lib/watch-list';
import { Icon } from '../icon';
import { Gist, type GistProps } from './gist';
import { countByKind, groupMentions, kindOrder, type MentionGroup } from './grouping';
import { MentionRow, type MentionRowProps } from './mention-row';
import { PageFacts } from './page-facts';
import { WatchFilter } from './watch-filter';
import { useSpeech } from './words';

interface PageViewProps
  extends Omit<MentionRowProps, 'group' | 'metric' | 'watched'>,
    Pick<GistProps, 'onCopyText' | 'onCopyTable'> {
  readonly reading: PageReading;
  readonly watchList: readonly Watched[];
  readonly onEditWatchList: () => void;
  readonly onSaveAll: () => void;
  readonly onJumpToFact: (fact: PageFact) => void;
}

const countKeys = { park: 'nPark', institution: 'nInstitution', money: 'nMoney', figure: 'nFigure' } as const;
const canBeWatched = (kind: Kind): boolean => kind === 'park' || kind === 'institution';

/** What is on this page: how much, the gist of its facts, its mentions by kind and by what they mean, its facts. */
export function PageView(props: PageViewProps) {
  const { reading, watchList, onEditWatchList, onSaveAll, onJumpToFact, onCopyText, onCopyTable, ...row } =
    props;
  const { say } = useSpeech();
  const [onlyWatched, setOnlyWatched] = useState(false);
  const metrics = new Map(reading.facts.map((fact) => [fact.mentionId, fact.metric]));
  const metricOf = (group: MentionGroup) => metrics.get(group.mentions[0]?.id ?? '');
  const groups = useMemo(() => groupMentions(reading.mentions, reading.identities), [reading]);
  const watched = groups.filter(({ key, kind }) => canBeWatched(kind) && isWatched(watchList, key));
  const shown = onlyWatched && watched.length > 0 ? watched : groups;
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
      <Gist reading={reading} onJump={onJumpToFact} onCopyText={onCopyText} onCopyTable={onCopyTable} />
      {watchList.length > 0 && (
        <WatchFilter
          count={watched.length}
          on={onlyWatched && watched.length > 0}
          onChange={setOnlyWatched}
          onEdit={onEditWatchList}
        />
      )}
      {kinds
        .map((kind) => ({ kind, own: shown.filter((group) => group.kind === kind) }))
        .filter(({ own }) => own.length > 0)
        .map(({ kind, own }) => (
          <section key={kind} class="group" aria-labelledby={`group-${kind}`}>
            <GroupHeading kind={kind} count={own.length} />
            <ul>
              {own.map((group) => (
                <MentionRow
                  key={group.key}
                  group={group}
                  metric={metricOf(group)}
                  watched={canBeWatched(kind) ? isWatched(watchList, group.key) : undefined}
                  {...row}
                />
              ))}
            </ul>
          </section>
        ))}
      {reading.facts.length > 0 && <PageFacts facts={reading.facts} onJump={onJumpToFact} />}
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
