/**
 * On which side of a rule a period lies: beyond it, back within its recovery value, between the two, or unknown. Pure,
 * and compared exactly in whole numbers. 七
 */
import type { ControlSignal } from "../../../platform/kpi/controlChart.ts";
import type { KpiDirection, OneSided } from "../../../platform/kpi/measures.ts";
import { roundedShare } from "../../../platform/rounding.ts";

export type Side = "BREACH" | "BETWEEN" | "RECOVERED" | "UNKNOWN";

/** A period as a rule sees it. */
export interface JudgedPeriod {
  period: string;
  side: Side;
  /** It is not over yet: it may be a breach, but never a recovery. */
  isRunning: boolean;
  value: number | null;
  numerator: number;
  denominator: number | null;
  /** Against the periods that it is compared with, in hundredths of a percent. */
  change?: number;
  signals?: readonly ControlSignal[];
}

const worse = (direction: OneSided, value: bigint, than: bigint): boolean => (direction === "LOWER" ? value > than : value < than);

const sideOf = (isBreach: boolean, isRecovered: boolean): Side => (isBreach ? "BREACH" : isRecovered ? "RECOVERED" : "BETWEEN");

/** Beyond the limit, strictly; recovered where it is at the recovery value or better. */
export function thresholdSide(value: number | null, { direction, limit, recover }: { direction: OneSided; limit: number; recover: number }): Side {
  if (value === null) return "UNKNOWN";
  const exact = BigInt(value);
  return sideOf(worse(direction, exact, BigInt(limit)), !worse(direction, exact, BigInt(recover)));
}

export interface Band {
  low: number;
  high: number;
  /** At these and between them it is recovered. */
  recoverLow: number;
  recoverHigh: number;
}

/** Below the lower or above the upper limit, strictly; recovered where it is within both recovery values. */
export function bandSide(value: number | null, { low, high, recoverLow, recoverHigh }: Band): Side {
  if (value === null) return "UNKNOWN";
  return sideOf(value < low || value > high, value >= recoverLow && value <= recoverHigh);
}

interface Swing {
  /** Where both sides are bad, a change either way is for the worse. */
  direction: KpiDirection;
  /** Change for the worse beyond which it is a breach, in hundredths of a percent; equal is not beyond. */
  percent: number;
  /** A change for the worse of no more than this is recovered. */
  recoverPercent: number;
}

const whole = 10_000n;

/** Against the mean of these values. A mean of nothing, of zero or below gives no percentage. */
export function swingSide(value: number | null, baseline: readonly (number | null)[], { direction, percent, recoverPercent }: Swing): { side: Side; change?: number } {
  const known = baseline.filter((one) => one !== null);
  const sum = known.reduce((total, one) => total + BigInt(one), 0n);
  if (value === null || known.length === 0 || known.length < baseline.length || sum <= 0n) return { side: "UNKNOWN" };
  // value ÷ (sum ÷ n) against 1 ± percent, with both sides multiplied by sum and 10 000.
  const scaled = BigInt(value) * BigInt(known.length) * whole;
  const directions: readonly OneSided[] = direction === "BAND" ? ["HIGHER", "LOWER"] : [direction];
  const isBeyond = (share: number): boolean => directions.some((one) => worse(one, scaled, sum * (whole + (one === "LOWER" ? BigInt(share) : -BigInt(share)))));
  const change = roundedShare(Number(BigInt(value) * BigInt(known.length) - sum), Number(whole), Number(sum));
  return { side: sideOf(isBeyond(percent), !isBeyond(recoverPercent)), change };
}

/** Only what the chart judges is known: complete periods after the baseline. */
export const controlSide = (isJudged: boolean, signals: readonly ControlSignal[]): Side => (isJudged ? (signals.length > 0 ? "BREACH" : "RECOVERED") : "UNKNOWN");

/** The values at these places, those before this one: the baseline of a swing; undefined where there are too few. */
export const before = <T>(values: readonly T[], at: number, count: number): readonly T[] | undefined => (at >= count ? values.slice(at - count, at) : undefined);
