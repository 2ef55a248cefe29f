import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { createRemoteJWKSet, jwtVerify } from "jose";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freePorts } from "../ports.ts";
import type { LocalServer } from "../server.ts";
import { apiAudience, consoleClientId } from "./accounts.ts";
import { startOidc, type OidcOptions } from "./provider.ts";
import { refresh, signIn } from "./token.ts";

const folder = mkdtempSync(join(tmpdir(), "pharmops-oidc-"));
const consoleUrl = "http://localhost:3000";
let options: OidcOptions;
let issuer: string;
let server: LocalServer;

beforeAll(async () => {
  const { oidc: port } = await freePorts();
  issuer = `http://localhost:${port}`;
  options = {
    port,
    host: "127.0.0.1",
    issuer,
    consoleUrl,
    folder,
    accounts: [{ subject: "li", name: "李 <质量>", nameEn: "Li", role: { zh: "质量管理员", en: "QA officer" } }],
  };
  server = await startOidc(options);
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

const claims = async (token: string) => {
  const keys = createRemoteJWKSet(new URL(`${issuer}/jwks`));
  return (await jwtVerify(token, keys, { issuer, audience: apiAudience })).payload;
};

test("a person signs in, and stays signed in when the provider is started again", async () => {
  const first = await signIn(issuer, consoleUrl, "li");
  expect(await claims(first.accessToken)).toMatchObject({ sub: "li", client_id: consoleClientId });
  const idToken = JSON.parse(Buffer.from(first.idToken.split(".")[1]!, "base64url").toString());
  expect(idToken).toMatchObject({ sub: "li", name: "李 <质量>" });

  await server.stop();
  // fetch needs a moment to notice that its pooled connections were closed.
  await setTimeout(50);
  server = await startOidc(options);

  expect(await claims(first.accessToken)).toMatchObject({ sub: "li" });
  const second = await refresh(issuer, first.refreshToken);
  expect(await claims(second.accessToken)).toMatchObject({ sub: "li" });
});

test("unknown people cannot sign in", async () => {
  await expect(signIn(issuer, consoleUrl, "mallory")).rejects.toThrow("The sign-in ended at");
});

test("a code cannot be redeemed without PKCE or with another redirect address", async () => {
  const authorize = (parameters: Record<string, string>) =>
    fetch(`${issuer}/auth?${new URLSearchParams({ client_id: consoleClientId, response_type: "code", scope: "openid", ...parameters })}`, {
      redirect: "manual",
    });
  const withoutPkce = await authorize({ redirect_uri: `${consoleUrl}/auth-callback` });
  expect(withoutPkce.headers.get("location")).toContain("error=invalid_request");
  const elsewhere = await authorize({ redirect_uri: "https://evil.example/" });
  expect(elsewhere.status).toBe(400);
});

test("only the console's pages may ask for tokens", async () => {
  const preflight = async (origin: string) =>
    (
      await fetch(`${issuer}/token`, {
        method: "POST",
        headers: { origin },
        body: new URLSearchParams({ grant_type: "refresh_token", client_id: consoleClientId, refresh_token: "x" }),
      })
    ).headers.get("access-control-allow-origin");
  expect(await preflight(consoleUrl)).toBe(consoleUrl);
  expect(await preflight("https://evil.example")).toBeNull();
});

test("signing out may return to the console only", async () => {
  const { idToken } = await signIn(issuer, consoleUrl, "li");
  const signOut = (returnTo: string) =>
    fetch(`${issuer}/session/end?${new URLSearchParams({ id_token_hint: idToken, post_logout_redirect_uri: returnTo })}`);
  expect(await (await signOut(`${consoleUrl}/login`)).text()).toContain("/session/end/confirm");
  expect((await signOut("https://evil.example/")).status).toBe(400);
});
