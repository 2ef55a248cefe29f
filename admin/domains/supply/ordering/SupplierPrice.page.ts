import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["orderedOn", "supplierId", "productId", "quantity", "unitPrice", "purchaseOrderId"],
  // Prices are asked for with a supplier or a product in mind, and are shown on their pages.
  menu: false,
} satisfies EntityPage;
