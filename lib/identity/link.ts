import { normalize } from '../extract/normalize';
import { createBodyFinder } from './bodies';
import { sharedNames } from './compiled/shared';
import { readWhereabouts } from './context';
import { createInstitutionLinker } from './institutions';
import { createOrganFinder } from './organs';
import { createParkLinker } from './park-linker';
import { createParkFinder } from './parks';
import { readPlaces } from './places';
import { readingForm } from './reading-form';
import { readBodyTable, readOrganTable, readParkTable } from './tables';
import type { Identity, LinkDocument, LinkMention } from './types';

export interface Linker {
  /** Takes in a document: its places, and the names in it that need no context. */
  read(document: LinkDocument): DocumentLinker;
}

export interface DocumentLinker {
  /**
   * Which park or institution a name of this document means. Names shared by several stay open; undefined where
   * nothing is known of the name.
   */
  link(mention: LinkMention): Identity | undefined;
}

/** Decodes the tables, some tens of milliseconds: make one and keep it. */
export function createLinker(): Linker {
  const places = readPlaces();
  const shared = new Set(sharedNames.split('|'));
  const parks = createParkFinder(readParkTable(), places, shared);
  const bodies = createBodyFinder(readBodyTable());
  const organs = createOrganFinder(readOrganTable(), places);
  return {
    read(document) {
      const names = document.names.map(inReadingForm);
      const whereabouts = once(() =>
        readWhereabouts(
          normalize(`${document.title ?? ''}\n${document.text}`),
          document.outlet === undefined ? undefined : normalize(document.outlet),
          places,
        ),
      );
      const parkLinker = createParkLinker(parks, whereabouts, names);
      const institutionLinker = createInstitutionLinker({
        parks: parkLinker,
        bodies,
        organs,
        places,
        whereabouts,
        names,
        shared,
        isNational: document.isNational ?? false,
      });
      return {
        link(mention) {
          const { kind, ...name } = inReadingForm(mention);
          return kind === 'park' ? parkLinker.link(name) : institutionLinker.link(name);
        },
      };
    },
  };
}

/** Most names need no look at the places of their text. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const inReadingForm = ({ text, kind, fullName }: LinkMention): LinkMention => ({
  text: readingForm(text),
  kind,
  ...(fullName !== undefined && { fullName: readingForm(fullName) }),
});
