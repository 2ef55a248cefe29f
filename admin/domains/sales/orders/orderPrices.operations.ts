import type { Operation } from "../../../api/operation.ts";

export const orderPrices: Operation = {
  name: "OrderPrices",
  text: "query OrderPrices($customerId: ID!, $contractId: ID, $productIds: [ID!]!) { prices: orderPrices(customerId: $customerId, contractId: $contractId, productIds: $productIds) { productId unitPrice { amount currency } exactPrice source number } }",
};
