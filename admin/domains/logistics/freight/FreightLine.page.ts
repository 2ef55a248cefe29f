import type { EntityPage } from "../../entityPage.ts";

export default {
  arises: { from: "Shipment", says: { zh: "运单发运后，运费按明细分摊。", en: "A shipment that leaves divides its freight among the lines that it carried." } },
  columns: ["shipmentId", "customerId", "productId", "shippedOn", "quantity", "amount"],
  facts: ["shipmentId", "deliveryId", "productId", "customerId", "amount"],
  ownAttributes: ["shipmentNumber"],
  opens: { sort: { field: "shippedOn", order: "DESC" } },
  menu: false,
  adds: { SalesOrder: { related: [{ entity: "FreightLine", by: "salesOrderId" }] } },
} satisfies EntityPage;
