/**
 * Weighted scores of readings. The invariants: weights add up exactly, or they are refused; a reading that is missing
 * leaves the divisor and never counts as zero; everything is computed exactly and rounded down once, at the end.
 */
import { rule, type Finding } from "../problem/problem.ts";

/** A share of one, as whole numbers: 480 of 500 accepted. More than the whole counts as the whole, less than nothing as nothing. */
export interface Reading {
  part: bigint;
  /** Above zero. */
  whole: bigint;
  /** How many events it rests on. */
  observations: number;
}

export interface WeightedReading {
  /** In hundredths of a percent of the whole scorecard. */
  weight: number;
  /** None where nothing was observed. */
  reading?: Reading;
}

/** What the weights of a scorecard come to. */
export const wholeWeight = 10_000;

/** What a score needs to be given at all. */
export interface Requirements {
  /** Observations below which a reading counts as missing. */
  leastObservations: number;
  /** Weight of the readings, in hundredths of a percent, below which there is no score. */
  leastWeight: number;
}

export interface Score {
  /** Hundredths of a point of 100, rounded down; null where too little was observed. */
  score: number | null;
  /** Weight of what was observed, in hundredths of a percent. */
  covered: number;
}

const clamped = ({ part, whole }: Reading): bigint => (part < 0n ? 0n : part > whole ? whole : part);

/** Hundredths of a point of 100, rounded down. */
export const scoreOfReading = (reading: Reading): number => Number((clamped(reading) * 10_000n) / reading.whole);

/** Whether a reading rests on enough. */
export const isMeasured = (reading: Reading | undefined, { leastObservations }: Requirements): reading is Reading => reading !== undefined && reading.observations >= leastObservations;

/** The readings' weighted mean over the weight of those that there are. */
export function scoreOf(lines: readonly WeightedReading[], requirements: Requirements): Score {
  const measured = lines.flatMap(({ weight, reading }) => (isMeasured(reading, requirements) ? [{ weight, reading }] : []));
  const covered = measured.reduce((total, { weight }) => total + weight, 0);
  if (covered === 0 || covered < requirements.leastWeight) return { score: null, covered };
  // Over one denominator, so that nothing is rounded before the end.
  const denominator = measured.reduce((product, { reading }) => product * reading.whole, 1n);
  const sum = measured.reduce((total, { weight, reading }) => total + (BigInt(weight) * clamped(reading) * denominator) / reading.whole, 0n);
  return { score: Number((sum * 10_000n) / (denominator * BigInt(covered))), covered };
}

/** The first band whose threshold, in hundredths of a point, the score reaches; the last has none. */
export function bandOf<B extends string>(score: number, bands: readonly (readonly [from: number, band: B])[]): B {
  const found = bands.find(([from]) => score >= from);
  if (!found) throw new RangeError("The last band has no threshold");
  return found[1];
}

const weightsDiffer = rule<{ sum: number }>("WEIGHTS_DO_NOT_ADD_UP", {
  message: { zh: ({ sum }) => `权重合计 ${sum / 100}%，须恰为 100%`, en: ({ sum }) => `The weights add up to ${sum / 100} %; they must be exactly 100 %` },
});

export function weightFindings(weights: readonly number[], field: string): Finding[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return sum === wholeWeight ? [] : [weightsDiffer({ sum }, { field })];
}
