/** What leaves with a delivery takes its cost along, as it is known on that day. 四(四)4 */
import { alongside } from "../../../platform/lifecycle/alongside.ts";
import { costOf } from "../../supply/api.ts";
import type { Batch } from "../../supply/stock/batch.ts";
import { Delivery } from "../deliveries/delivery.ts";
import type { SalesOrder } from "../orders/salesOrder.ts";

alongside(Delivery, "ship", async ({ record, ctx }) => {
  record.soldById = (await ctx.loader.load<SalesOrder>(record.salesOrderId))?.representativeId;
  for (const line of record.lines) {
    const batch = line.batchId && (await ctx.loader.load<Batch>(line.batchId));
    if (batch) line.cost = await costOf(ctx, batch, line.quantity);
  }
});
