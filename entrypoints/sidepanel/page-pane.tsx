import { CirclePower, FileLock, FileQuestionMark, ScanSearch } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { gistText } from '../../components/panel/gist-text';
import type { MentionGroup } from '../../components/panel/grouping';
import { type Hidden, HiddenMentions } from '../../components/panel/hidden-mentions';
import { Notice } from '../../components/panel/notice';
import { PageView } from '../../components/panel/page-view';
import { useSpeech } from '../../components/panel/words';
import { saveAllInTab, sendToMention } from '../../lib/frames';
import type { LibraryDatabase } from '../../lib/library/database';
import { sendToBackground } from '../../lib/messaging';
import { reportSave } from './actions';
import { copyGistTable } from './copy-gist';
import { usePageAccess } from './page-access';
import { showPage } from './show-page';
import { useHidden } from './use-hidden';
import type { ReadingState } from './use-reading';
import type { WatchedTab } from './use-tab';
import type { ShowToast } from './use-toast';
import type { WatchList } from './use-watch-list';

interface PagePaneProps {
  readonly library: LibraryDatabase;
  readonly tab: WatchedTab | undefined;
  readonly state: ReadingState;
  /** Set where the reader has switched the page's site off. */
  readonly siteOff: string | undefined;
  readonly watch: WatchList;
  readonly onEditWatchList: () => void;
  readonly show: ShowToast;
}

/** 本页: what the content script of the tab reads, and what the reader does with it. */
export function PagePane({ library, tab, state, siteOff, watch, onEditWatchList, show }: PagePaneProps) {
  const speech = useSpeech();
  const { say } = speech;
  /** Which of its places a text was last jumped to. */
  const places = useRef(new Map<string, number>());

  const url = state.status === 'read' ? state.reading.canonicalUrl : undefined;
  const hidden = useHidden(library, url);

  if (!tab) return <Notice icon={FileQuestionMark} title={say('noPage')} hint={say('noPageHint')} />;
  if (siteOff) {
    return <Notice icon={CirclePower} title={say('siteOff', { host: siteOff })} hint={say('siteOffHint')} />;
  }
  if (state.status === 'loading') return <p class="loading">{say('readingPage')}</p>;
  if (state.status === 'not-read') return <NotRead tab={tab} />;
  const { reading } = state;
  const showAgain = async (mentions: readonly Hidden[]) => {
    const { canonicalUrl } = reading;
    for (const mention of mentions) {
      const answer = await sendToBackground('unhideMention', { ...mention, url: canonicalUrl });
      if (!answer.ok || !answer.value.done) show(say('failedChange'), { failed: true });
    }
  };
  const hiddenList = <HiddenMentions hidden={hidden} onShow={(mention) => void showAgain([mention])} />;
  if (reading.mentions.length === 0) {
    if (!reading.complete) return <p class="loading">{say('readingPage')}</p>;
    return (
      <>
        <NothingFound tab={tab} />
        {hiddenList}
      </>
    );
  }

  const jump = async (mentionId: string) => {
    const answer = await sendToMention(tab.id, 'jumpToMention', mentionId);
    if (!answer.ok) show(say('failedNoReceiver'), { failed: true });
    else if (!answer.value.found) show(say('notFoundOnPage'), { failed: true });
    else await showPage(tab.id);
  };
  const jumpToNext = (group: MentionGroup) => {
    const next = ((places.current.get(keyOf(group)) ?? -1) + 1) % group.mentions.length;
    places.current.set(keyOf(group), next);
    const mention = group.mentions[next];
    if (mention) void jump(mention.id);
  };
  /** Saves the place that was last jumped to, which the reader has before their eyes; else the first. */
  const save = async (group: MentionGroup) => {
    const mention = group.mentions[places.current.get(keyOf(group)) ?? 0] ?? group.mentions[0];
    if (mention) reportSave(await sendToMention(tab.id, 'saveMention', mention.id), speech, show);
  };
  const hide = async (group: MentionGroup) => {
    // A park may stand here under several names: none of them is a mention then.
    const each = group.texts.flatMap((text) => group.mentions.find((mention) => mention.text === text) ?? []);
    const answers = [];
    for (const { id } of each) answers.push(await sendToMention(tab.id, 'hideMention', id));
    const answer = answers.find((one) => !one.ok || !one.value.done) ?? answers[0];
    if (!answer) return;
    if (answer.ok && answer.value.done) {
      const undo = () => void showAgain(group.texts.map((text) => ({ kind: group.kind, text })));
      show(say('hidden', { text: group.text }), { undo });
    } else if (answer.ok) show(say('failedChange'), { failed: true });
    else show(say('failedNoReceiver'), { failed: true });
  };
  const saveAll = async () => {
    const answer = await saveAllInTab(tab.id);
    if (!answer.ok) show(say('failedNoReceiver'), { failed: true });
    else if (answer.value.failed > 0) show(say('saveAllFailed', answer.value), { failed: true });
    else show(say(answer.value.duplicate > 0 ? 'saveAllDoneBefore' : 'saveAllDone', answer.value));
  };

  const copied = async (copying: Promise<void>) => {
    try {
      await copying;
      show(say('gistCopied'));
    } catch {
      show(say('gistNotCopied'), { failed: true });
    }
  };
  const toggleWatch = async (group: MentionGroup) => {
    if (!(await watch.toggle(group))) show(say('watchSaveFailed'), { failed: true });
  };

  return (
    <>
      <PageView
        reading={reading}
        watchList={watch.list}
        onEditWatchList={onEditWatchList}
        onWatch={(group) => void toggleWatch(group)}
        onCopyText={(entries) =>
          void copied(navigator.clipboard.writeText(gistText(entries, say, speech.language)))
        }
        onCopyTable={(entries) => void copied(copyGistTable(entries, reading, speech.language))}
        onJump={jumpToNext}
        onSave={(group) => void save(group)}
        onHide={(group) => void hide(group)}
        onSaveAll={() => void saveAll()}
        onJumpToFact={(fact) => void jump(fact.mentionId)}
      />
      {hiddenList}
    </>
  );
}

const keyOf = ({ kind, key }: MentionGroup): string => `${kind} ${key}`;

const contentScript = '/content-scripts/content.js';

/** A page without mentions; a PDF looks like one to the script that the browser runs in its viewer. */
function NothingFound({ tab }: { tab: WatchedTab }) {
  const { say } = useSpeech();
  const access = usePageAccess(tab.id, tab.visit);
  if (access === undefined) return null;
  if (access === 'pdf') return <Closed access={access} />;
  return <Notice icon={ScanSearch} title={say('nothingFound')} hint={say('nothingFoundHint')} />;
}

const closedWords = { closed: ['pageClosed', 'pageClosedHint'], pdf: ['pagePdf', 'pagePdfHint'] } as const;

function Closed({ access }: { access: 'closed' | 'pdf' }) {
  const { say } = useSpeech();
  const [title, hint] = closedWords[access];
  return <Notice icon={FileLock} title={say(title)} hint={say(hint)} />;
}

function NotRead({ tab }: { tab: WatchedTab }) {
  const { say } = useSpeech();
  const [failed, setFailed] = useState(false);
  const access = usePageAccess(tab.id, tab.visit);
  if (access === undefined) return null;
  if (access !== 'ask') return <Closed access={access} />;
  const read = async () => {
    try {
      await browser.scripting.executeScript({ target: { tabId: tab.id }, files: [contentScript] });
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <Notice icon={ScanSearch} title={say('notRead')} hint={say(failed ? 'readFailed' : 'notReadHint')}>
      <button type="button" class="quiet-button" onClick={() => void read()}>
        {say('readHere')}
      </button>
    </Notice>
  );
}
