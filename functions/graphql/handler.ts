import { handlers, startServerAndCreateLambdaHandler } from "@as-integrations/aws-lambda";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { contextFor, createServer } from "../../graphql/schema/server.ts";
import { logger } from "../logger.ts";

const gateway = handlers.createAPIGatewayProxyEventV2RequestHandler();

/** The door for GraphQL: an API Gateway v2 event in, its response out. */
export const handler = startServerAndCreateLambdaHandler(createServer(), gateway, {
  context: ({ event }) => contextFor({ headers: event.headers, requestId: event.requestContext.requestId }),
  middleware: [logRequest],
});

/** One line per request; the caller gets the same id, so that a report of a fault finds its line. */
async function logRequest(event: APIGatewayProxyEventV2) {
  const { requestId, http } = event.requestContext;
  const startedAt = performance.now();

  return async (result: APIGatewayProxyStructuredResultV2 | string) => {
    if (typeof result === "string") return;
    result.headers = { ...result.headers, "x-request-id": requestId };
    const milliseconds = Math.round(performance.now() - startedAt);
    logger.info("graphql", { requestId, method: http.method, status: result.statusCode, milliseconds });
  };
}
