/** What partners' developers are told, done as it is told: each command of the first page, and the typed client. */
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createClient } from "../../graphql/partnerClient/index.ts";
import { localSecret } from "../../graphql/demo/accounts.ts";
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

function blocksOf(language: "zh" | "en"): Block[] {
  const text = readFileSync(join(import.meta.dirname, `../../admin/developers/pages/getting-started.${language}.md`), "utf8");
  return [...text.matchAll(/^```(\w+) (setup|run)\n([\s\S]*?)^```$/gm)].map(([, name, purpose, code]) => ({ language: name!, purpose: purpose!, code: code! }));
}

const programs: Record<string, (code: string) => [string, string[]]> = {
  sh: (code) => ["bash", ["-euo", "pipefail", "-c", code]],
  js: (code) => ["node", ["--input-type=module", "-e", code]],
  python: (code) => ["python3", ["-c", code]],
};

/** The variables that the page has set, with what a reader puts in. */
function environment(setup: string): Record<string, string> {
  const told = setup
    .replaceAll("{{tokenUrl}}", system.urls.token)
    .replaceAll("{{partnerUrl}}", system.urls.partner)
    .replace("your-client-id", clientId)
    .replace("your-secret", localSecret(clientId));
  return Object.fromEntries([...told.matchAll(/^export (\w+)=(.*)$/gm)].map(([, name, value]) => [name!, value!]));
}

describe.each(["en", "zh"] as const)("getting started (%s)", (language) => {
  const blocks = blocksOf(language);

  test("says how to do it with curl, TypeScript and Python", () => {
    expect(blocks.map((block) => `${block.language} ${block.purpose}`)).toEqual(["sh setup", "sh run", "js run", "python run"]);
  });

  test.each(blocks.filter(({ purpose }) => purpose === "run").map((block) => [block.language, block.code] as const))("%s answers", async (name, code) => {
    const [program, args] = programs[name]!(code);
    const { stdout } = await run(program, args, { env: { PATH: process.env.PATH!, ...environment(blocks[0]!.code) }, timeout: 60_000 });
    expect(stdout).toMatch({ sh: /"displayName":"华北制药接口"/, js: /^PO\d{8}-\d{4} [A-Z_]+ \d{4}-\d\d-\d\d$/m, python: /^华北制药接口 \d+ \d+$/m }[name]!);
  });
});

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
