import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { DemoData } from "./demo.ts";

let folder: string;
const messages: string[] = [];

beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "pharmops-demo-"))));
afterEach(() => {
  rmSync(folder, { recursive: true });
  messages.length = 0;
});

const prepare = () => new DemoData(folder).prepare((message) => messages.push(message));
const put = (name: string) => {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, "data"), "");
};

test("a start that ended while the demo data were loaded starts over, regardless of what was there by then", () => {
  prepare();
  put("dynoxide");
  put("mail");
  prepare();
  expect(existsSync(join(folder, "dynoxide"))).toBe(false);
  expect(existsSync(join(folder, "mail"))).toBe(false);
  expect(messages).toEqual(["The demo data were not loaded completely. Starting over …"]);

  // The same where the second start was interrupted while it cleared the first.
  put("dynoxide");
  prepare();
  expect(readdirSync(folder)).toEqual(["demo-loading"]);
});

test("data that are complete are left alone", () => {
  prepare();
  put("dynoxide");
  writeFileSync(join(folder, "demo-loaded"), "");
  prepare();
  expect(readdirSync(folder).sort()).toEqual(["demo-loaded", "demo-loading", "dynoxide"]);
  expect(messages).toEqual([]);
});

test("data entered without the demo are never cleared", () => {
  put("dynoxide");
  prepare();
  prepare();
  expect(readdirSync(folder)).toEqual(["dynoxide"]);
  expect(messages).toEqual([]);
});
