import { identitiesIn } from '../../lib/identity/identify';
import type { SnippetDraft } from '../../lib/library/schema';
import type { SaveResult } from '../../lib/messages';
import { sendToBackground } from '../../lib/messaging';
import type { NamedMention } from '../content/library-link';
import type { PageSession } from '../content/session';

/** A save, or `gone` where the extension no longer answers, or `vanished` where the page took the mention away. */
export type SaveOutcome = SaveResult | { readonly status: 'gone' | 'vanished' };

/** What the reader has the library keep of this page; the background writes it. */
export interface Keeping {
  save(draft: SnippetDraft): Promise<SaveOutcome>;
  /** False where the library could not keep it: then the mention stays. */
  hide(mention: NamedMention, url: string): Promise<boolean>;
  unhide(mention: NamedMention, url: string): Promise<boolean>;
}

export function createKeeping({ library, identities }: PageSession): Keeping {
  /** The draft with what its names mean. */
  async function complete(draft: SnippetDraft): Promise<SnippetDraft> {
    const meant = identitiesIn(await identities.ask(), draft);
    return meant.length === 0 ? draft : { ...draft, identities: meant };
  }

  return {
    async save(draft) {
      const answer = await sendToBackground('saveSnippet', await complete(draft));
      if (answer.ok) return answer.value;
      if (answer.fault === 'no-receiver') return { status: 'gone' };
      return { status: 'failed', reason: answer.fault === 'invalid' ? 'invalid' : 'unknown' };
    },
    async hide({ kind, text }, url) {
      const answer = await sendToBackground('hideMention', { kind, text, url });
      const done = answer.ok && answer.value.done;
      if (done) library.setHidden({ kind, text }, true);
      return done;
    },
    async unhide({ kind, text }, url) {
      const answer = await sendToBackground('unhideMention', { kind, text, url });
      const done = answer.ok && answer.value.done;
      if (done) library.setHidden({ kind, text }, false);
      return done;
    },
  };
}
