/**
 * How far a plan is attained: of each measure, of each objective, of the whole. Exact, because scores that were rounded
 * early would add up to something else; rounded down once, where people read them. Pure. 二(二)
 */

/** A share of hundredths of a percent, as a fraction; the divisor is positive. */
export interface Exact {
  part: bigint;
  whole: bigint;
}

/** All of it: 100 %. */
const all = 10_000n;
export const usualCap = Number(all);

const fraction = (part: bigint, whole: bigint): Exact => (whole < 0n ? { part: -part, whole: -whole } : { part, whole });

/** Rounded down, below zero as well: −33.3 is −34. */
export function floored({ part, whole }: Exact): number {
  const quotient = part / whole;
  return Number(part % whole !== 0n && part < 0n ? quotient - 1n : quotient);
}

export interface Aim {
  baseline: number;
  target: number;
}

/** Way done of the way to go, whichever direction it leads; null where there is no way to go or nothing was measured. */
export function attainment({ baseline, target }: Aim, actual: number | null): Exact | null {
  if (actual === null || baseline === target) return null;
  return fraction((BigInt(actual) - BigInt(baseline)) * all, BigInt(target) - BigInt(baseline));
}

const isMore = (one: Exact, other: Exact): boolean => one.part * other.whole > other.part * one.whole;

/** Between nothing and the cap, which is in hundredths of a percent. */
export function scoreOf(attained: Exact | null, cap: number): Exact | null {
  if (attained === null) return null;
  if (attained.part < 0n) return { part: 0n, whole: 1n };
  const most = { part: BigInt(cap), whole: 1n };
  return isMore(attained, most) ? most : attained;
}

export interface Weighed {
  weight: number;
  score: Exact | null;
}

export interface Total {
  /** Null where nothing was measured. */
  score: Exact | null;
  /** Weight of what was measured. */
  coverage: number;
}

/** The mean by weight over what was measured, beside the weight of that. */
export function totalOf(lines: readonly Weighed[]): Total {
  const measured = lines.filter((line): line is { weight: number; score: Exact } => line.score !== null);
  const coverage = measured.reduce((sum, { weight }) => sum + weight, 0);
  if (coverage === 0) return { score: null, coverage: 0 };
  const sum = measured.reduce<Exact>((total, { weight, score }) => ({ part: total.part * score.whole + BigInt(weight) * score.part * total.whole, whole: total.whole * score.whole }), { part: 0n, whole: 1n });
  return { score: { part: sum.part, whole: sum.whole * BigInt(coverage) }, coverage };
}
