/**
 * Control chart of individual values (XmR): which values differ from the others by more than chance. Mean and spread
 * are those of the first complete periods, σ is their mean moving range divided by 1.128; only what comes after is
 * judged. Compared exactly, in whole numbers. 七(三)
 */
import { enumeration, type ValueOf } from "../../table/enumeration.ts";

export const ControlSignal = enumeration("ControlSignal", "Why a value of a control chart differs by more than chance (Nelson's rules 1, 2, 3 and 5).", {
  BEYOND_LIMITS: { zh: "超出控制限", en: "Beyond the control limits", tone: "bad", about: "Further than 3 σ from the mean." },
  ONE_SIDE: { zh: "连续九点在同侧", en: "Nine on one side", tone: "warning", about: "The ninth value in a row on one side of the mean, or a later one." },
  TREND: { zh: "连续六点升降", en: "Six rising or falling", tone: "warning", about: "The sixth value in a row that rises or falls, or a later one." },
  NEAR_LIMITS: { zh: "三点中两点近控制限", en: "Two of three near a limit", tone: "warning", about: "Of three values in a row the second that is further than 2 σ from the mean, on the same side." },
});
export type ControlSignal = ValueOf<typeof ControlSignal>;

/** Periods that mean and spread are taken from. */
export const baselinePeriods = 20;

/** In hundredths of the value's unit, rounded. */
export interface ControlLimits {
  centre: number;
  lower: number;
  upper: number;
}

export interface ControlChart {
  /** Null as long as there are fewer values than the baseline takes. */
  limits: ControlLimits | null;
  /** Of each value; none for those of the baseline. */
  signals: ControlSignal[][];
}

const abs = (value: bigint): bigint => (value < 0n ? -value : value);

/** The quotient, rounded half away from zero. */
function rounded(dividend: bigint, divisor: bigint): number {
  const half = (abs(dividend) * 2n + divisor) / (divisor * 2n);
  return Number(dividend < 0n ? -half : half);
}

/** σ is the mean moving range times 1000 / 1128. */
const [sigmaPart, sigmaWhole] = [1000n, 1128n];

class Baseline {
  private readonly sum: bigint;
  private readonly ranges: bigint;
  private readonly count: bigint;
  private readonly gaps: bigint;

  constructor(values: readonly bigint[]) {
    this.count = BigInt(values.length);
    this.gaps = this.count - 1n;
    this.sum = values.reduce((total, value) => total + value, 0n);
    this.ranges = values.slice(1).reduce((total, value, i) => total + abs(value - values[i]!), 0n);
  }

  get limits(): ControlLimits {
    const divisor = this.count * this.gaps * sigmaWhole;
    const centre = this.sum * 100n * this.gaps * sigmaWhole;
    const spread = 3n * this.ranges * 100n * sigmaPart * this.count;
    return { centre: rounded(centre, divisor), lower: rounded(centre - spread, divisor), upper: rounded(centre + spread, divisor) };
  }

  /** 1 above the mean, -1 below it, 0 on it. */
  side(value: bigint): number {
    const distance = value * this.count - this.sum;
    return distance === 0n ? 0 : distance > 0n ? 1 : -1;
  }

  /** Whether the value is further from the mean than so many σ. */
  isBeyond(value: bigint, sigmas: bigint): boolean {
    return abs(value * this.count - this.sum) * this.gaps * sigmaWhole > sigmas * this.ranges * sigmaPart * this.count;
  }
}

/** Whether each of the values differs from the one before by the same sign. */
const keepsGoing = (values: readonly bigint[]): boolean => [1n, -1n].some((sign) => values.slice(1).every((value, i) => (value - values[i]!) * sign > 0n));

function signalsAt(baseline: Baseline, judged: readonly bigint[], at: number): ControlSignal[] {
  const value = judged[at]!;
  const side = baseline.side(value);
  const last = (count: number) => judged.slice(Math.max(0, at + 1 - count), at + 1);
  const isFar = (one: bigint) => baseline.side(one) === side && baseline.isBeyond(one, 2n);
  const found: Record<ControlSignal, boolean> = {
    BEYOND_LIMITS: baseline.isBeyond(value, 3n),
    ONE_SIDE: side !== 0 && at >= 8 && last(9).every((one) => baseline.side(one) === side),
    TREND: at >= 5 && keepsGoing(last(6)),
    NEAR_LIMITS: isFar(value) && last(3).filter(isFar).length >= 2,
  };
  return (Object.keys(found) as ControlSignal[]).filter((signal) => found[signal]);
}

/** Judges the values, which are in the order of their complete periods; what is unknown is left out by the caller. */
export function controlChart(values: readonly number[]): ControlChart {
  const exact = values.map(BigInt);
  if (exact.length < baselinePeriods) return { limits: null, signals: values.map(() => []) };
  const baseline = new Baseline(exact.slice(0, baselinePeriods));
  const judged = exact.slice(baselinePeriods);
  return { limits: baseline.limits, signals: exact.map((_, i) => (i < baselinePeriods ? [] : signalsAt(baseline, judged, i - baselinePeriods))) };
}
