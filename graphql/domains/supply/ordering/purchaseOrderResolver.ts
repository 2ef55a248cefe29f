import { money, sum } from "../../../table/money.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { pricedLineFindings, takePackedQuantities } from "../../catalogue/api.ts";
import { PurchaseOrder } from "./purchaseOrder.ts";

const awardedLinesFixed = rule("AWARDED_LINES_FIXED", {
  clause: "五(一)3",
  message: { zh: () => "中标的供应商、商品、数量和单价不得更改", en: () => "Supplier, products, quantities and prices are those that were awarded" },
  remedy: { zh: () => "请恢复中标内容；确需变更的，请取消订单并重新询价", en: () => "Restore what was awarded; where it must change, cancel the order and ask for quotations again", by: [] },
});

const bought = ({ supplierId, lines }: PurchaseOrder): string => JSON.stringify([supplierId, lines.map(({ productId, quantity, unitPrice }) => [productId, quantity, unitPrice?.amount, unitPrice?.currency])]);

/** Completes lines and total and reports problems with them. */
export async function preparePurchaseOrder({ record, before, ctx }: Pick<Preparation<PurchaseOrder>, "record" | "before" | "ctx">): Promise<Finding[]> {
  if (before?.rfqId && bought(before) !== bought(record)) return [awardedLinesFixed(undefined, { field: "lines" })];
  record.historical ??= false;
  const packed = await takePackedQuantities(record.lines, { whole: false }, ctx);
  record.lines = packed.lines;
  const findings = packed.findings.length > 0 ? packed.findings : pricedLineFindings(record.lines);
  if (findings.length > 0) return findings;
  record.lines = record.lines.map((line) => ({ ...line, amount: money(line.quantity * line.unitPrice.amount, line.unitPrice.currency), receivedQuantity: 0 }));
  record.total = sum(record.lines.map(({ amount }) => amount), record.lines[0]!.unitPrice.currency);
  return [];
}

export const PurchaseOrderResolver = EntityResolver(PurchaseOrder, { create: true, update: true, prepare: preparePurchaseOrder });
