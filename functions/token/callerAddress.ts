import { timingSafeEqual } from "node:crypto";
import type { APIGatewayProxyEventV2 } from "aws-lambda";

/** What CloudFront alone sends, so that what it says of the caller is believed. */
export const edgeHeader = "x-pharmops-edge";

function isEdge({ headers }: APIGatewayProxyEventV2): boolean {
  const [given, secret] = [headers[edgeHeader], process.env.EDGE_SECRET].map((text) => Buffer.from(text ?? ""));
  return secret!.length > 0 && given!.length === secret!.length && timingSafeEqual(given!, secret!);
}

/**
 * Network address of the caller. Behind CloudFront, the connection is that of one of its edges, which many callers share:
 * the address before the last one is the caller's, which the edge has added. A caller who asks the API directly can send any
 * such header, so only the address of the connection counts.
 */
export function callerAddress(event: APIGatewayProxyEventV2): string {
  const { sourceIp } = event.requestContext.http;
  if (!isEdge(event)) return sourceIp;
  const forwarded = (event.headers["x-forwarded-for"] ?? "").split(",").map((address) => address.trim());
  return forwarded.at(-2) || sourceIp;
}
