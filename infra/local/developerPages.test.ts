/** The instructions for partners' developers are executed: each program of the pages, and the typed client. */
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { localSecret } from "../../graphql/demo/accounts.ts";
import type { Answer } from "../../graphql/test/stage.ts";
import { signIn } from "./oidc/token.ts";
import { startSystem, type System } from "./system.ts";

const clientId = "partner-huabei";
const run = promisify(execFile);
const tsc = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin/tsc");
let system: System;

beforeAll(async () => {
  system = await startSystem({ ports: "random", inMemory: true });
}, 300_000);
afterAll(() => system.stop());

interface Block {
  language: string;
  purpose: string;
  code: string;
}

const languages = ["en", "zh"] as const;
type Language = (typeof languages)[number];

function blocksOf(page: string, language: Language): Block[] {
  const text = readFileSync(join(import.meta.dirname, `../../admin/developers/pages/${page}.${language}.md`), "utf8");
  return [...text.matchAll(/^```(\w+) (setup|run|client)\n([\s\S]*?)^```$/gm)].map(([, name, purpose, code]) => ({ language: name!, purpose: purpose!, code: code! }));
}

const kinds = (blocks: readonly Block[]): string[] => blocks.map((block) => `${block.language} ${block.purpose}`);

const programs: Record<string, (code: string) => [string, string[]]> = {
  sh: (code) => ["bash", ["-euo", "pipefail", "-c", code]],
  js: (code) => ["node", ["--input-type=module", "-e", code]],
  python: (code) => ["python3", ["-uc", code]],
};

/** The variables that the first page sets, with a reader's values. */
function environment(language: Language, client = clientId): NodeJS.ProcessEnv {
  const script = blocksOf("getting-started", language)[0]!.code
    .replaceAll("{{tokenUrl}}", system.urls.token)
    .replaceAll("{{partnerUrl}}", system.urls.partner)
    .replace("your-client-id", client)
    .replace("your-secret", localSecret(client));
  return { PATH: process.env.PATH, ...Object.fromEntries([...script.matchAll(/^export (\w+)=(.*)$/gm)].map(([, name, value]) => [name!, value!])) };
}

async function runs({ language: name, code }: Block, env: NodeJS.ProcessEnv, cwd?: string): Promise<string> {
  const [program, args] = programs[name]!(code);
  return (await run(program, args, { env, cwd, timeout: 60_000 })).stdout;
}

describe.each(languages)("getting started (%s)", (language) => {
  const blocks = blocksOf("getting-started", language);

  test("shows curl, the typed client, TypeScript and Python", () => {
    expect(kinds(blocks)).toEqual(["sh setup", "sh run", "sh client", "js client", "js run", "python run"]);
  });

  test.each(blocks.filter(({ purpose }) => purpose === "run").map((block) => [block.language, block] as const))("%s answers", async (name, block) => {
    expect(await runs(block, environment(language))).toMatch({ sh: /"displayName":"华北制药接口"/, js: /^PO\d{8}-\d{4} [A-Z_]+ \d{4}-\d\d-\d\d$/m, python: /^华北制药接口 \d+ \d+$/m }[name]!);
  });
});

test.each(languages)("an operation is registered once, and asked for by its hash at half its points (%s)", async (language) => {
  const [block, ...others] = blocksOf("limits", language);
  expect(others).toEqual([]);
  const [first, again] = [await runs(block!, environment(language)), await runs(block!, environment(language))];
  // A page of twenty rows is three points.
  expect(first).toMatch(/^[1-9]\d* 2$/m);
  expect(again).toBe(first);
});

/** Whom the customer of a delivery has authorised to receive: carriers learn it at the door. */
async function receiverOf(deliveryId: string): Promise<string> {
  const { accessToken } = await signIn(system.urls.issuer, system.urls.console, "auditor");
  const ask = async (query: string): Promise<Answer> => {
    const response = await fetch(system.urls.api, { method: "POST", headers: { "content-type": "application/json", authorization: `Bearer ${accessToken}` }, body: JSON.stringify({ query }) });
    return ((await response.json()) as { data: Answer }).data;
  };
  const { customerId } = (await ask(`{ delivery(id: "${deliveryId}") { customerId } }`)).delivery;
  const { nodes } = (await ask(`{ authorisedPersons(filter: { partyId: { eq: "${customerId}" } }) { nodes { role name } } }`)).authorisedPersons;
  return nodes.find(({ role }: Answer) => role === "RECEIVER").name as string;
}

test.each(languages)("a carrier reads its deliveries, reports tracking events and signatures (%s)", async (language) => {
  const blocks = blocksOf("carriers", language);
  expect(kinds(blocks)).toEqual(["sh run", "sh run", "sh run"]);
  const [read, tell, sign] = blocks as [Block, Block, Block];
  const env = environment(language, "partner-jizhong");
  const runBlock = async (block: Block, DELIVERY_ID?: string, SIGNED_BY?: string): Promise<Answer> => (JSON.parse(await runs(block, { ...env, DELIVERY_ID, SIGNED_BY })) as { data: Answer }).data;
  const { id, number } = (await runBlock(read)).deliveries.nodes[0];
  const script = await runBlock(tell, id);
  expect(script.createTrackingEvent).toMatchObject({ record: { kind: "OUT_FOR_DELIVERY" }, problems: [] });
  expect((await runBlock(sign, id, await receiverOf(id))).signDelivery).toMatchObject({ record: { number, status: "SIGNED" }, problems: [] });
  expect((await runBlock(read)).deliveries.nodes.map((one: Answer) => one.id)).not.toContain(id);
});

test.each(languages)("a party proposes a change of its own data and submits it (%s)", async (language) => {
  const [propose, submit, ...others] = blocksOf("own-data", language);
  expect(others).toEqual([]);
  const env = environment(language);
  const answered = async (block: Block, CHANGE_ID?: string): Promise<Answer> => (JSON.parse(await runs(block, { ...env, CHANGE_ID })) as { data: Answer }).data;
  const { record, problems } = (await answered(propose!)).createMasterDataChange;
  expect({ problems, record }).toMatchObject({ problems: [], record: { changeClass: "ORDINARY", changes: [{ attribute: "phone", after: '"0311-80000099"' }] } });
  expect((await answered(submit!, record.id)).submitMasterDataChange).toEqual({ record: { number: record.number, status: "SUBMITTED" }, problems: [] });
});

describe.each(languages)("webhooks (%s)", (language) => {
  const [register, typescript, python, tryOut, ...others] = blocksOf("webhooks", language);

  test("shows how to register, to receive with TypeScript and Python, and to test it", () => {
    expect(kinds([register!, typescript!, python!, tryOut!, ...others])).toEqual(["sh run", "js run", "python run", "sh run"]);
  });

  test.each([["TypeScript", typescript!], ["Python", python!]] as const)("a receiver in %s accepts signed events only", async (_, receiver) => {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}/events`;
    const env = { ...environment(language), WEBHOOK_URL: url, PORT: String(port) };
    const { registerWebhookEndpoint: registered } = (JSON.parse(await runs(register!, env)) as { data: Answer }).data;
    expect(registered.problems).toEqual([]);
    const [program, args] = programs[receiver.language]!(receiver.code);
    const running = spawn(program, args, { env: { ...env, WEBHOOK_SECRET: registered.secret }, stdio: ["ignore", "pipe", "inherit"] });
    try {
      const lines = createInterface({ input: running.stdout })[Symbol.asyncIterator]();
      await until(async () => (await fetch(url, { method: "POST", body: "{}" })).status === 400);
      await runs(tryOut!, { ...env, WEBHOOK_ENDPOINT: registered.record.id });
      expect((await lines.next()).value).toMatch(/^webhook\.test evt_\w+$/);
    } finally {
      running.kill();
    }
  });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

/** Polls until it succeeds; throws if a result is missing. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  await vi.waitFor(async () => expect(await isSo()).toBe(true), { timeout: 20_000, interval: 100 });
}

describe("the typed client", () => {
  const folder = mkdtempSync(join(tmpdir(), "pharmops-partner-"));
  const install = async (language: Language) => {
    const block = blocksOf("getting-started", language).find(({ language: name, purpose }) => name === "sh" && purpose === "client")!;
    await runs({ ...block, code: block.code.replace("{{packageUrl}}", `${system.urls.console}/pharmops-partner-client.tgz`) }, { PATH: process.env.PATH, HOME: folder }, folder);
  };
  const compile = (program: string) => {
    writeFileSync(join(folder, "program.ts"), program);
    return run(process.execPath, [tsc, "--strict", "--module", "nodenext", "--target", "es2022", "--lib", "es2023,dom", "--types", "", "program.ts"], { cwd: folder }).then(
      () => "",
      ({ stdout }: { stdout: string }) => stdout,
    );
  };

  beforeAll(async () => {
    writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module", private: true }));
    await install("en");
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(languages)("is installed from the site and asks the running API, as the page says (%s)", async (language) => {
    await install(language);
    const program = blocksOf("getting-started", language).find(({ language: name, purpose }) => name === "js" && purpose === "client")!;
    expect(await runs(program, environment(language), folder)).toMatch(/^华北制药接口 PO\d{8}-\d{4} [A-Z_]+$/m);
  });

  test("has the product's version and depends on no other package", async () => {
    const { version, dependencies } = JSON.parse(readFileSync(join(folder, "node_modules/pharmops-partner-client/package.json"), "utf8")) as { version: string; dependencies?: object };
    const product = JSON.parse(readFileSync(join(import.meta.dirname, "../../package.json"), "utf8")) as { version: string };
    expect({ version, dependencies }).toEqual({ version: product.version, dependencies: undefined });
    expect(readdirSync(join(folder, "node_modules")).filter((name) => !name.startsWith("."))).toEqual(["pharmops-partner-client"]);
  });

  const ask = `
    import { createClient } from "pharmops-partner-client";
    declare const process: { argv: string[] };
    const [, , url, token] = process.argv as [string, string, string, string];
    const client = createClient({ url, headers: { authorization: \`Bearer \${token}\` } });
    const { me, purchaseOrders } = await client.query({ me: { displayName: true }, purchaseOrders: { __args: { first: 3 }, nodes: { number: true, total: { amount: true, currency: true }, status: true } } });
    // A number, as its type says, and not a string.
    const amounts: (number | undefined)[] = purchaseOrders.nodes.map(({ total }) => total?.amount);
    console.log(JSON.stringify({ name: me.displayName, amounts }));`;

  test("has types that match the answer of the running API", async () => {
    expect(await compile(ask)).toBe("");
    const basic = Buffer.from(`${clientId}:${localSecret(clientId)}`).toString("base64");
    const issued = await fetch(system.urls.token, { method: "POST", headers: { authorization: `Basic ${basic}` }, body: new URLSearchParams({ grant_type: "client_credentials" }) });
    const { access_token: token } = (await issued.json()) as { access_token: string };
    const { name, amounts } = JSON.parse((await run(process.execPath, [join(folder, "program.js"), system.urls.partner, token])).stdout) as { name: string; amounts: unknown[] };
    expect(name).toBe("华北制药接口");
    expect(amounts.length).toBeGreaterThan(0);
    for (const amount of amounts) expect(amount).toBeTypeOf("number");
  });

  test.each([
    ["what was not asked for", "me.displayName", "me.id", /'id' does not exist/],
    ["what partners do not see", "({ total }) => total?.amount", "({ createdBy }) => createdBy?.version", /'createdBy' does not exist/],
    ["an argument of another type", "first: 3", 'first: "3"', /not assignable to type 'number/],
    ["an amount taken for a text", "(number | undefined)[]", "string[]", /not assignable to type 'string/],
  ])("refuses %s when it is compiled", async (_, right, wrong, expected) => {
    expect(ask).toContain(right);
    expect(await compile(ask.replace(right, wrong))).toMatch(expected);
  });
});

test("the pages are served beside the console, public and under the same policy", async () => {
  const page = await fetch(`${system.urls.console}/developers.html`);
  const html = await page.text();
  expect(html).toMatch(/assets\/developers-[\w-]+\.js/);
  expect(page.headers.get("content-security-policy")).toContain("script-src 'self'");
  expect(await (await fetch(`${system.urls.console}/config.json`)).json()).toMatchObject({ partnerUrl: system.urls.partner, tokenUrl: system.urls.token });
});
