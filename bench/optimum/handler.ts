/** The baseline of the product: Apollo with a schema of just these operations, over `orders.ts`. */
import { ApolloServer } from "@apollo/server";
import { ApolloServerPluginCacheControlDisabled } from "@apollo/server/plugin/disabled";
import { handlers, startServerAndCreateLambdaHandler } from "@as-integrations/aws-lambda";
import { Kind, type GraphQLResolveInfo } from "graphql";
import { approvePurchaseOrder, createPurchaseOrder, purchaseOrder, purchaseOrders } from "./orders.ts";
import { schema } from "./schema.ts";

/** Whether the total is requested; nothing else is counted. */
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
