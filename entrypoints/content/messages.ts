import { createPageSourceSchema } from '../../lib/library/page-schemas';
import { openingToPage } from '../../lib/opening-messages';
import { coversHost } from '../../lib/sites/hosts';
import { createReceiver, type Receiver } from '../../lib/wire';
import type { PageSession } from './session';

/** Answers what every page is asked. Without a session (the site is off) the page has nothing to tell. */
export const createOpeningReceiver = (
  session: () => PageSession | undefined,
  takeBack: () => void,
): Receiver =>
  createReceiver('page', openingToPage, {
    ping: () => ({}),
    async readSource() {
      const page = createPageSourceSchema().safeParse(await session()?.ownSource());
      return page.success ? { page: page.data } : {};
    },
    watchedNames: () => ({ keys: [...(session()?.watch.keys ?? [])] }),
    setMarksVisible({ visible }) {
      session()?.setVisible(visible);
      return {};
    },
    async libraryChanged() {
      await session()?.refresh();
      return {};
    },
    siteTakenBack({ patterns }) {
      if (coversHost(patterns, location.hostname)) takeBack();
      return {};
    },
  });
