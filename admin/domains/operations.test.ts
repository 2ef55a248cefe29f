import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

test("every document is made where its registration finds it: in api/documents.ts, or beside a panel in an *.operations.ts", () => {
  const root = join(import.meta.dirname, "..");
  // The developers' pages send whatever their readers type to the partners' endpoint.
  const isOperations = /\.operations\.ts$|^api\/documents\.ts$|^developers\//;
  const sources = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$|^test\//.test(path) && !isOperations.test(path));
  const elsewhere = sources.filter((path) => /["'`](query|mutation) [A-Z$({]/.test(readFileSync(join(root, path), "utf8")));
  expect(elsewhere).toEqual([]);
});
