/** What is known of a park or an institution beyond the words of one text. */

/** As Chinese administration has it; absent where no source tells, never guessed from a name. */
export type IdentityLevel = '国家级' | '省级';

/** Why a name was taken for what it is, strongest first. `detail` names the evidence. */
export interface IdentityEvidence {
  readonly source: /** The tables have this name, or the same name in another form. */
    | 'name'
    /** The text gives the full name (以下简称…, or elsewhere in it). */
    | 'document'
    /** The text speaks of one place, or the name itself begins with it. */
    | 'place'
    /** The outlet or the site is of this place, or of the central government. */
    | 'outlet';
  readonly detail: string;
}

export interface IdentityCandidate {
  readonly name: string;
  readonly province?: string;
  readonly city?: string;
}

export interface Identity {
  /** The same for all names of one park or body, in every text; never shown. */
  readonly key: string;
  /**
   * `linked`: this very park or body. `placed`: not in the tables, but the name tells where it is. `open`: the name
   * is shared, and the text does not tell whose it is.
   */
  readonly status: 'linked' | 'placed' | 'open';
  /** The official name; only where linked. */
  readonly canonicalName?: string;
  /** Of a park as Chinese has it (国家高新区, 综合保税区), of an institution a word of `bodyKinds`. */
  readonly kind?: string;
  readonly level?: IdentityLevel;
  /** Full names: 江苏省, 苏州市, 虎丘区. */
  readonly province?: string;
  readonly city?: string;
  readonly district?: string;
  /** The year of approval. */
  readonly since?: number;
  /** The official name and the key of the park that an administrative committee runs. */
  readonly park?: { readonly key: string; readonly name: string };
  /** Whose name it may be, where open. */
  readonly candidates?: readonly IdentityCandidate[];
  readonly evidence: readonly IdentityEvidence[];
}

/** A park or an institution as the text has it. */
export interface LinkMention {
  readonly text: string;
  readonly kind: 'park' | 'institution';
  /** The full name that the text itself gives for it, where the extractor told one. */
  readonly fullName?: string;
}

/** A name of one text and what it means there; the same name means the same throughout a text. */
export interface NamedIdentity {
  readonly text: string;
  readonly kind: LinkMention['kind'];
  readonly identity: Identity;
}

/** What is known of the text that a mention stands in. */
export interface LinkDocument {
  /** The article, or as much of it as there is. */
  readonly text: string;
  readonly names: readonly LinkMention[];
  readonly title?: string;
  readonly outlet?: string;
  /** True on the sites of the central government and its ministries. */
  readonly isNational?: boolean;
}

export interface ParkRow {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: string;
  readonly level?: IdentityLevel;
  readonly province?: string;
  readonly city?: string;
  readonly since?: number;
}

export const bodyKinds = [
  'government',
  'party',
  'university',
  'research',
  'company',
  'finance',
  'media',
  'association',
  'other',
] as const;
export type BodyKind = (typeof bodyKinds)[number];

export interface BodyRow {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: BodyKind;
}
