import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { answerFormRequest, type FormOutcome } from "../../graphql/domains/marketing/api.ts";
import { tableName } from "../../graphql/platform/configuration.ts";
// Declares every entity: what an answer changes has consequences that are declared elsewhere.
import "../../graphql/schema/schema.ts";
import { Table } from "../../graphql/table/table.ts";
import { logger } from "../logger.ts";
import { count } from "../metrics.ts";
import { callerAddress } from "../token/callerAddress.ts";
import { readFormRequest } from "./request.ts";

const statuses: Partial<Record<FormOutcome["state"], number>> = { UNKNOWN: 404, ANSWERED: 409, OPTED_OUT: 409, LAPSED: 410, CLOSED: 410, PROBLEMS: 422, SLOW_DOWN: 429, BUSY: 503 };

/** Chinese unless the page says otherwise, as everywhere. */
const languageOf = ({ headers }: APIGatewayProxyEventV2): "zh" | "en" => (/^en\b/i.test(headers["accept-language"] ?? "") ? "en" : "zh");

/** The door for people who were invited to a survey: no session, no cookie, and of the log no address and no token. */
export async function handler(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  const { requestId } = event.requestContext;
  try {
    const request = readFormRequest(event);
    if (!request) return respond(400, { state: "MALFORMED" }, requestId);
    const outcome = await answerFormRequest(new Table(tableName()), request, { address: callerAddress(event), language: languageOf(event) });
    logger.info("answer form", { requestId, action: request.action, outcome: outcome.state });
    const wait: Record<string, string> = outcome.state === "SLOW_DOWN" ? { "retry-after": String(outcome.retryAfterSeconds) } : {};
    return respond(statuses[outcome.state] ?? 200, outcome, requestId, wait);
  } catch (error) {
    logger.error("fault", { requestId, error: error as Error });
    count("Faults");
    return respond(500, { state: "FAULT" }, requestId);
  }
}

const respond = (statusCode: number, body: object, requestId: string, headers: Record<string, string> = {}): APIGatewayProxyStructuredResultV2 => ({
  statusCode,
  headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-store", "x-content-type-options": "nosniff", "x-request-id": requestId, ...headers },
  body: JSON.stringify(body),
});
