import type { Kind } from '../extract/types';
import { type InkName, inks } from './inks';
import { kindsInOrder, type Look, type Looks } from './looks';
import { distance, over, visions } from './vision';

/** Nearer than this, two washes that are not side by side are taken for one. */
const leastDistance = 0.05;

const grounds = [
  [255, 255, 255],
  [0, 0, 0],
] as const;

/** True where two washes are too near in colour for some reader, with usual or with colour-blind eyes. */
function areWashesAlike(one: InkName, other: InkName): boolean {
  const [a, b] = [inks[one].wash, inks[other].wash];
  return grounds.some((ground) =>
    visions.some(
      (vision) =>
        distance(over(a.colour, a.percent, ground), over(b.colour, b.percent, ground), vision) <
        leastDistance,
    ),
  );
}

/** Lines differ by their shape as well, so they are alike only where their ink is the same. */
const areAlike = (one: Look, other: Look): boolean =>
  one.form === other.form &&
  (one.form === 'underline' ? one.ink === other.ink : areWashesAlike(one.ink, other.ink));

/** The pairs of kinds that some readers could not tell apart by how they are drawn. */
export function alikeKinds(looks: Looks, shown: Readonly<Record<Kind, boolean>>): (readonly [Kind, Kind])[] {
  const kinds = kindsInOrder.filter((kind) => shown[kind]);
  return kinds.flatMap((one, index) =>
    kinds
      .slice(index + 1)
      .filter((other) => areAlike(looks[one], looks[other]))
      .map((other) => [one, other] as const),
  );
}
