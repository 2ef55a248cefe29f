import type { Money } from "../../../api/record.ts";
import type { EntityPage, WorkQueue } from "../../entityPage.ts";

interface OrderLine {
  unitPrice: Money | null;
  acceptedQuantity: number | null;
  returnedQuantity: number | null;
  invoicedQuantity: number | null;
}

/** An invoice has no more lines than that. */
const MOST_LINES = 30;

/** What was accepted of an order's lines and is not invoiced. */
const uninvoiced = (purchaseOrderId: unknown, lines: OrderLine[]): object[] =>
  lines
    .map(({ unitPrice, acceptedQuantity, returnedQuantity, invoicedQuantity }, index) => ({
      purchaseOrderId,
      orderLine: index + 1,
      quantity: (acceptedQuantity ?? 0) - (returnedQuantity ?? 0) - (invoicedQuantity ?? 0),
      unitPrice,
    }))
    .filter(({ quantity }) => quantity > 0)
    .slice(0, MOST_LINES);

const inState = (status: string, queue: Pick<WorkQueue, "name" | "title" | "verb">): WorkQueue => ({
  ...queue,
  roles: ["finance"],
  filter: () => ({ status }),
  sort: { field: "createdAt", order: "ASC" },
  columns: ["supplierId", "invoiceNumber", "total"],
});

export default {
  followsFrom: {
    PurchaseOrder: {
      says: { zh: "已验收合格的货物尚未收到发票。", en: "Accepted goods of it are not invoiced yet." },
      button: { zh: "登记供应商发票", en: "Enter the invoice" },
      source: ({ id, supplierId, lines }) => {
        const left = uninvoiced(id, lines as OrderLine[]);
        return left.length > 0 ? { kind: "BLUE", supplierId, lines: left } : undefined;
      },
    },
  },
  columns: ["number", "supplierId", "kind", "status", "invoiceNumber", "issuedOn", "total"],
  facts: ["supplierId", "invoiceNumber", "issuedOn", "dueOn", "total", "mismatches", "variance"],
  ownAttributes: ["identity"],
  choices: {
    blueInvoiceId: {
      dependsOn: ["supplierId"],
      filter: ([supplierId]) => (supplierId ? { supplierId } : {}),
      facts: ["invoiceNumber", "total"],
      says: { zh: "只列出该供应商的发票。", en: "Invoices of the supplier only." },
    },
    "lines.purchaseOrderId": {
      dependsOn: ["supplierId"],
      filter: ([supplierId]) => (supplierId ? { supplierId } : {}),
      facts: ["total", "expectedOn"],
      says: { zh: "只列出该供应商的订单。", en: "Orders of the supplier only." },
    },
  },
  lineTotals: { lines: { attribute: "amount", of: () => null } },
  related: [
    { entity: "Payable", by: "invoiceId" },
    { entity: "SupplierInvoice", by: "blueInvoiceId" },
    { entity: "CostAdjustment", by: "sourceId" },
    { entity: "SupplierEntry", by: "sourceId" },
  ],
  queues: [
    inState("RECEIVED", { name: "invoicesToVerify", title: { zh: "待查验的供应商发票", en: "Supplier invoices to verify" }, verb: { zh: "查验", en: "Verify" } }),
    inState("VERIFIED", { name: "invoicesToMatch", title: { zh: "待匹配的供应商发票", en: "Supplier invoices to match" }, verb: { zh: "匹配", en: "Match" } }),
    inState("BLOCKED", { name: "invoicesBlocked", title: { zh: "不匹配的供应商发票", en: "Blocked supplier invoices" }, verb: { zh: "处理", en: "Clear up" } }),
    inState("MATCHED", { name: "invoicesToSubmit", title: { zh: "已匹配待提交的供应商发票", en: "Matched supplier invoices" }, verb: { zh: "提交", en: "Submit" } }),
  ],
  dashboard: { states: true },
} satisfies EntityPage;
