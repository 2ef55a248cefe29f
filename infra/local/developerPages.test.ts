/** What partners' developers are told, done as it is told: each program of the pages, and the typed client. */
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { createClient } from "../../graphql/partnerClient/index.ts";
import { localSecret } from "../../graphql/demo/accounts.ts";
import type { Answer } from "../../graphql/test/stage.ts";
import { startSystem, type System } from "./system.ts";

const clientId = "partner-huabei";
const run = promisify(execFile);
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
  return [...text.matchAll(/^```(\w+) (setup|run)\n([\s\S]*?)^```$/gm)].map(([, name, purpose, code]) => ({ language: name!, purpose: purpose!, code: code! }));
}

const kinds = (blocks: readonly Block[]): string[] => blocks.map((block) => `${block.language} ${block.purpose}`);

const programs: Record<string, (code: string) => [string, string[]]> = {
  sh: (code) => ["bash", ["-euo", "pipefail", "-c", code]],
  js: (code) => ["node", ["--input-type=module", "-e", code]],
  python: (code) => ["python3", ["-uc", code]],
};

/** The variables that the first page has set, with what a reader puts in. */
function environment(language: Language, client = clientId): NodeJS.ProcessEnv {
  const told = blocksOf("getting-started", language)[0]!.code
    .replaceAll("{{tokenUrl}}", system.urls.token)
    .replaceAll("{{partnerUrl}}", system.urls.partner)
    .replace("your-client-id", client)
    .replace("your-secret", localSecret(client));
  return { PATH: process.env.PATH, ...Object.fromEntries([...told.matchAll(/^export (\w+)=(.*)$/gm)].map(([, name, value]) => [name!, value!])) };
}

async function runs({ language: name, code }: Block, env: NodeJS.ProcessEnv): Promise<string> {
  const [program, args] = programs[name]!(code);
  return (await run(program, args, { env, timeout: 60_000 })).stdout;
}

describe.each(languages)("getting started (%s)", (language) => {
  const blocks = blocksOf("getting-started", language);

  test("says how to do it with curl, TypeScript and Python", () => {
    expect(kinds(blocks)).toEqual(["sh setup", "sh run", "js run", "python run"]);
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

test.each(languages)("a carrier reads what it carries, tells what happens to it, and who signed (%s)", async (language) => {
  const blocks = blocksOf("carriers", language);
  expect(kinds(blocks)).toEqual(["sh run", "sh run", "sh run"]);
  const [read, tell, sign] = blocks as [Block, Block, Block];
  const env = environment(language, "partner-jizhong");
  const asked = async (block: Block, DELIVERY_ID?: string): Promise<Answer> => (JSON.parse(await runs(block, { ...env, DELIVERY_ID })) as { data: Answer }).data;
  const { id, number } = (await asked(read)).deliveries.nodes[0];
  const told = await asked(tell, id);
  expect(told.createTrackingEvent).toMatchObject({ record: { kind: "OUT_FOR_DELIVERY" }, problems: [] });
  expect((await asked(sign, id)).signDelivery).toMatchObject({ record: { number, status: "SIGNED" }, problems: [] });
  expect((await asked(read)).deliveries.nodes.map((one: Answer) => one.id)).not.toContain(id);
});

describe.each(languages)("webhooks (%s)", (language) => {
  const [register, typescript, python, tryOut, ...others] = blocksOf("webhooks", language);

  test("says how to register, to receive with TypeScript and with Python, and to try it", () => {
    expect(kinds([register!, typescript!, python!, tryOut!, ...others])).toEqual(["sh run", "js run", "python run", "sh run"]);
  });

  test.each([["TypeScript", typescript!], ["Python", python!]] as const)("a receiver in %s takes what is sent to it, and nothing that is not signed", async (_, receiver) => {
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

/** Asks until it is so; what is not there yet throws. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  await vi.waitFor(async () => expect(await isSo()).toBe(true), { timeout: 20_000, interval: 100 });
}

test("the typed client asks the running API, and its types know the answer", async () => {
  const basic = Buffer.from(`${clientId}:${localSecret(clientId)}`).toString("base64");
  const issued = await fetch(system.urls.token, { method: "POST", headers: { authorization: `Basic ${basic}` }, body: new URLSearchParams({ grant_type: "client_credentials" }) });
  const { access_token: token } = (await issued.json()) as { access_token: string };
  const client = createClient({ url: system.urls.partner, headers: { authorization: `Bearer ${token}` } });
  const { me, purchaseOrders } = await client.query({ me: { displayName: true }, purchaseOrders: { __args: { first: 3 }, nodes: { number: true, total: { amount: true, currency: true }, status: true } } });
  expect(me.displayName).toBe("华北制药接口");
  expect(purchaseOrders.nodes.length).toBeGreaterThan(0);
  // A number as the types say, and no text.
  const amounts: (number | undefined)[] = purchaseOrders.nodes.map(({ total }) => total?.amount);
  for (const amount of amounts) expect(amount).toBeTypeOf("number");
});

test("the pages stand beside the console, public and under the same policy", async () => {
  const page = await fetch(`${system.urls.console}/developers.html`);
  const html = await page.text();
  expect(html).toMatch(/assets\/developers-[\w-]+\.js/);
  expect(page.headers.get("content-security-policy")).toContain("script-src 'self'");
  expect(await (await fetch(`${system.urls.console}/config.json`)).json()).toMatchObject({ partnerUrl: system.urls.partner, tokenUrl: system.urls.token });
});
