/** Share in hundredths of a percent, rounded down (9876 is 98.76 %); null if the total is 0. */
export const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : Math.floor((part * 10_000) / whole));
