import { identitiesIn, identityOf, namesToLink } from '../../lib/identity/identify';
import type { Identity, NamedIdentity } from '../../lib/identity/types';
import type { SnippetDraft } from '../../lib/library/schema';
import type { RequestOf, toBackground } from '../../lib/messages';
import { sendToBackground } from '../../lib/messaging';
import { type Line, shownPlaces } from '../../lib/page';

/** Whom the names of this page mean. The tables are with the background, which is asked once per reading. */
export interface PageIdentities {
  /** What was told last. */
  readonly known: readonly NamedIdentity[];
  of(name: { readonly text: string; readonly kind: string }): Identity | undefined;
  /** Asks for what has come since the last time; resolves at once where nothing has. */
  ask(): Promise<readonly NamedIdentity[]>;
  /** The draft with what its names mean. */
  complete(draft: SnippetDraft): Promise<SnippetDraft>;
}

/** So much of a page tells where it is; more is not sent. */
const longestText = 30_000;
const mostNames = 5_000;

export function createPageIdentities(
  lines: () => readonly Line[],
  source: () => SnippetDraft['page'],
): PageIdentities {
  let known: readonly NamedIdentity[] = [];
  let asked = '';
  let answer: Promise<readonly NamedIdentity[]> = Promise.resolve(known);

  function ask(): Promise<readonly NamedIdentity[]> {
    const names = namesToLink([...shownPlaces(lines())].map(({ mention }) => mention)).slice(0, mostNames);
    const { url, title, outlet } = source();
    const question = JSON.stringify([names, url, title, outlet]);
    if (question === asked) return answer;
    asked = question;
    answer = request({ names, url, title, outlet });
    return answer;
  }

  async function request(question: Omit<RequestOf<typeof toBackground, 'identify'>, 'text'>) {
    if (question.names.length === 0) known = [];
    else {
      const told = await sendToBackground('identify', { ...question, text: textOf(lines()) });
      if (told.ok) known = told.value;
      else asked = '';
    }
    return known;
  }

  return {
    get known() {
      return known;
    },
    of: ({ text, kind }) => identityOf(known, text, kind),
    ask,
    async complete(draft) {
      const identities = identitiesIn(await ask(), draft);
      return identities.length === 0 ? draft : { ...draft, identities };
    },
  };
}

/** The article, from its beginning. */
function textOf(lines: readonly Line[]): string {
  const parts: string[] = [];
  let length = 0;
  for (const { block, inBody } of lines) {
    if (!inBody) continue;
    parts.push(block.text);
    length += block.text.length;
    if (length > longestText) break;
  }
  return parts.join('\n').slice(0, longestText);
}
