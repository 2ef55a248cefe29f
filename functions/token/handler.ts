import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { tableName } from "../../graphql/platform/configuration.ts";
import { tokenFor, type TokenAnswer } from "../../graphql/domains/organization/clients/clientTokens.ts";
import { Table } from "../../graphql/table/table.ts";
import { logger } from "../logger.ts";
import { count } from "../metrics.ts";
import { callerAddress } from "./callerAddress.ts";
import { readTokenRequest, type Malformed } from "./request.ts";

const statuses: Record<string, number> = { invalid_client: 401, slow_down: 429 };

/** The door at which machines obtain their tokens. */
export async function handler(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  const { requestId } = event.requestContext;
  try {
    const request = readTokenRequest(event);
    const answer = typeof request === "string" ? { error: request } : await tokenFor(new Table(tableName()), { ...request, address: callerAddress(event) });
    logger.info("token", { requestId, client: typeof request === "string" ? undefined : request.clientId, outcome: "error" in answer ? answer.error : "issued" });
    return result(answer, requestId);
  } catch (error) {
    logger.error("fault", { requestId, error: error as Error });
    count("Faults");
    return respond(500, { error: "server_error" }, requestId);
  }
}

function result(answer: TokenAnswer | { error: Malformed }, requestId: string): APIGatewayProxyStructuredResultV2 {
  if ("token" in answer) return respond(200, { access_token: answer.token, token_type: "Bearer", expires_in: answer.expiresIn, scope: answer.scope }, requestId);
  const headers = {
    ...(answer.error === "invalid_client" && { "www-authenticate": 'Basic realm="PharmOps"' }),
    ...("retryAfterSeconds" in answer && { "retry-after": String(answer.retryAfterSeconds) }),
  };
  return respond(statuses[answer.error] ?? 400, { error: answer.error }, requestId, headers);
}

const respond = (statusCode: number, body: object, requestId: string, headers: Record<string, string> = {}): APIGatewayProxyStructuredResultV2 => ({
  statusCode,
  headers: { "content-type": "application/json", "cache-control": "no-store", pragma: "no-cache", "x-request-id": requestId, ...headers },
  body: JSON.stringify(body),
});
