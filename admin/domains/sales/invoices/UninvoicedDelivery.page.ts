import { lazy } from "react";
import type { EntityPage } from "../../entityPage.ts";

export default {
  arises: { from: "Delivery", says: { zh: "已发货、尚未开票的发货单列在这里。", en: "Shipped deliveries without an invoice are listed here." } },
  columns: ["deliveryNumber", "customerId", "kind", "shippedOn", "quantity", "amount"],
  facts: ["customerId", "deliveryId", "quantity", "amount"],
  panels: [lazy(() => import("./InvoiceCustomer.tsx"))],
  queues: [
    {
      name: "toInvoice",
      title: { zh: "待开票", en: "To invoice" },
      verb: { zh: "开票", en: "Invoice" },
      roles: ["finance"],
      filter: () => ({ kind: "BLUE" }),
      sort: { field: "shippedOn", order: "ASC" },
      columns: ["customerId", "shippedOn", "amount"],
    },
    {
      name: "redInvoiceDue",
      title: { zh: "待红冲", en: "Red invoices due" },
      verb: { zh: "查看", en: "Open" },
      roles: ["finance"],
      filter: () => ({ kind: "RED" }),
      sort: { field: "shippedOn", order: "ASC" },
      columns: ["customerId", "shippedOn", "amount"],
    },
  ],
} satisfies EntityPage;
