import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { NamedError } from "./namedError.ts";

class OutOfMilk extends NamedError {}

test("an error is called by its class, and keeps its cause", () => {
  const error = new OutOfMilk("None is left", { cause: "breakfast" });
  expect(error).toMatchObject({ name: "OutOfMilk", message: "None is left", cause: "breakfast" });
  expect(String(error)).toBe("OutOfMilk: None is left");
  expect(error).toBeInstanceOf(Error);
});

test("no other class of the product extends Error itself, so each has its name in a log", () => {
  const product = join(import.meta.dirname, "..");
  const sources = readdirSync(product, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts"));
  expect(sources.filter((path) => /\bextends Error\b/.test(readFileSync(join(product, path), "utf8")))).toEqual(["table/namedError.ts"]);
});
