import { toDecimal } from "./decimal.ts";

/** A share in hundredths of a percent: "66.66 %". */
export const formatShare = (share: number | null): string => (share === null ? "—" : `${toDecimal(share, 2)} %`);
