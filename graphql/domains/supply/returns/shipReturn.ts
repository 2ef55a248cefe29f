/** Takes the packs of a return out of stock, line by line. Holds prevent selling packs, not returning them. GSP */
import type { Step } from "../../../platform/lifecycle/lifecycle.ts";
import { posts } from "../../../platform/posting/longAction.ts";
import type { Location } from "../places/location.ts";
import type { Batch } from "../stock/batch.ts";
import { moveStock } from "../stock/stock.ts";
import { PurchaseReturn, type PurchaseReturnLine } from "./purchaseReturn.ts";
import type { ReturnShipmentInput } from "./purchaseReturnLifecycle.ts";

/** Each line is four writes: the movement, the balance, the batch and its audit entry. */
const linesAtOnce = 20;

async function shipLine({ record, uow, ctx }: Step<PurchaseReturn, ReturnShipmentInput>, { batchId, locationId, quantity }: PurchaseReturnLine): Promise<void> {
  const [batch, from] = [(await ctx.loader.load<Batch>(batchId))!, (await ctx.loader.load<Location>(locationId))!];
  await moveStock(ctx, uow, { kind: "PURCHASE_RETURN", batch, from, quantity, promised: true, sourceId: record.id });
  const edited = uow.edit(batch);
  edited.returnedQuantity = (edited.returnedQuantity ?? 0) + quantity;
}

// The packs of the lines that have not left yet remain reserved for the return.
posts<PurchaseReturn, ReturnShipmentInput>(PurchaseReturn, "ship", {
  lines: ({ lines }) => lines.length,
  atOnce: linesAtOnce,
  begin: ({ record, input: { takenBy, trackingNumber } }) => void Object.assign(record, { takenBy, trackingNumber }),
  post: async (step, { from, to }) => {
    for (const line of step.record.lines.slice(from, to)) await shipLine(step, line);
  },
});
