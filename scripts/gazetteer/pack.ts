import { manyChildren, packShape, shapeContext, shapeContexts } from '../../lib/extract/gazetteer/packed';
import { sizeOf, type WrittenCode, writeAny, writeCode, writeNumber, writeSized } from '../packed/code';
import { createWriter } from '../packed/writer';

interface Node {
  readonly unit: number;
  readonly depth: number;
  readonly parent: Node | undefined;
  readonly children: Map<number, Node>;
  value: number;
  /** The longest ending of the node's word that the packed form knows for a node. */
  suffix: Node | undefined;
}

/** One child as it is written. */
interface Step {
  readonly node: Node;
  readonly context: number;
  /** Its place among the expected units, and how many those are. */
  readonly place: number;
  readonly expected: number;
}

const createNode = (unit: number, parent?: Node): Node => ({
  unit,
  depth: parent ? parent.depth + 1 : 0,
  parent,
  children: new Map(),
  value: 0,
  suffix: undefined,
});

/** Packs words with what they are (numbers below 2^31, not 0) as one trie; `readTrie` reads it. */
export function packTrie(words: ReadonlyMap<string, number>): string {
  const root = createTrie(words);
  const steps = walk(root);
  const nodes = steps.map(({ node }) => node);
  const values = numbersOf(nodes.map(({ value }) => value));
  const units = [...new Set(nodes.map(({ unit }) => unit))].sort((a, b) => a - b);
  const letterOf = new Map(units.map((unit, at) => [unit, at]));
  const shapeOf = (step: Step) =>
    packShape({
      expected: step.place >= 0 ? 1 : 0,
      children: Math.min(step.node.children.size, manyChildren),
      value: values.get(step.node.value) ?? 0,
    });
  const shapes = numbersOf(steps.map(shapeOf));
  const letterGaps = units.map((unit, at) => unit - (units[at - 1] ?? 0));
  const rootLetters = steps
    .filter(({ node }) => node.depth === 1)
    .map(({ node }) => letterOf.get(node.unit) ?? 0);
  const rootGaps = rootLetters.map((letter, at) => letter - (rootLetters[at - 1] ?? -1) - 1);
  const many = nodes.filter(({ children }) => children.size >= manyChildren);

  const writer = createWriter();
  writer.bits((steps.length + 1) >> 12, 12);
  writer.bits((steps.length + 1) & 0xfff, 12);
  writer.bits(values.size, 10);
  for (const value of values.keys()) {
    writer.bits(value >>> 16, 16);
    writer.bits(value & 0xffff, 16);
  }
  writer.bits(shapes.size, 12);
  for (const shape of shapes.keys()) writer.bits(shape, 13);
  const gaps = writeCode(writer, [...letterGaps, ...rootGaps].map(sizeOf));
  writer.bits(units.length, 16);
  for (const gap of letterGaps) writeSized(writer, gap, gaps);
  const unexpected = steps.filter(({ node, place }) => node.depth > 1 && place < 0);
  const letters = writeCode(
    writer,
    unexpected.map(({ node }) => letterOf.get(node.unit) ?? 0),
  );
  const sizes = writeCode(
    writer,
    many.map(({ children }) => sizeOf(children.size - manyChildren)),
  );
  const codes = Array.from({ length: shapeContexts }, (_, context) =>
    writeCode(
      writer,
      steps.filter((step) => step.context === context).map((step) => shapes.get(shapeOf(step)) ?? 0),
    ),
  );
  writer.bits(root.children.size, 16);
  steps.forEach((step, at) => {
    const { node, context, place, expected } = step;
    writeNumber(writer, shapes.get(shapeOf(step)) ?? 0, codes[context] as WrittenCode);
    if (node.children.size >= manyChildren) writeSized(writer, node.children.size - manyChildren, sizes);
    if (node.depth === 1) writeSized(writer, rootGaps[at] ?? 0, gaps);
    else if (place >= 0) writeAny(writer, place, expected);
    else writeNumber(writer, letterOf.get(node.unit) ?? 0, letters);
  });
  return writer.finish();
}

function createTrie(words: ReadonlyMap<string, number>): Node {
  const root = createNode(0);
  for (const word of [...words.keys()].sort()) {
    let node = root;
    for (let at = 0; at < word.length; at++) {
      const unit = word.charCodeAt(at);
      const child = node.children.get(unit) ?? createNode(unit, node);
      node.children.set(unit, child);
      node = child;
    }
    node.value = words.get(word) ?? 0;
  }
  return root;
}

/** All nodes but the root, breadth first; the children of a node in the order of their units. */
function walk(root: Node): Step[] {
  const steps: Step[] = [];
  const queue = [root];
  for (const node of queue) {
    let suffix = node.suffix;
    while (suffix && suffix.children.size === 0) suffix = suffix.suffix;
    const expected = suffix ? [...suffix.children.values()] : [];
    const context = shapeContext(node.depth, expected.length, node.value);
    for (const child of node.children.values()) {
      const place = expected.findIndex(({ unit }) => unit === child.unit);
      child.suffix = place >= 0 ? expected[place] : node === root ? undefined : root.children.get(child.unit);
      steps.push({ node: child, context, place, expected: expected.length });
      queue.push(child);
    }
  }
  return steps;
}

/** Each value with its number, in the order in which they first come. */
function numbersOf(values: readonly number[]): Map<number, number> {
  const numbers = new Map<number, number>();
  for (const value of values) if (!numbers.has(value)) numbers.set(value, numbers.size);
  return numbers;
}
