import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { wrapFunction } from "../bundle.ts";
import { readStack } from "./readStack.ts";

const folder = mkdtempSync(join(tmpdir(), "pharmops-read-stack-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("a place in what is deployed is told by the line of the source that it comes from; all else in a log stays", async () => {
  const source = "functions/token/request.ts";
  const mark = "client_credentials";
  const file = join(folder, "function.js");
  await wrapFunction("token", file);
  const lines = readFileSync(file, "latin1").split("\n");
  const line = lines.findIndex((one) => one.includes(mark));
  const place = `/var/task/function.js:${line + 1}:${lines[line]!.indexOf(mark) + 1}`;

  const written = readFileSync(source, "utf8").split("\n").findIndex((one) => one.includes(mark)) + 1;
  const log = (where: string) => `{"message":"fault","stack":"TypeError: x is not a function\\n    at y (${where})\\n    at node:internal/process:1:2"}`;
  expect(await readStack("token", log(place))).toBe(log(`${source}:${written}`));
});
