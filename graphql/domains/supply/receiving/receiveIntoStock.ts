/** Posts a confirmed receipt as stock awaiting inspection and updates the order's received quantities. */
import { alongside } from "../../../platform/lifecycle/alongside.ts";
import type { Step } from "../../../platform/lifecycle/lifecycle.ts";
import { posts } from "../../../platform/posting/longAction.ts";
import { packFactors } from "../../catalogue/api.ts";
import type { Product } from "../../catalogue/product/product.ts";
import { netCost } from "../cost/batchCost.ts";
import { Batch } from "../stock/batch.ts";
import { compareLines } from "./compareLines.ts";
import { GoodsReceipt, type GoodsReceiptLine } from "./goodsReceipt.ts";
import { Inspection } from "./inspection.ts";
import type { Location } from "../places/location.ts";
import type { PurchaseOrder } from "../ordering/purchaseOrder.ts";
import { learnDuties } from "../ordering/purchaseDuties.ts";
import { moveStock } from "../stock/stock.ts";

/** Adds the accepted quantities to the order. */
function countIn(order: PurchaseOrder, lines: readonly GoodsReceiptLine[]): void {
  for (const { orderLine, acceptedQuantity } of lines) order.lines[orderLine - 1]!.receivedQuantity += acceptedQuantity;
}

/** Each line takes six actions: the batch, its inspection and the trail of both, the movement, and the balance. */
const linesAtOnce = 14;

const orderOf = async ({ record, uow, ctx }: Step<GoodsReceipt>): Promise<PurchaseOrder> => uow.edit((await ctx.loader.load<PurchaseOrder>(record.purchaseOrderId))!);

// The order counts the goods when all of them are posted. Until then it is held: no other receipt may count on what it
// still expects. The batches cannot be inspected before (inspectionLifecycle.ts), so none of them is sold.
posts(GoodsReceipt, "confirm", {
  lines: ({ lines }) => lines.length,
  atOnce: linesAtOnce,
  holds: ({ purchaseOrderId }) => [purchaseOrderId],
  begin: async (step) => {
    // Another receipt may have been confirmed since this one was written.
    step.record.lines = compareLines(step.record.lines, await orderOf(step));
  },
  post: async (step, { from, to }) => {
    const location = (await step.ctx.loader.load<Location>(step.record.locationId!))!;
    for (const [i, line] of step.record.lines.slice(from, to).entries()) if (line.acceptedQuantity > 0) await receiveLine(step, from + i + 1, location);
  },
});

alongside(GoodsReceipt, "confirm", async (step) => {
  const order = await orderOf(step);
  countIn(order, step.record.lines);
  learnDuties(order, step.record.duties);
});

async function receiveLine({ record: receipt, uow, ctx }: Step<GoodsReceipt>, receiptLine: number, location: Location): Promise<void> {
  const line = receipt.lines[receiptLine - 1]!;
  const product = (await ctx.loader.load<Product>(line.productId))!;
  // A level that changes later serves later batches only.
  const factors = product.hasPackLevels ? await packFactors(product.id, receipt.receivedOn, ctx) : {};
  const order = (await ctx.loader.load<PurchaseOrder>(receipt.purchaseOrderId))!;
  const batch = uow.create(Batch, {
    batchNumber: line.batchNumber,
    productId: line.productId,
    supplierId: receipt.supplierId,
    receiptId: receipt.id,
    receiptLine,
    producedOn: line.producedOn,
    expiresOn: line.expiresOn,
    printedExpiry: line.printedExpiry,
    receivedQuantity: line.acceptedQuantity,
    perInner: factors.INNER,
    perCase: factors.CASE,
    cost: await netCost(ctx, { productId: line.productId, unitPrice: order.lines[line.orderLine - 1]!.unitPrice, quantity: line.acceptedQuantity }),
    status: "PENDING",
    duties: receipt.duties,
  });
  await moveStock(ctx, uow, { kind: "RECEIVE", batch, to: location, quantity: line.acceptedQuantity, sourceId: receipt.id });
  uow.create(Inspection, {
    receiptId: receipt.id,
    orderLine: line.orderLine,
    batchId: batch.id,
    productId: batch.productId,
    locationId: location.id,
    quantity: line.acceptedQuantity,
    status: "PENDING",
    duties: receipt.duties,
  });
}
