/** What an approver sees of a submitted order beside its content: what it adds up to, and how its prices have moved. */
import { alongside } from "../../../platform/lifecycle/alongside.ts";
import { linesWithVariance } from "./priceVariance.ts";
import { PurchaseOrder } from "./purchaseOrder.ts";
import { combinedTotalOf } from "./splitting.ts";

alongside(PurchaseOrder, "submit", async ({ record, ctx }) => {
  [record.combinedTotal, record.lines] = await Promise.all([combinedTotalOf(record, ctx), linesWithVariance(record.lines, ctx)]);
});
