import { handlers, startServerAndCreateLambdaHandler } from "@as-integrations/aws-lambda";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import type { Context } from "../graphql/platform/context.ts";
import type { Audience } from "../graphql/platform/limits/limits.ts";
import { contextFor, createServer, type Fault } from "../graphql/schema/server.ts";
import { logger } from "./logger.ts";
import { count } from "./metrics.ts";

/** The door for GraphQL of one audience: an API Gateway v2 event in, its response out. */
export function graphqlDoor(audience: Audience) {
  const gateway = handlers.createAPIGatewayProxyEventV2RequestHandler();
  /** The caller of each request, known once its token is read. */
  const contexts = new WeakMap<APIGatewayProxyEventV2, Context>();

  /** One line per request; the caller gets the same id, so that a report of a fault finds its line. */
  async function logRequest(event: APIGatewayProxyEventV2) {
    const { requestId, http } = event.requestContext;
    const startedAt = performance.now();

    return async (result: APIGatewayProxyStructuredResultV2 | string) => {
      if (typeof result === "string") return;
      result.headers = { ...result.headers, "x-request-id": requestId };
      const milliseconds = Math.round(performance.now() - startedAt);
      const actor = contexts.get(event)?.actorId;
      logger.info("graphql", { requestId, audience, actor, method: http.method, status: result.statusCode, milliseconds });
      count("Requests");
    };
  }

  return startServerAndCreateLambdaHandler(createServer({ audience, onFault }), gateway, {
    context: async ({ event }) => {
      const context = await contextFor({ audience, headers: event.headers, requestId: event.requestContext.requestId, onFault });
      contexts.set(event, context);
      return context;
    },
    middleware: [logRequest],
  });
}

/** The caller gets the request's id and none of this. */
function onFault({ error, ...where }: Fault): void {
  logger.error("fault", { ...where, error });
  count("Faults");
}
