import type { Evidence, NameKind } from '../types';

/** A name that the document itself teaches: an alias, the short form of a full name, a list item seen before. */
export interface LearnedName {
  readonly kind: NameKind;
  readonly evidence: Evidence;
  readonly score: number;
}

interface Node {
  /** The first child, and the unit that leads to it: most nodes have no other. */
  unit: number;
  child?: Node;
  /** The other children. */
  others?: Map<number, Node>;
  name?: LearnedName;
  /** How many times names had been taken in when this one was, the last time included. */
  since: number;
}

const createNode = (): Node => ({ unit: -1, since: 0 });

const childOf = ({ unit: first, child, others }: Node, unit: number): Node | undefined =>
  first === unit ? child : others?.get(unit);

function addChild(node: Node, unit: number): Node {
  const child = createNode();
  if (node.child) {
    node.others ??= new Map();
    node.others.set(unit, child);
  } else {
    node.unit = unit;
    node.child = child;
  }
  return child;
}

/** More names than this no article teaches; a hostile one shall not fill the memory. */
const limit = 4000;

/** The names learned of one document, as a trie over units in the reading form. */
export interface DocumentNames {
  /** Takes in a name of two units or more. */
  add(name: string, learned: LearnedName): void;
  get(name: string): LearnedName | undefined;
  /** How many times names have been taken in. */
  version(): number;
  /** Whether a learned name may start with these two units; false where none does. */
  mayStart(unit: number, next: number): boolean;
  /** Whether a name that has been taken in after a version stands in a text in the reading form. */
  standsIn(text: string, version: number): boolean;
  /** Calls `found` with the end of every learned name that starts at a unit. */
  match(units: Uint16Array, start: number, length: number, found: (end: number) => void): void;
}

export function createDocumentNames(): DocumentNames {
  const root = createNode();
  /** A bit for every two units that a name begins with: most places of a text begin none. */
  const openings = new Int32Array(0x10000 / 32);
  let count = 0;
  let taken = 0;

  function mayStart(unit: number, next: number): boolean {
    const bit = openingBit(unit, next);
    return (((openings[bit >> 5] as number) >>> (bit & 31)) & 1) === 1;
  }

  function find(name: string): Node | undefined {
    let node: Node | undefined = root;
    for (let at = 0; at < name.length && node; at++) node = childOf(node, name.charCodeAt(at));
    return node;
  }

  function add(name: string, learned: LearnedName): void {
    if (name.length < 2) return;
    const known = find(name)?.name;
    if (known && known.score >= learned.score) return;
    if (!known && ++count > limit) return;
    const bit = openingBit(name.charCodeAt(0), name.charCodeAt(1));
    (openings[bit >> 5] as number) |= 1 << (bit & 31);
    let node = root;
    for (let at = 0; at < name.length; at++) {
      const unit = name.charCodeAt(at);
      node = childOf(node, unit) ?? addChild(node, unit);
    }
    node.name = learned;
    node.since = ++taken;
  }

  function match(units: Uint16Array, start: number, length: number, found: (end: number) => void): void {
    let node: Node | undefined = root;
    for (let at = start; at < length; ) {
      node = childOf(node, units[at] as number);
      if (!node) return;
      at++;
      if (node.name) found(at);
    }
  }

  function standsAt(text: string, start: number, version: number): boolean {
    let node: Node | undefined = root;
    for (let at = start; at < text.length; ) {
      node = childOf(node, text.charCodeAt(at++));
      if (!node) return false;
      if (node.since > version) return true;
    }
    return false;
  }

  function standsIn(text: string, version: number): boolean {
    if (taken === version) return false;
    let unit = text.charCodeAt(0);
    for (let at = 0; at + 1 < text.length; at++) {
      const next = text.charCodeAt(at + 1);
      if (mayStart(unit, next) && standsAt(text, at, version)) return true;
      unit = next;
    }
    return false;
  }

  return {
    add,
    get: (name) => find(name)?.name,
    version: () => taken,
    mayStart,
    standsIn,
    match,
  };
}

const openingBit = (unit: number, next: number): number => (Math.imul(unit, 0x9e3779b1) >>> 16) ^ next;
