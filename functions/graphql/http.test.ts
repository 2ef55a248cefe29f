import { serverAudits } from "graphql-http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoAccounts } from "../../graphql/demo/accounts.ts";
import { signIn } from "../../infra/local/oidc/token.ts";
import { startSystem, type System } from "../../infra/local/system.ts";

let system: System;
let token: string;

beforeAll(async () => {
  system = await startSystem({ ports: "random", inMemory: true, demo: false, console: false });
  token = (await signIn(system.urls.issuer, system.urls.console, demoAccounts[0]!.subject)).accessToken;
}, 60_000);
afterAll(() => system.stop());

/** The audits know no tokens; each request gets a real one on its way. */
const withToken: typeof fetch = (input, init) =>
  fetch(input, { ...init, headers: { ...(init?.headers as Record<string, string>), authorization: `Bearer ${token}` } });

describe("GraphQL over HTTP", () => {
  const audits = serverAudits({ url: () => system.urls.api, fetchFn: withToken });

  test.each(audits.map((audit) => [audit.name, audit] as const))("%s", async (_, audit) => {
    const result = await audit.fn();
    // "warn" is a SHOULD, "notice" a MAY that Apollo Server decides otherwise.
    expect(result.status, "reason" in result ? result.reason : undefined).not.toBe("error");
  });

  test("is audited in full", () => expect(audits.length).toBeGreaterThanOrEqual(60));
});
