/** Compares what was delivered with what the order still expects. */
import type { GoodsReceiptLine } from "./goodsReceipt.ts";
import type { PurchaseOrder } from "../ordering/purchaseOrder.ts";

/** Packs that were delivered and neither damaged nor refused. */
export const soundPacks = ({ deliveredQuantity, damagedQuantity, refusedQuantity }: Pick<GoodsReceiptLine, "deliveredQuantity" | "damagedQuantity" | "refusedQuantity">): number =>
  deliveredQuantity - (damagedQuantity ?? 0) - (refusedQuantity ?? 0);

/** Comparison of a delivery with the open quantity of the order line. All in packs. */
function compareWithOrder(expected: number, line: GoodsReceiptLine) {
  const sound = soundPacks(line);
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
