/** The stage of a batch by its days to expiry, shared by promotion list, holds and moves to disposal. */
import { readAll } from "../../../table/list.ts";
import { groupBy } from "../../../table/groupBy.ts";
import { addDays, daysBetween } from "../../../platform/businessDate.ts";
import type { Context } from "../../../platform/context.ts";
import { StockBalance } from "../../supply/stock/stockBalance.ts";
import type { NearExpiryTerms } from "./nearExpiryTerms.ts";

export type ExpiryStage = "NEAR" | "STOP_SALE" | "EXPIRED";

/** Days to the first day on which it may not be sold; 0 or less is expired. */
export function expiryStage(expiresOn: string, today: string, { nearDays, stopSaleDays }: Pick<NearExpiryTerms, "nearDays" | "stopSaleDays">): ExpiryStage | undefined {
  const days = daysBetween(today, expiresOn);
  if (days <= 0) return "EXPIRED";
  if (days <= stopSaleDays) return "STOP_SALE";
  return days <= nearDays ? "NEAR" : undefined;
}

/** Stock of each batch that expires within that many days, by location. */
export async function stockExpiringWithin(days: number, { table, today }: Context): Promise<Map<string, StockBalance[]>> {
  const balances: StockBalance[] = [];
  const filter = { inStock: { eq: true }, expiresOn: { to: addDays(today, days) } };
  for await (const balance of readAll(table, StockBalance, { filter, orderBy: { sort: "expiresOn", descending: false } })) balances.push(balance);
  return groupBy(balances, ({ batchId }) => batchId);
}
