/** Posts a confirmed receipt as stock awaiting inspection and updates the order's received quantities. */
import type { Step } from "../../../platform/lifecycle/lifecycle.ts";
import { Batch } from "../stock/batch.ts";
import type { GoodsReceipt, GoodsReceiptLine } from "./goodsReceipt.ts";
import { Inspection } from "./inspection.ts";
import type { Location } from "../places/location.ts";
import type { PurchaseOrder } from "../ordering/purchaseOrder.ts";
import { moveStock } from "../stock/stock.ts";

/** Comparison of a delivery with the open quantity of the order line. All in packs. */
export function compareWithOrder(expected: number, { deliveredQuantity, damagedQuantity }: Pick<GoodsReceiptLine, "deliveredQuantity" | "damagedQuantity">) {
  const sound = deliveredQuantity - (damagedQuantity ?? 0);
  const overQuantity = Math.max(0, sound - expected);
  const acceptedQuantity = sound - overQuantity;
  return { overQuantity, acceptedQuantity, shortQuantity: expected - acceptedQuantity };
}

/** Compares the receipt's lines with the current order; several batches of one order line share its open quantity. */
export function compareLines(lines: readonly GoodsReceiptLine[], order: PurchaseOrder): GoodsReceiptLine[] {
  const expected = order.lines.map(({ quantity, receivedQuantity }) => quantity - receivedQuantity);
  return lines.map((line) => {
    const compared = compareWithOrder(expected[line.orderLine - 1]!, line);
    expected[line.orderLine - 1] = compared.shortQuantity;
    return { ...line, ...compared, productId: order.lines[line.orderLine - 1]!.productId };
  });
}

/** Adds the accepted quantities to the order. */
export function countIn(order: PurchaseOrder, lines: readonly GoodsReceiptLine[]): void {
  for (const { orderLine, acceptedQuantity } of lines) order.lines[orderLine - 1]!.receivedQuantity += acceptedQuantity;
}

export async function receiveIntoStock({ record: receipt, uow, ctx }: Step<GoodsReceipt>): Promise<void> {
  const order = uow.edit((await ctx.loader.load<PurchaseOrder>(receipt.purchaseOrderId))!);
  // Another receipt may have been confirmed since this one was written.
  receipt.lines = compareLines(receipt.lines, order);
  receipt.sharedWithId = receipt.supplierId;
  countIn(order, receipt.lines);
  const location = (await ctx.loader.load<Location>(receipt.locationId!))!;
  for (const line of receipt.lines) if (line.acceptedQuantity > 0) await receiveLine({ record: receipt, uow, ctx, input: {} }, line, location);
}

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
