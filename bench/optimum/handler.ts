/** What the product is measured against: Apollo with a schema of just these operations, over `orders.ts`. */
import { ApolloServer } from "@apollo/server";
import { ApolloServerPluginCacheControlDisabled } from "@apollo/server/plugin/disabled";
import { handlers, startServerAndCreateLambdaHandler } from "@as-integrations/aws-lambda";
import { buildSchema, Kind, type GraphQLResolveInfo } from "graphql";
import { approvePurchaseOrder, createPurchaseOrder, purchaseOrder, purchaseOrders } from "./orders.ts";

const schema = buildSchema(
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

/** Whether the total is asked for; nothing else is counted. */
const isCounted = ({ fieldNodes }: GraphQLResolveInfo): boolean =>
  fieldNodes.some(({ selectionSet }) => selectionSet!.selections.some((one) => one.kind === Kind.FIELD && one.name.value === "totalCount"));

const done = async (outcome: Promise<object>): Promise<object> => ({ problems: [], ...(await outcome) });

const rootValue = () => ({
  purchaseOrder,
  purchaseOrders: (page: Parameters<typeof purchaseOrders>[0], _context: unknown, info: GraphQLResolveInfo) => purchaseOrders(page, isCounted(info)),
  createPurchaseOrder: (input: Parameters<typeof createPurchaseOrder>[0]) => done(createPurchaseOrder(input)),
  approvePurchaseOrder: (input: Parameters<typeof approvePurchaseOrder>[0]) => done(approvePurchaseOrder(input)),
});

export const handler = startServerAndCreateLambdaHandler(
  new ApolloServer({ schema, rootValue, includeStacktraceInErrorResponses: false, plugins: [ApolloServerPluginCacheControlDisabled()] }),
  handlers.createAPIGatewayProxyEventV2RequestHandler(),
);
