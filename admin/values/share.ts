/** A share in hundredths of a percent: "66.66 %". */
export const formatShare = (share: number | null): string => (share === null ? "—" : `${(share / 100).toFixed(2)} %`);
