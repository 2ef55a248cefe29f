/**
 * How full a location is: what lies there, by the volumes of its packs. Exact; what has no known volume is named, and
 * never taken for nothing. 五(二)2
 */
import type { PackUnit } from "../../catalogue/product/packLevel.ts";

/** What is known of one level of a product's packs. */
export interface LevelVolume {
  level: PackUnit;
  /** Packs in one of it. */
  factor: number;
  cubicCentimetres?: number;
}

const order: readonly PackUnit[] = ["CASE", "INNER", "BOX"];

/**
 * Cubic centimetres of so many packs: as many whole cases as there are, then inner packs, then single packs. A rest of
 * which no level has a volume takes its part of the next larger one, rounded up. Undefined where nothing is known.
 */
export function volumeOf(quantity: number, levels: readonly LevelVolume[]): number | undefined {
  const known = levels.filter(({ cubicCentimetres }) => cubicCentimetres !== undefined).toSorted((a, b) => order.indexOf(a.level) - order.indexOf(b.level) || b.factor - a.factor);
  const smallest = known.at(-1);
  if (!smallest) return undefined;
  let [left, volume] = [quantity, 0];
  for (const { factor, cubicCentimetres } of known) {
    const whole = Math.floor(left / factor);
    volume += whole * cubicCentimetres!;
    left -= whole * factor;
  }
  return volume + Math.ceil((left * smallest.cubicCentimetres!) / smallest.factor);
}

export interface Lying {
  productId: string;
  quantity: number;
}

export interface SpaceUse {
  /** Cubic centimetres taken. */
  taken: number;
  /** Tenths of a percent of the location, rounded down; null where its volume is not known. */
  share: number | null;
  /** Products whose volume is not known. */
  unknown: string[];
}

/** From this share on people are warned, and above the other nothing more is put away there; tenths of a percent. */
export const [warnedFrom, fullAbove] = [850, 1_000];

export function spaceUse(lying: readonly Lying[], capacity: number | undefined, levelsOf: (productId: string) => readonly LevelVolume[]): SpaceUse {
  let taken = 0;
  const unknown = new Set<string>();
  for (const { productId, quantity } of lying) {
    if (quantity === 0) continue;
    const volume = volumeOf(quantity, levelsOf(productId));
    if (volume === undefined) unknown.add(productId);
    else taken += volume;
  }
  return { taken, share: capacity ? Math.floor((taken * 1_000) / capacity) : null, unknown: [...unknown] };
}

/** Exactly above the whole, which a share that was rounded down does not tell. */
export const isOverfull = ({ taken }: SpaceUse, capacity: number | undefined): boolean => capacity !== undefined && taken > capacity;
