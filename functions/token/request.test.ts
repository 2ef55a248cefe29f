import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { describe, expect, test } from "vitest";
import { readTokenRequest } from "./request.ts";

const form = "application/x-www-form-urlencoded";
const basic = (text: string) => ({ authorization: `Basic ${Buffer.from(text).toString("base64")}` });
const read = (body: string, headers: Record<string, string> = {}, isBase64Encoded = false) =>
  readTokenRequest({ headers: { "content-type": form, ...headers }, body, isBase64Encoded } as unknown as APIGatewayProxyEventV2);
const grant = "grant_type=client_credentials";

describe("a token request is read", () => {
  test.each([
    ["with the secret in the header", read(grant, basic("a:b")), { clientId: "a", secret: "b" }],
    ["with what is not plain in the header encoded as in a form", read(grant, basic("a%20b:c%3Ad+e")), { clientId: "a b", secret: "c:d e" }],
    ["with a colon in the secret", read(grant, basic("a:b:c")), { clientId: "a", secret: "b:c" }],
    ["with the secret in the form", read(`${grant}&client_id=a&client_secret=b%26c`), { clientId: "a", secret: "b&c" }],
    ["with a scope", read(`${grant}&scope=orders%3Aread+receipts%3Aread`, basic("a:b")), { clientId: "a", secret: "b", scope: "orders:read receipts:read" }],
    ["in base64", read(Buffer.from(grant).toString("base64"), basic("a:b"), true), { clientId: "a", secret: "b" }],
  ])("%s", (_, request, wanted) => expect(request).toEqual(wanted));
});

describe("a token request is refused", () => {
  test.each([
    ["without a grant", read("client_id=a"), "invalid_request"],
    ["as JSON", read('{"grant_type":"client_credentials"}', { "content-type": "application/json" }), "invalid_request"],
    ["with a parameter twice", read(`${grant}&scope=a&scope=b`, basic("a:b")), "invalid_request"],
    ["with two proofs at once", read(`${grant}&client_id=a&client_secret=b`, basic("a:b")), "invalid_request"],
    ["for another grant", read("grant_type=password&username=a"), "unsupported_grant_type"],
    ["without a secret", read(`${grant}&client_id=a`), "invalid_client"],
    ["with an empty secret", read(grant, basic("a:")), "invalid_client"],
    ["with a header that is none", read(grant, { authorization: "Bearer abc" }), "invalid_client"],
    ["with a header that cannot be decoded", read(grant, basic("a%:b")), "invalid_client"],
  ])("%s", (_, request, wanted) => expect(request).toBe(wanted));
});
