import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { callerAddress } from "./callerAddress.ts";

const edge = "203.0.113.9";
const addressOf = (headers: Record<string, string>): string => callerAddress({ headers, requestContext: { http: { sourceIp: edge } } } as unknown as APIGatewayProxyEventV2);

beforeEach(() => void vi.stubEnv("EDGE_SECRET", "known to the edge"));
afterEach(() => void vi.unstubAllEnvs());

test("behind CloudFront, callers are told apart though they share an edge", () => {
  expect(addressOf({ "x-pharmops-edge": "known to the edge", "x-forwarded-for": `198.51.100.1, ${edge}` })).toBe("198.51.100.1");
  expect(addressOf({ "x-pharmops-edge": "known to the edge", "x-forwarded-for": `10.0.0.1, 198.51.100.2, ${edge}` }), "what the caller wrote itself is before that").toBe("198.51.100.2");
});

test("the address of a direct caller is that of the connection, regardless of headers", () => {
  expect(addressOf({ "x-forwarded-for": "198.51.100.1, 198.51.100.2" })).toBe(edge);
  for (const guess of ["", "guessed", "known to the edgf"]) expect(addressOf({ "x-pharmops-edge": guess, "x-forwarded-for": `198.51.100.1, ${edge}` })).toBe(edge);
});

test("without a secret of ours nobody is the edge, and without an address the connection is what is left", () => {
  expect(addressOf({ "x-pharmops-edge": "known to the edge" })).toBe(edge);
  vi.stubEnv("EDGE_SECRET", "");
  expect(addressOf({ "x-pharmops-edge": "", "x-forwarded-for": `198.51.100.1, ${edge}` })).toBe(edge);
});
