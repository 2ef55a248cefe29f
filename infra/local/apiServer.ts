import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { sendResult, toEvent } from "./apiGatewayEvent.ts";
import { listen, type LocalServer } from "./server.ts";

export type ApiHandler = (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2 | string>;

export interface ApiServerOptions {
  port: number;
  host: string;
  /** The function behind each path. */
  routes: Record<string, ApiHandler>;
  /** The only origin whose pages may call the API. */
  consoleUrl: string;
}

export const apiPath = "/graphql";
export const partnerPath = "/partner/graphql";
/** The console's schema for the API client of imports, which has no person's token. */
export const migrationPath = "/migration/graphql";
export const tokenPath = "/oauth/token";
/** The door of the answer form. */
export const surveyPath = "/survey";

/** Signature of a Lambda function. */
const largestBodyBytes = 6 * 1024 * 1024;

/** Local replacement for API Gateway, in front of the same functions. */
export function startApi({ port, host, routes, consoleUrl }: ApiServerOptions): Promise<LocalServer> {
  const server = createServer((request, response) => {
    answer(request, response, routes, consoleUrl).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500, { "content-type": "application/json" });
      response.end('{"message":"Internal Server Error"}');
    });
  });
  return listen(server, port, host);
}

async function answer(request: IncomingMessage, response: ServerResponse, routes: Record<string, ApiHandler>, consoleUrl: string) {
  response.setHeader("vary", "origin");
  if (request.headers.origin === consoleUrl) allow(response, consoleUrl);
  if (request.method === "OPTIONS") return response.writeHead(204).end();
  const handler = routes[request.url?.split("?")[0] ?? ""];
  if (!handler) return refuse(response, 404, "Not Found");

  const body = await bodyOf(request);
  if (!body) return refuse(response, 413, "Request Entity Too Large");

  const result = await handler(toEvent(request, body));
  sendResult(typeof result === "string" ? { body: result } : result, response);
}

function allow(response: ServerResponse, origin: string): void {
  response.setHeader("access-control-allow-origin", origin);
  response.setHeader("access-control-allow-methods", "GET,POST,OPTIONS");
  response.setHeader("access-control-allow-headers", "authorization,content-type,accept-language");
  response.setHeader("access-control-expose-headers", "x-request-id");
  response.setHeader("access-control-max-age", "3600");
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { "content-type": "application/json", connection: "close" }).end(JSON.stringify({ message }));
}

async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > largestBodyBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
