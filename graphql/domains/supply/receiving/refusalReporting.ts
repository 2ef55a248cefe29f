/** What is refused of a delivery is reported with the receipt, whatever becomes of its other lines. GSP §74 */
import { alongside } from "../../../platform/lifecycle/alongside.ts";
import type { Step } from "../../../platform/lifecycle/lifecycle.ts";
import { GoodsReceipt, type GoodsReceiptLine } from "./goodsReceipt.ts";
import { RefusalReport, type RefusalReportLine } from "./refusalReport.ts";

/** Packs of a line that are not taken in, by cause. */
function refusedOf({ productId, batchNumber, damagedQuantity = 0, refusedQuantity = 0, refusalReason, overQuantity }: GoodsReceiptLine, i: number): RefusalReportLine[] {
  const line = { receiptLine: i + 1, productId, batchNumber: batchNumber! };
  const causes: Pick<RefusalReportLine, "quantity" | "cause" | "reason">[] = [
    { cause: "DAMAGED", quantity: damagedQuantity },
    { cause: "REFUSED", quantity: refusedQuantity, reason: refusalReason },
    { cause: "OVER", quantity: overQuantity },
  ];
  return causes.filter(({ quantity }) => quantity > 0).map((one) => ({ ...line, ...one }));
}

function report({ record: { id: receiptId, purchaseOrderId, supplierId, lines, duties }, uow, ctx }: Step<GoodsReceipt>): void {
  const refused = lines.flatMap(refusedOf);
  if (refused.length > 0) uow.create(RefusalReport, { receiptId, purchaseOrderId, supplierId, refusedOn: ctx.today, lines: refused, status: "OPEN", duties });
}

alongside(GoodsReceipt, "confirm", report);
alongside(GoodsReceipt, "refuseAll", report);
// Where other lines can still be received, the report is made with them.
alongside(GoodsReceipt, "rejectArrival", (step) => {
  if (step.record.status === "REFUSED") report(step);
});
