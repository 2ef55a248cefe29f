/** API clients: how they are admitted, what their secrets are good for, and when they end. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { contextFor, createServer } from "../../../schema/server.ts";
import { Stage } from "../../../test/stage.ts";
import { bareSupplier } from "../../../test/company.ts";
import type { Supplier } from "../../supply/supplier/supplier.ts";
import { tokenFor } from "./clientTokens.ts";
import { ClientSecretTerms } from "./clientSecretTerms.ts";
import { MachineClient } from "./machineClient.ts";

let stage: Stage;
let supplier: Supplier;
let client: MachineClient;
const address = "203.0.113.7";

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("systemAdministrator", "departmentManager", "purchaser", "auditor");
  supplier = await bareSupplier(stage);
});
afterAll(() => stage.close());
beforeEach(async () => {
  client = await admitted();
});

async function admitted(scopes: string[] = ["ORDERS_READ", "RECEIPTS_READ"]): Promise<MachineClient> {
  const drafted = await stage.create<MachineClient>("systemAdministrator", MachineClient, { name: "接口", role: "partner", boundToId: supplier.id, scopes });
  await stage.act("systemAdministrator", MachineClient, "submit", drafted);
  return stage.act("departmentManager", MachineClient, "approve", drafted);
}

const issue = `mutation ($input: IssueSecretMachineClientInput!) {
  issueSecretMachineClient(input: $input) { secret record { id version secrets { id hint endsAt lastUsedAt } } problems { code } }
}`;

async function issued(input: object = {}, subject = "systemAdministrator", at = stage) {
  const { issueSecretMachineClient } = await at.answer(subject, issue, { input: { id: client.id, ...input } });
  return issueSecretMachineClient as { secret: string | null; record: MachineClient | null; problems: { code: string }[] };
}

const ask = (secret: string, scope?: string, at = stage, clientId = client.clientId) => tokenFor(stage.table, { clientId, secret, scope, address }, at.now);
const later = (hours: number) => stage.at(new Date(stage.now.getTime() + hours * 3_600_000).toISOString());

/** A request with this token, as a door takes it; answers why it is refused, or who asks. */
async function who(token: string, audience: "partner" | "console" = "partner") {
  const context = await contextFor({ audience, headers: { authorization: `Bearer ${token}` }, requestId: "r", onFault: ({ error }) => { throw error; } });
  return (await context.signInProblem()) ?? context.principal;
}

const tokenOf = async (secret: string, scope?: string): Promise<string> => {
  // Signed for now, since anyone who reads it looks at the clock.
  const answer = await tokenFor(stage.table, { clientId: client.clientId, secret, scope, address }, new Date());
  if (!("token" in answer)) throw new Error(answer.error);
  return answer.token;
};

describe("a secret", () => {
  test("is shown in the answer that makes it, and is nowhere else: not in the table, not in the trail", async () => {
    const { secret, record, problems } = await issued();
    expect(problems).toEqual([]);
    expect(secret).toMatch(/^pharmops_[\w-]{43}$/);
    expect(record!.secrets).toMatchObject([{ hint: secret!.slice(-4), lastUsedAt: null }]);
    expect(await stage.snapshot()).not.toContain(secret);
    const trail = await stage.answer("auditor", `query ($id: ID!) { machineClient(id: $id) { secrets { hint } timeline(first: 50) { nodes { action changes { path before after } } } } }`, { id: client.id });
    expect(JSON.stringify(trail)).toContain("issueSecret");
    expect(JSON.stringify(trail)).not.toMatch(/hash/);
    expect(JSON.stringify(trail)).not.toContain((await stage.fresh(client)).secrets[0]!.hash);
  });

  test("is not shown again when the request is repeated: the answer says that it was shown", async () => {
    const input = { idempotencyKey: "once", validDays: 30 };
    const first = await issued(input);
    const again = await issued(input);
    expect(first.secret).not.toBeNull();
    expect(again).toMatchObject({ secret: null, problems: [{ code: "SECRET_ALREADY_SHOWN" }], record: { id: client.id } });
    expect((await stage.fresh(client)).secrets).toHaveLength(1);
    expect(await stage.snapshot()).not.toContain(first.secret);
  });

  test("of two requests at once with one key is shown to one of them", async () => {
    const both = await Promise.all([issued({ idempotencyKey: "twins" }), issued({ idempotencyKey: "twins" })]);
    expect(both.filter(({ secret }) => secret !== null)).toHaveLength(1);
    expect("token" in (await ask(both.find(({ secret }) => secret)!.secret!))).toBe(true);
  });

  test("works on beside the new one for as long as was asked, and no longer", async () => {
    const old = (await issued()).secret!;
    const fresh = (await issued({ overlapHours: 48 })).secret!;
    for (const [hours, works] of [[0, true], [47, true], [49, false]] as const) expect("token" in (await ask(old, undefined, later(hours))), `${hours} hours later`).toBe(works);
    expect("token" in (await ask(fresh, undefined, later(49)))).toBe(true);
    expect((await issued()).problems).toEqual([{ code: "TOO_MANY_SECRETS" }]);
    expect((await issued({}, "systemAdministrator", later(49))).problems).toEqual([]);
  });

  test("ends at once without an overlap, by its own date, and when it is revoked", async () => {
    const old = (await issued()).secret!;
    const { secret, record } = await issued({ overlapHours: 0, validDays: 1 });
    expect(await ask(old)).toEqual({ error: "invalid_client" });
    expect(await ask(secret!, undefined, later(25))).toEqual({ error: "invalid_client" });
    await stage.act("departmentManager", MachineClient, "revokeSecret", client, { secretId: record!.secrets[0]!.id, reason: "泄露" });
    expect(await ask(secret!)).toEqual({ error: "invalid_client" });
    await stage.cannot("departmentManager", MachineClient, "revokeSecret", client, { secretId: record!.secrets[0]!.id, reason: "泄露" }, "NO_SUCH_SECRET");
  });

  test("is made within bounds, by the administrator, for a client that was admitted", async () => {
    expect((await issued({ overlapHours: 169, validDays: 731 })).problems).toEqual([{ code: "TOO_LARGE_VALUE" }, { code: "TOO_LARGE_VALUE" }]);
    // Approvers of clients read them but cannot create secrets; others cannot see them.
    expect((await issued({}, "departmentManager")).problems).toEqual([{ code: "ACCESS_DENIED" }]);
    expect((await issued({}, "purchaser")).problems).toEqual([{ code: "NO_SUCH_RECORD" }]);
    client = await stage.create<MachineClient>("systemAdministrator", MachineClient, { name: "草稿", role: "partner", boundToId: supplier.id, scopes: ["ORDERS_READ"] });
    expect((await issued()).problems).toEqual([{ code: "WRONG_STATE" }]);
  });

  test("is valid for the default of the setting, and so is the previous one", async () => {
    const terms = await stage.create("systemAdministrator", ClientSecretTerms, { validFrom: "2026-12-01", reason: "缩短密钥有效期", validDays: 90, overlapHours: 2 });
    await stage.cannotCreate("purchaser", ClientSecretTerms, { validFrom: "2026-12-02", reason: "缩短密钥有效期", validDays: 90, overlapHours: 2 }, "ACCESS_DENIED");
    await stage.act("systemAdministrator", ClientSecretTerms, "submit", terms);
    await stage.act("departmentManager", ClientSecretTerms, "approve", terms);
    const day = 86_400_000;
    const lasts = (at: Stage, { endsAt }: { endsAt: string }) => Date.parse(endsAt) - at.now.getTime();
    const { record: before } = await issued();
    expect(lasts(stage, before!.secrets[0]!)).toBe(365 * day);
    const then = stage.at("2026-12-01");
    const { record: after } = await issued({}, "systemAdministrator", then);
    expect(after!.secrets.map((one) => lasts(then, one))).toEqual([2 * 3_600_000, 90 * day]);
  });

  test("says when it was last used", async () => {
    const { secret } = await issued();
    await ask(secret!, undefined, later(3));
    const { machineClient } = await stage.answer("auditor", "query ($id: ID!) { machineClient(id: $id) { version secrets { lastUsedAt } } }", { id: client.id });
    expect(machineClient.secrets).toEqual([{ lastUsedAt: later(3).now.toISOString() }]);
    expect(machineClient.version, "a use is no change").toBe((await stage.fresh(client)).version);
  });
});

describe("a token", () => {
  test("is refused alike anyone who asks wrongly: wrong secret, unknown client, one that is not admitted or was revoked", async () => {
    const { secret } = await issued();
    const refused = { error: "invalid_client" };
    expect(await ask("wrong")).toEqual(refused);
    expect(await ask(secret!, undefined, stage, "supplier-000000000000")).toEqual(refused);
    expect(await ask("x".repeat(5_000))).toEqual(refused);
    await stage.act("systemAdministrator", MachineClient, "revoke", client, { reason: "合作终止" });
    expect(await ask(secret!)).toEqual(refused);
  });

  test("is not given to anyone who guesses on, even for the right secret; who asks from elsewhere is not kept out", async () => {
    const { secret } = await issued();
    const tries = await Promise.all(Array.from({ length: 14 }, (_, i) => ask(`guess ${i}`)));
    expect(tries.filter((one) => "error" in one && one.error === "invalid_client").length).toBe(10);
    const held = await ask(secret!);
    expect(held).toMatchObject({ error: "slow_down" });
    expect("retryAfterSeconds" in held && held.retryAfterSeconds).toBeGreaterThan(0);
    expect("token" in (await tokenFor(stage.table, { clientId: client.clientId, secret: secret!, address: "198.51.100.1" }, stage.now))).toBe(true);
    expect("token" in (await ask(secret!, undefined, later(1)))).toBe(true);
  });

  test("is given as often as the right secret asks", async () => {
    const { secret } = await issued();
    for (let i = 0; i < 12; i++) expect("token" in (await ask(secret!))).toBe(true);
  });

  test("carries the scopes that were asked for, and never more than the client was admitted for", async () => {
    const { secret } = await issued();
    expect(await ask(secret!)).toMatchObject({ scope: "orders:read receipts:read", expiresIn: 900 });
    expect(await ask(secret!, "orders:read")).toMatchObject({ scope: "orders:read" });
    for (const scope of ["qualifications:read", "orders:read qualifications:read", "everything"]) expect(await ask(secret!, scope)).toEqual({ error: "invalid_scope" });
    expect(await who(await tokenOf(secret!, "receipts:read"))).toMatchObject({ scopes: ["RECEIPTS_READ"], party: "SUPPLIER", boundToId: supplier.id });
  });

  test("opens the partners' endpoint and no other, and stops the moment its client is revoked", async () => {
    const token = await tokenOf((await issued()).secret!);
    expect(await who(token)).toMatchObject({ id: client.id });
    expect(await who(token, "console")).toBe("WRONG_ENDPOINT");
    await stage.act("departmentManager", MachineClient, "revoke", client, { reason: "合作终止" });
    expect(await who(token)).toBe("NO_ACCOUNT");
  });

  test("of the migration client opens the console's endpoint, and the partners' not", async () => {
    await stage.admitMachine({ clientId: "migration", name: "历史数据迁移", role: "migration" });
    const answer = await tokenFor(stage.table, { clientId: "migration", secret: "migration-local-secret", address }, new Date());
    const token = "token" in answer ? answer.token : "";
    expect(await who(token, "console")).toMatchObject({ name: "历史数据迁移" });
    expect(await who(token)).toBe("WRONG_ENDPOINT");
  });

  test("that somebody altered, signed themselves, or that is over, is none", async () => {
    const token = await tokenOf((await issued()).secret!);
    const [head, body, signature] = token.split(".");
    const claims = JSON.parse(Buffer.from(body!, "base64url").toString()) as object;
    const forged = (changed: object) => Buffer.from(JSON.stringify({ ...claims, ...changed })).toString("base64url");
    const unsigned = Buffer.from(JSON.stringify({ alg: "none", typ: "at+jwt" })).toString("base64url");
    for (const bad of [`${head}.${forged({ scope: "qualifications:write" })}.${signature}`, `${unsigned}.${body}.`, `${head}.${body}.AAAA`]) expect(await who(bad)).toBe("INVALID_TOKEN");
    const old = await ask((await issued({ overlapHours: 24 })).secret!, undefined, stage.at("2026-01-01"));
    expect(await who("token" in old ? old.token : "")).toBe("INVALID_TOKEN");
  });
});

describe("the points of a client", () => {
  const draft = (points: object) => ({ name: "大客户接口", role: "partner", boundToId: supplier.id, scopes: ["ORDERS_READ"], ...points });

  test("are the declared ones, or more that were approved with it", async () => {
    await stage.cannotCreate("systemAdministrator", MachineClient, draft({ bucketPoints: 999, pointsPerSecond: 1_001 }), "TOO_SMALL", "TOO_LARGE_VALUE");
    const server = createServer({ audience: "partner", onFault: ({ error }) => expect.unreachable(error.stack) });
    const throttleOf = async (): Promise<unknown> => {
      const headers = { authorization: `Bearer ${await tokenOf((await issued()).secret!)}` };
      const { body } = await server.executeOperation({ query: "{ me { id } }" }, { contextValue: await contextFor({ audience: "partner", headers, requestId: "r", onFault: ({ error }) => { throw error; } }) });
      return body.kind === "single" && (body.singleResult.extensions!.cost as { throttle: unknown }).throttle;
    };
    expect(await throttleOf()).toMatchObject({ maximum: 1_000, restoreRate: 50 });
    client = await stage.create<MachineClient>("systemAdministrator", MachineClient, draft({ bucketPoints: 5_000 }));
    await stage.act("systemAdministrator", MachineClient, "submit", client);
    await stage.act("departmentManager", MachineClient, "approve", client);
    await stage.refused(() => stage.tryUpdate("systemAdministrator", MachineClient, client, { bucketPoints: 20_000 }), "NOT_EDITABLE");
    expect(await throttleOf()).toMatchObject({ maximum: 5_000, restoreRate: 50 });
  });
});
