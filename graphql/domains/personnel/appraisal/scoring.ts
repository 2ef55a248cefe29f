/** How an appraisal is worked out: exact, floored once. 十(一) */
import { scoreOf } from "../../../platform/scorecard/scorecard.ts";

export interface CurvePoint {
  at: number;
  score: number;
}

/** Linear between the points, clamped at both ends, rounded down. Points are in the order of `at`. */
export function onCurve(points: readonly CurvePoint[], reading: number): number {
  const [first, last] = [points[0]!, points.at(-1)!];
  if (reading <= first.at) return first.score;
  if (reading >= last.at) return last.score;
  const i = points.findIndex(({ at }) => at > reading);
  const [from, to] = [points[i - 1]!, points[i]!];
  const [rise, run] = [BigInt(to.score - from.score), BigInt(to.at - from.at)];
  const part = BigInt(reading - from.at) * rise;
  // Towards −∞, also where the curve falls.
  const floored = part / run - (part < 0n && part % run !== 0n ? 1n : 0n);
  return from.score + Number(floored);
}

export interface ScoredLine {
  dimension: string;
  weight: number;
  /** Hundredths of a point of 100; undefined where the line does not apply. */
  score?: number;
}

/** Weight that must remain where lines do not apply, in hundredths of a percent. */
export const leastWeight = 6_000;

/** Whether enough remains of what is scored: weight, and each dimension. */
export function isEnough(lines: readonly ScoredLine[]): boolean {
  const scored = lines.filter(({ score }) => score !== undefined);
  const remains = scored.reduce((sum, { weight }) => sum + weight, 0) >= leastWeight;
  return remains && lines.every(({ dimension }) => scored.some((one) => one.dimension === dimension));
}

const ofHundred = 10_000n;

/** Σw·s ÷ Σw over the lines that apply, rounded down; null where too little remains. */
export function totalOf(lines: readonly ScoredLine[]): number | null {
  if (!isEnough(lines)) return null;
  const readings = lines.map(({ weight, score }) => ({ weight, ...(score !== undefined && { reading: { part: BigInt(score), whole: ofHundred, observations: 1 } }) }));
  return scoreOf(readings, { leastObservations: 1, leastWeight }).score;
}

/** Parts of the period weighted by their calendar days, rounded down. */
export function overSegments(segments: readonly { days: number; total: number }[]): number {
  const days = segments.reduce((sum, one) => sum + one.days, 0);
  return Number(segments.reduce((sum, one) => sum + BigInt(one.days) * BigInt(one.total), 0n) / BigInt(days));
}

/** From so many people on a forced order binds, and counts of bands are told. */
export const leastForOrder = 10;

/** People who may be in a band at most: floor(n × share). */
export const bandLimit = (people: number, share: number): number => Math.floor((people * share) / 10_000);
