import { lazy } from "react";
import { times } from "../../values/times.ts";
import type { EntityPage } from "../entityPage.ts";

export default {
  columns: ["number", "supplierId", "status", "total", "expectedOn", "createdAt"],
  facts: ["supplierId", "total", "expectedOn", "orderedOn"],
  lineTotals: { lines: { attribute: "amount", of: ({ quantity, unitPrice }) => times(quantity, unitPrice) } },
  panels: [lazy(() => import("./ReceiveGoods.tsx"))],
  related: [{ entity: "GoodsReceipt", by: "purchaseOrderId" }],
} satisfies EntityPage;
