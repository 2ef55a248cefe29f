/** Posts a confirmed receipt as stock awaiting inspection and updates the order's received quantities. */
import { alongside } from "../../../platform/lifecycle/alongside.ts";
import type { Step } from "../../../platform/lifecycle/lifecycle.ts";
import { Batch } from "../stock/batch.ts";
import { compareLines } from "./compareLines.ts";
import { GoodsReceipt, type GoodsReceiptLine } from "./goodsReceipt.ts";
import { Inspection } from "./inspection.ts";
import type { Location } from "../places/location.ts";
import type { PurchaseOrder } from "../ordering/purchaseOrder.ts";
import { moveStock } from "../stock/stock.ts";

/** Adds the accepted quantities to the order. */
function countIn(order: PurchaseOrder, lines: readonly GoodsReceiptLine[]): void {
  for (const { orderLine, acceptedQuantity } of lines) order.lines[orderLine - 1]!.receivedQuantity += acceptedQuantity;
}

async function receiveIntoStock({ record: receipt, uow, ctx }: Step<GoodsReceipt>): Promise<void> {
  const order = uow.edit((await ctx.loader.load<PurchaseOrder>(receipt.purchaseOrderId))!);
  // Another receipt may have been confirmed since this one was written.
  receipt.lines = compareLines(receipt.lines, order);
  countIn(order, receipt.lines);
  const location = (await ctx.loader.load<Location>(receipt.locationId!))!;
  for (const line of receipt.lines) if (line.acceptedQuantity > 0) await receiveLine({ record: receipt, uow, ctx, input: {} }, line, location);
}

alongside(GoodsReceipt, "confirm", receiveIntoStock);

async function receiveLine({ record: receipt, uow, ctx }: Step<GoodsReceipt>, line: GoodsReceiptLine, location: Location): Promise<void> {
  const batch = uow.create(Batch, {
    batchNumber: line.batchNumber,
    productId: line.productId,
    supplierId: receipt.supplierId,
    receiptId: receipt.id,
    producedOn: line.producedOn,
    expiresOn: line.expiresOn,
    receivedQuantity: line.acceptedQuantity,
    status: "PENDING",
    locked: false,
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
