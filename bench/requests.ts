/** The requests, identical for the product and the optimum. */
import { addDays, businessDate } from "../graphql/platform/businessDate.ts";

const fields = "id number status expectedOn total { amount currency } supplier { id name code }";
const page = `query ($first: Int!, $after: String) { purchaseOrders(first: $first, after: $after, filter: { status: { eq: APPROVED } }, orderBy: EXPECTED_ON_DESC) { nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`;

export const requests = {
  get: `query ($id: ID!) { purchaseOrder(id: $id) { ${fields} } }`,
  page,
  counted: page.replace("pageInfo", "totalCount pageInfo"),
  create: `mutation ($input: CreatePurchaseOrderInput!) { createPurchaseOrder(input: $input) { record { ${fields} } problems { code } } }`,
  approve: `mutation ($id: ID!) { approvePurchaseOrder(input: { id: $id, version: 1 }) { record { ${fields} } problems { code } } }`,
};

export interface Goods {
  suppliers: readonly { id: string }[];
  products: readonly { id: string }[];
}

/** A new order of one line; another supplier and product each time. */
export const newOrder = ({ suppliers, products }: Goods, turn: number): object => ({
  supplierId: suppliers[turn % suppliers.length]!.id,
  expectedOn: addDays(businessDate(new Date()), 10),
  interestsDeclared: true,
  lines: [{ productId: products[turn % products.length]!.id, quantity: 10, unitPrice: { amount: 1_000, currency: "CNY" } }],
});

/** A refused mutation has done nothing, and would look fast and cheap. */
export function assertDone(answer: Record<string, unknown>): void {
  const [payload] = Object.values(answer) as { problems?: unknown[] }[];
  if (payload?.problems && payload.problems.length > 0) throw new Error(JSON.stringify(payload.problems));
}
