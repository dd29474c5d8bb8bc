import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { LibraryDatabase } from '../../lib/library/database';
import { createFailedSaves } from '../../lib/library/failed-saves';
import { TermDatabase } from '../../lib/terms/database';
import { answerIdentities } from './identities';
import { keepMenus } from './menus';
import { followOwnSites } from './own-sites';
import { answerPages } from './page-messages';
import { openPanelOnClick } from './panel';
import { answerPanel } from './panel-messages';
import { startSelectionSaving } from './selection';
import { createAnnouncer } from './tabs';
import { startTermMenus } from './term-menus';
import { keepTerms } from './term-messages';
import { keepWatch } from './upkeep';
import { showWatched } from './watched-badge';

/** Every listener is registered in the first turn: a worker that was woken by an event has to hear it. */
export default defineBackground(() => {
  const library = new LibraryDatabase();
  const { signal } = new AbortController();
  const failedSaves = createFailedSaves(library, browser.storage.local);
  const announce = createAnnouncer();
  answerPages(library, failedSaves, announce, signal);
  answerPanel(library, failedSaves, announce, signal);
  keepMenus(signal);
  startTermMenus(keepTerms(new TermDatabase(), signal));
  answerIdentities(signal);
  showWatched(signal);
  openPanelOnClick();
  startSelectionSaving();
  followOwnSites();
  keepWatch(library, failedSaves);
});
