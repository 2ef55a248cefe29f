import { toDecimal } from "./decimal.ts";

/** A share in hundredths of a percent: "66.66 %". */
export const formatShare = (share: number | null): string => (share === null ? "—" : `${toDecimal(share, 2)} %`);

/** A part of a whole in percent, to one decimal: "66.7 %". */
export const formatPart = (part: number, whole: number): string => (whole === 0 ? "—" : `${((part / whole) * 100).toFixed(1)} %`);

/** How much more or less than before, in percent: "+20.0 %". Nothing to compare with is no growth. */
export function formatGrowth(now: number, before: number): string {
  if (before === 0) return "—";
  const change = (now / before - 1) * 100;
  return `${change >= 0 ? "+" : "−"}${Math.abs(change).toFixed(1)} %`;
}
