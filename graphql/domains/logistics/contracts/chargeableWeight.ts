/**
 * Chargeable weight: the gross weight, or the volume at 6,000 cm³ for a kilogram, whichever is more, rounded up to whole
 * kilograms. Everything is whole numbers: grams and cubic centimetres. 五(三)4, trade usage of road and air freight
 */
import type { Load } from "../../catalogue/api.ts";

/** Cubic centimetres that count as a kilogram. */
export const cubicCentimetresPerKg = 6_000;

const gramsPerKg = 1_000;

/** Sixths of a gram, the unit in which weight and volume compare without rounding: a gram is six, a cubic centimetre one. */
export const exactWeight = ({ grams, cubicCentimetres }: Load): number => Math.max(grams * (cubicCentimetresPerKg / gramsPerKg), cubicCentimetres);

/** Whole kilograms, rounded up; of anything at all one at least. */
export const chargeableKg = (load: Load): number => Math.max(1, Math.ceil(exactWeight(load) / cubicCentimetresPerKg));
