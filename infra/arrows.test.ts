import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";

/** Holds the arrows of docs/architecture.md: a file of ours that would break one must fail the lint step. */
const root = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "pharmops-arrows-"));
copyFileSync(join(root, ".oxlintrc.json"), join(folder, ".oxlintrc.json"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Lints a file that only has this import; answers whether the arrows let it pass. */
function passes(file: string, statement: string): boolean {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${statement}\nexport const used: unknown = one;\n`);
  const { stdout } = spawnSync(process.execPath, [join(root, "node_modules/oxlint/bin/oxlint"), path], { cwd: folder, encoding: "utf8" });
  rmSync(path);
  expect(stdout).toContain("Found 0 warnings and");
  return !stdout.includes("no-restricted-imports");
}

test.each([
  ["graphql/table/a.ts", "../platform/context.ts"],
  ["graphql/table/a.ts", "../domains/supply/product.ts"],
  ["graphql/table/a.ts", "../schema/schema.ts"],
  ["graphql/table/a.ts", "@aws-sdk/client-s3"],
  ["graphql/platform/access/a.ts", "../../domains/supply/product.ts"],
  ["graphql/platform/access/a.ts", "../../schema/schema.ts"],
  ["graphql/platform/access/a.ts", "@aws-sdk/client-dynamodb"],
  ["graphql/platform/access/a.ts", "@aws-sdk/client-s3"],
  ["graphql/platform/file/a.ts", "@aws-sdk/client-dynamodb"],
  ["graphql/platform/a.ts", "aws-lambda"],
  ["graphql/domains/supply/a.ts", "@aws-sdk/util-dynamodb"],
  ["graphql/domains/supply/a.ts", "../../schema/server.ts"],
  ["graphql/domains/supply/a.ts", "../../../functions/logger.ts"],
  ["graphql/domains/supply/a.ts", "../../../infra/stage.ts"],
  ["graphql/schema/a.ts", "../../admin/model.ts"],
  ["graphql/schema/a.ts", "react"],
  ["functions/graphql/a.ts", "../../infra/stage.ts"],
  ["functions/graphql/a.ts", "@aws-sdk/client-dynamodb"],
  ["infra/a.ts", "../graphql/schema/server.ts"],
  ["infra/local/a.ts", "../../graphql/platform/context.ts"],
  ["infra/a.ts", "../admin/main.tsx"],
  ["admin/lists/a.ts", "../../graphql/schema/server.ts"],
  ["admin/a.ts", "../graphql/table/definition.ts"],
  ["admin/a.ts", "../graphql/schema/model.ts"],
  ["admin/a.test.ts", "../graphql/table/definition.ts"],
  ["admin/a.ts", "../functions/bundle.ts"],
  ["admin/a.ts", "@aws-sdk/client-s3"],
])("%s may not import %s", (file, from) => {
  expect(passes(file, `import { one } from ${JSON.stringify(from)};`)).toBe(false);
});

test.each([
  ["functions/graphql/a.ts", 'import { one } from "../../graphql/schema/server.ts";'],
  ["graphql/domains/supply/a.ts", 'import { one } from "../../platform/context.ts";'],
  ["graphql/domains/supply/a.ts", 'import { one } from "../organization/employee.ts";'],
  ["graphql/platform/file/a.ts", 'import { one } from "@aws-sdk/client-s3";'],
  ["graphql/platform/projection/a.ts", 'import type { one } from "aws-lambda";'],
  ["graphql/platform/access/a.ts", 'import type { one } from "../../schema/model.ts";'],
  ["graphql/table/a.ts", 'import { one } from "@aws-sdk/client-dynamodb";'],
  ["graphql/table/a.test.ts", 'import { one } from "../../infra/local/table.ts";'],
  ["infra/stacks/a.ts", 'import { one } from "../../graphql/table/definition.ts";'],
  ["infra/local/a.ts", 'import { one } from "../../graphql/demo/load.ts";'],
  ["infra/local/a.ts", 'import { one } from "../../functions/graphql/handler.ts";'],
  ["admin/domains/supply/a.ts", 'import type { one } from "../../../graphql/schema/model.ts";'],
  ["admin/domains/supply/a.ts", 'import { one } from "../../inputs/money.ts";'],
  ["admin/vite.config.ts", 'import { one } from "node:url";'],
])("%s may: %s", (file, statement) => {
  expect(passes(file, statement)).toBe(true);
});
