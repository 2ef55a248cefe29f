/** The quotient of whole numbers, rounded towards −∞. */
function floorOf(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  return dividend % divisor !== 0n && dividend < 0n !== divisor < 0n ? quotient - 1n : quotient;
}

/** Mean in hundredths (435 is 4.35), computed exactly and rounded down once; null if there is nothing to divide by. */
export const meanOf = (sum: number, count: number): number | null => (count === 0 ? null : Number(floorOf(BigInt(sum) * 100n, BigInt(count))));

/** Share in hundredths of a percent (9876 is 98.76 %), computed exactly and rounded down once; null if the whole is 0. */
export const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : Number(floorOf(BigInt(part) * 10_000n, BigInt(whole))));
