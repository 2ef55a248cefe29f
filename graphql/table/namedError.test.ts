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

test("no other class of the project extends Error itself, so each has its name in a log", () => {
  const root = join(import.meta.dirname, "../..");
  const sources = ["graphql", "functions", "infra", "admin", "bench", "e2e"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path)).map((path) => join(folder, path)),
  );
  expect(sources.filter((path) => /\bextends (Aggregate)?Error\b/.test(readFileSync(join(root, path), "utf8"))).sort()).toEqual(["admin/api/NamedError.ts", "graphql/table/namedError.ts"]);
});
