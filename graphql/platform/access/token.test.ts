import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from "jose";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { contextFor, createServer as createGraphqlServer } from "../../schema/server.ts";
import { IssuerUnavailable, verifiedSubject } from "./token.ts";

process.env.TABLE_NAME ??= "none";

let provider: Server;
let issuer: string;
/** What the provider is up to. */
const state = { away: false, slow: false, jwksAsked: 0 };
let sign: (claims: JWTPayload, kid?: string) => Promise<string>;

beforeAll(async () => {
  const { publicKey, privateKey } = await generateKeyPair("RS256");
  const key = { ...(await exportJWK(publicKey)), kid: "one", alg: "RS256" };
  provider = createServer(({ url }, response) => {
    if (url === "/jwks") state.jwksAsked++;
    if (state.slow) return;
    if (state.away) return void response.writeHead(503).end();
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(url === "/jwks" ? { keys: [key] } : { issuer, jwks_uri: `${issuer}/jwks` }));
  });
  await new Promise<void>((listening) => void provider.listen(0, "127.0.0.1", listening));
  issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
  sign = (claims, kid = "one") => new SignJWT({ exp: Math.floor(Date.now() / 1000) + 300, ...claims }).setProtectedHeader({ alg: "RS256", kid }).setIssuer(issuer).setSubject("somebody").sign(privateKey);
  Object.assign(process.env, { OIDC_ISSUER: issuer, OIDC_AUDIENCE: "urn:pharmops:api console-client partner-client" });
});
afterAll(() => {
  provider.closeAllConnections();
  provider.close();
});
afterEach(() => {
  Object.assign(state, { away: false, slow: false });
  vi.useRealTimers();
});

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
    ["that never ends", { aud: "urn:pharmops:api", exp: undefined }],
    ["that is over", { aud: "urn:pharmops:api", exp: 1 }],
  ])("%s", async (_, claims) => expect(await verifiedSubject(await sign(claims))).toBeNull());
});

describe("where the issuer does not answer", () => {
  const token = () => sign({ aud: "urn:pharmops:api" });

  test("a token of a key that is not known yet is not called invalid", async () => {
    expect(await verifiedSubject(await token())).toBe("somebody");
    state.away = true;
    vi.useFakeTimers({ now: Date.now() + 3_600_000, toFake: ["Date"] });
    await expect(verifiedSubject(await sign({ aud: "urn:pharmops:api" }, "two"))).rejects.toBeInstanceOf(IssuerUnavailable);
  });

  test("its keys stay usable for a day, and are fetched again once it answers", async () => {
    expect(await verifiedSubject(await token())).toBe("somebody");
    state.away = true;
    const asked = state.jwksAsked;
    vi.useFakeTimers({ now: Date.now() + 3_600_000, toFake: ["Date"] });
    expect(await verifiedSubject(await token())).toBe("somebody");
    expect(state.jwksAsked).toBeGreaterThan(asked);
    vi.setSystemTime(Date.now() + 25 * 3_600_000);
    await expect(verifiedSubject(await token())).rejects.toBeInstanceOf(IssuerUnavailable);
    state.away = false;
    expect(await verifiedSubject(await token())).toBe("somebody");
  });

  test("does not answer that a token is invalid before its discovery document was read, however slow the issuer is", async () => {
    process.env.OIDC_ISSUER = `${issuer}/`;
    state.away = true;
    await expect(verifiedSubject(await token())).rejects.toBeInstanceOf(IssuerUnavailable);
    Object.assign(state, { away: false, slow: true });
    await expect(verifiedSubject(await token())).rejects.toBeInstanceOf(IssuerUnavailable);
    process.env.OIDC_ISSUER = issuer;
  });

  test("the caller is answered 503 with the time to try again, and the fault is reported", async () => {
    const faults: Error[] = [];
    process.env.OIDC_ISSUER = "http://127.0.0.1:9";
    const server = createGraphqlServer({ audience: "console", onFault: ({ error }) => faults.push(error) });
    const contextValue = await contextFor({ audience: "console", headers: { authorization: `Bearer ${await token()}`, "accept-language": "en" }, requestId: "r", onFault: ({ error }) => faults.push(error) });
    const { http, body } = await server.executeOperation({ query: "{ me { id } }" }, { contextValue });
    expect({ status: http.status, retryAfter: http.headers.get("retry-after") }).toEqual({ status: 503, retryAfter: "5" });
    expect(body).toMatchObject({ singleResult: { errors: [{ message: expect.stringContaining("no need to sign in again"), extensions: { code: "ISSUER_UNAVAILABLE" } }] } });
    expect(faults).toEqual([expect.any(IssuerUnavailable)]);
    process.env.OIDC_ISSUER = issuer;
  });
});
