/** Demo data are prepared once a day: what is kept is what was prepared, and nothing of another day. */
import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { PreparedDemo } from "./preparedDemo.ts";

let cache: string;
let folder: string;
beforeEach(() => {
  [cache, folder] = [mkdtempSync(join(tmpdir(), "pharmops-cache-")), mkdtempSync(join(tmpdir(), "pharmops-system-"))];
  mkdirSync(join(folder, "files"));
  writeFileSync(join(folder, "files", "scan.pdf"), "scan");
  writeFileSync(join(folder, "webhook-key"), "key");
});
afterEach(() => {
  for (const path of [cache, folder]) rmSync(path, { recursive: true });
});

const items: Record<string, AttributeValue>[] = [{ pk: { S: "po_1" }, sk: { S: "record" }, name: { S: "阿莫西林\n" } }, { pk: { S: "po_2" }, sk: { S: "record" }, lines: { L: [{ N: "3" }] } }];
const prepared = (today: string, year = false) => new PreparedDemo({ year, today }, cache);

test("gives back the items, the files that they name and the key that sealed them", async () => {
  expect(prepared("2026-11-30").exists).toBe(false);
  await prepared("2026-11-30").keep(items, folder);
  expect(prepared("2026-11-30").exists).toBe(true);
  expect(await prepared("2026-11-30").items()).toEqual(items);
  const fresh = join(folder, "fresh");
  prepared("2026-11-30").placeFiles(fresh);
  expect(readFileSync(join(fresh, "files", "scan.pdf"), "utf8")).toBe("scan");
  expect(readFileSync(join(fresh, "webhook-key"), "utf8")).toBe("key");
});

test("is of one day and one size; of each size one day is kept", async () => {
  await prepared("2026-11-30").keep(items, folder);
  await prepared("2026-11-30", true).keep(items, folder);
  expect(prepared("2026-12-01").exists).toBe(false);
  await prepared("2026-12-01").keep(items, folder);
  expect([prepared("2026-11-30").exists, prepared("2026-12-01").exists, prepared("2026-11-30", true).exists]).toEqual([false, true, true]);
  expect(readdirSync(cache)).toHaveLength(2);
  expect(existsSync(join(folder, "files", "scan.pdf"))).toBe(true);
});
