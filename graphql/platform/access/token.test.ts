import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from "jose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifiedSubject } from "./token.ts";

let provider: Server;
let issuer: string;
let sign: (claims: JWTPayload) => Promise<string>;

beforeAll(async () => {
  const { publicKey, privateKey } = await generateKeyPair("RS256");
  const key = { ...(await exportJWK(publicKey)), kid: "one", alg: "RS256" };
  provider = createServer(({ url }, response) => {
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(url === "/jwks" ? { keys: [key] } : { issuer, jwks_uri: `${issuer}/jwks` }));
  });
  await new Promise<void>((listening) => void provider.listen(0, "127.0.0.1", listening));
  issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
  sign = (claims) => new SignJWT(claims).setProtectedHeader({ alg: "RS256", kid: "one" }).setIssuer(issuer).setSubject("somebody").setExpirationTime(claims.exp ?? "5m").sign(privateKey);
  Object.assign(process.env, { OIDC_ISSUER: issuer, OIDC_AUDIENCE: "urn:pharmops:api console-client partner-client" });
});
afterAll(() => provider.close());

describe("a token is taken", () => {
  test.each<[string, JWTPayload]>([
    ["from an issuer that names the audience", { aud: "urn:pharmops:api" }],
    ["with further audiences", { aud: ["urn:other", "urn:pharmops:api"] }],
    ["from Cognito, which names the client instead", { token_use: "access", client_id: "partner-client" }],
    ["from Cognito, bound to the API", { token_use: "access", client_id: "partner-client", aud: "urn:pharmops:api" }],
  ])("%s", async (_, claims) => expect(await verifiedSubject(await sign(claims))).toBe("somebody"));
});

describe("a token is refused", () => {
  test.each<[string, JWTPayload]>([
    ["for another audience", { aud: "urn:other" }],
    ["for another audience, though from one of our clients", { token_use: "access", aud: "urn:other", client_id: "console-client" }],
    ["from a client that is not ours", { token_use: "access", client_id: "stranger" }],
    ["from a client, where nobody says that it is an access token", { client_id: "console-client" }],
    ["that is Cognito's ID token", { token_use: "id", aud: "console-client" }],
    ["without audience and client", {}],
    ["whose audience is all of ours in one text", { aud: "urn:pharmops:api console-client partner-client" }],
    ["that is over", { aud: "urn:pharmops:api", exp: 1 }],
  ])("%s", async (_, claims) => expect(await verifiedSubject(await sign(claims))).toBeNull());
});
