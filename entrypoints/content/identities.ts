import { identityOf, namesToLink } from '../../lib/identity/identify';
import type { Identity, NamedIdentity } from '../../lib/identity/types';
import type { PageSource } from '../../lib/library/schema';
import type { openingToBackground } from '../../lib/opening-messages';
import { type Line, shownPlaces } from '../../lib/page';
import type { RequestOf } from '../../lib/wire';
import { askBackground } from './ask-background';

/** Whom the names of this page mean. The tables are with the background, which is asked once per reading. */
export interface PageIdentities {
  /** What was told last. */
  readonly known: readonly NamedIdentity[];
  of(name: { readonly text: string; readonly kind: string }): Identity | undefined;
  /** Asks for what has come since the last time; resolves at once where nothing has. */
  ask(): Promise<readonly NamedIdentity[]>;
}

/** So much of a page tells where it is; more is not sent. */
const longestText = 30_000;
const mostNames = 5_000;

export function createPageIdentities(lines: () => readonly Line[], source: () => PageSource): PageIdentities {
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

  async function request(question: Omit<RequestOf<typeof openingToBackground, 'identify'>, 'text'>) {
    if (question.names.length === 0) known = [];
    else {
      const told = await askBackground('identify', { ...question, text: textOf(lines()) });
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
