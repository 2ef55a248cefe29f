import type { Operation } from "../../../api/operation.ts";

export const sameReference: Operation = {
  name: "SameReference",
  text: "query SameReference($customerId: ID!, $customerReference: String!) { salesOrders(first: 4, filter: { customerId: { eq: $customerId }, customerReference: { eq: $customerReference } }) { nodes { id displayName status } } }",
};
