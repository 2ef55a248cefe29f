/**
 * What so many packs of a product weigh and how much room they take, from its pack levels: whole cases first, then inner
 * packs, then single packs; what no smaller level says is a part of the smallest known one, rounded up. 五(二)2, 五(三)4
 */
import type { Context } from "../../../platform/context.ts";
import { packLevelsOf } from "./packFactors.ts";

export interface Load {
  /** Gross weight in grams. */
  grams: number;
  /** Volume in cubic centimetres. */
  cubicCentimetres: number;
}

export const emptyLoad: Load = { grams: 0, cubicCentimetres: 0 };

export const addLoads = (one: Load, other: Load): Load => ({ grams: one.grams + other.grams, cubicCentimetres: one.cubicCentimetres + other.cubicCentimetres });

export const timesLoad = ({ grams, cubicCentimetres }: Load, count: number): Load => ({ grams: grams * count, cubicCentimetres: cubicCentimetres * count });

/** One inner pack or case, or one pack. */
export interface WeighedLevel extends Load {
  /** Packs in one of it. */
  factor: number;
}

const partOf = ({ grams, cubicCentimetres, factor }: WeighedLevel, packs: number): Load => ({
  grams: Math.ceil((grams * packs) / factor),
  cubicCentimetres: Math.ceil((cubicCentimetres * packs) / factor),
});

/** Undefined where no level says what it weighs. */
export function loadOfPacks(levels: readonly WeighedLevel[], quantity: number): Load | undefined {
  const largestFirst = levels.toSorted((a, b) => b.factor - a.factor);
  const smallest = largestFirst.at(-1);
  if (!smallest) return undefined;
  let left = quantity;
  let load = emptyLoad;
  for (const level of largestFirst) {
    load = addLoads(load, timesLoad(level, Math.floor(left / level.factor)));
    left %= level.factor;
  }
  return addLoads(load, partOf(smallest, left));
}

/** The same of a product, by its levels of the day. */
export const loadOfProduct = async (productId: string, quantity: number, on: string, ctx: Context): Promise<Load | undefined> => loadOfPacks(await weighedLevels(productId, on, ctx), quantity);

/** Levels that count on the day and say both weight and volume: of each the last that has begun. */
async function weighedLevels(productId: string, on: string, ctx: Context): Promise<WeighedLevel[]> {
  const newest = new Map<string, WeighedLevel>();
  for (const { level, factor, startsOn, grams, cubicCentimetres } of await packLevelsOf(productId, ctx)) {
    if (startsOn <= on && grams && cubicCentimetres) newest.set(level, { factor, grams, cubicCentimetres });
  }
  return [...newest.values()];
}
