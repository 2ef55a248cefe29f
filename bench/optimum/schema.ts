/** The operations that are measured, and nothing else. */
import { buildSchema } from "graphql";

export const schema = buildSchema(
  /* GraphQL */ `
    scalar LocalDate
    scalar SafeInt
    type Money { amount: SafeInt! currency: String! }
    type Supplier { id: ID! name: String! code: String! }
    type PurchaseOrder { id: ID! number: String! status: PurchaseOrderStatus! expectedOn: LocalDate! total: Money supplier: Supplier }
    enum PurchaseOrderStatus { DRAFT SUBMITTED APPROVED }
    enum PurchaseOrderOrder { EXPECTED_ON_DESC }
    type PageInfo { hasNextPage: Boolean! endCursor: String }
    type PurchaseOrderConnection { nodes: [PurchaseOrder!]! pageInfo: PageInfo! totalCount: SafeInt }
    type PurchaseOrderPayload { record: PurchaseOrder problems: [Problem!]! }
    type Problem { code: String! }
    input MoneyInput { amount: SafeInt! currency: String! }
    input PurchaseOrderLineInput { productId: ID! quantity: SafeInt! unitPrice: MoneyInput! }
    input CreatePurchaseOrderInput { supplierId: ID! expectedOn: LocalDate! interestsDeclared: Boolean lines: [PurchaseOrderLineInput!]! }
    input ApprovePurchaseOrderInput { id: ID! version: Int }
    input PurchaseOrderStatusFilter { eq: PurchaseOrderStatus! }
    input PurchaseOrderFilter { status: PurchaseOrderStatusFilter! }
    type Query {
      purchaseOrder(id: ID!): PurchaseOrder
      purchaseOrders(first: Int!, after: String, filter: PurchaseOrderFilter!, orderBy: PurchaseOrderOrder!): PurchaseOrderConnection!
    }
    type Mutation {
      createPurchaseOrder(input: CreatePurchaseOrderInput!): PurchaseOrderPayload!
      approvePurchaseOrder(input: ApprovePurchaseOrderInput!): PurchaseOrderPayload!
    }
  `,
);
