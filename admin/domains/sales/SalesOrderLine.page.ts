import type { EntityPage } from "../entityPage.ts";

export default {
  columns: ["orderNumber", "orderedOn", "customerId", "regionId", "productId", "representativeId", "quantity", "amount"],
} satisfies EntityPage;
