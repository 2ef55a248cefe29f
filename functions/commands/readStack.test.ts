import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { wrapFunction } from "../bundle.ts";
import { readStack } from "./readStack.ts";

const folder = mkdtempSync(join(tmpdir(), "pharmops-read-stack-"));
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ["token", "functions/token/request.ts", "client_credentials"],
  ["graphql", "graphql/domains/organization/roles/roleGrantResolver.ts", "DEPUTY_NEEDS_AREA"],
] as const)("a place in a script of the %s function is told by the line of the source that it comes from; all else in a log stays", async (name, source, mark) => {
  await wrapFunction(name, join(folder, name));
  const scripts = readdirSync(join(folder, name)).filter((one) => one.endsWith(".js"));
  const textOf = (script: string) => readFileSync(join(folder, name, script), "latin1");
  const script = scripts.find((one) => textOf(one).includes(mark))!;
  const lines = textOf(script).split("\n");
  const line = lines.findIndex((one) => one.includes(mark));
  const place = `/var/task/${script}:${line + 1}:${lines[line]!.indexOf(mark) + 1}`;

  const written = readFileSync(source, "utf8").split("\n").findIndex((one) => one.includes(mark)) + 1;
  const log = (where: string) => `{"message":"fault","stack":"TypeError: x is not a function\\n    at y (${where})\\n    at node:internal/process:1:2"}`;
  expect(await readStack(name, log(place))).toBe(log(`${source}:${written}`));
});
