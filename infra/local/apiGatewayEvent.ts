import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";

const textTypes = /^(text\/|application\/(json|[\w.+-]*\+json|x-www-form-urlencoded|xml))/;

/** A request as API Gateway's HTTP API hands it to a function (payload format 2.0). */
export function toEvent(request: IncomingMessage, body: Buffer): APIGatewayProxyEventV2 {
  const [rawPath = "/", ...query] = (request.url ?? "/").split("?");
  const rawQueryString = query.join("?");
  const headers = joinHeaders(request);
  const isText = textTypes.test(headers["content-type"] ?? "text/plain");
  const queryParameters = Object.fromEntries(new URLSearchParams(rawQueryString));
  const now = new Date();

  return {
    version: "2.0",
    routeKey: "$default",
    rawPath,
    rawQueryString,
    headers,
    ...(rawQueryString && { queryStringParameters: queryParameters }),
    ...(request.headers.cookie && { cookies: request.headers.cookie.split("; ") }),
    requestContext: {
      accountId: "000000000000",
      apiId: "local",
      domainName: headers.host ?? "localhost",
      domainPrefix: "local",
      http: {
        method: request.method ?? "GET",
        path: rawPath,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: request.socket.remoteAddress ?? "",
        userAgent: headers["user-agent"] ?? "",
      },
      requestId: randomUUID(),
      routeKey: "$default",
      stage: "$default",
      time: now.toISOString(),
      timeEpoch: now.getTime(),
    },
    ...(body.length > 0 && { body: body.toString(isText ? "utf8" : "base64") }),
    isBase64Encoded: body.length > 0 && !isText,
  };
}

/** Sends a function's answer as API Gateway does. */
export function sendResult(result: APIGatewayProxyStructuredResultV2, response: ServerResponse): void {
  response.statusCode = result.statusCode ?? 200;
  for (const [name, value] of Object.entries(result.headers ?? {})) response.setHeader(name, String(value));
  if (result.cookies) response.setHeader("set-cookie", result.cookies);
  response.end(Buffer.from(result.body ?? "", result.isBase64Encoded ? "base64" : "utf8"));
}

/** Names in lower case, repeated headers joined with a comma; cookies are listed separately. */
function joinHeaders(request: IncomingMessage): Record<string, string> {
  const entries = Object.entries(request.headersDistinct).filter(([name]) => name !== "cookie");
  return Object.fromEntries(entries.map(([name, values]) => [name, values!.join(",")]));
}
