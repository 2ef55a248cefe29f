import { money, sum } from "../../../table/money.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import type { Finding } from "../../../platform/problem/problem.ts";
import { pricedLineFindings, takePackedQuantities } from "../../catalogue/api.ts";
import { PurchaseOrder } from "./purchaseOrder.ts";

/** Completes lines and total and reports problems with them. */
export async function preparePurchaseOrder({ record, ctx }: Pick<Preparation<PurchaseOrder>, "record" | "ctx">): Promise<Finding[]> {
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
