import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import config from "../oxlint.config.ts";
import { foundation, leansOn } from "./arrows.ts";

/** Holds the arrows of docs/architecture.md: an import that would break one must fail the lint step. */
const root = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "pharmops-arrows-"));

/** Each importing file's folder, or with a star its name, and what the import says. */
const forbidden: [place: string, from: string][] = [
  ["graphql/table", "../platform/context.ts"],
  ["graphql/table", "../domains/supply/product.ts"],
  ["graphql/table", "../schema/schema.ts"],
  ["graphql/table", "@aws-sdk/client-s3"],
  ["graphql/platform/access", "../../domains/supply/product.ts"],
  ["graphql/platform/access", "../../schema/schema.ts"],
  ["graphql/platform/access", "@aws-sdk/client-dynamodb"],
  ["graphql/platform/access", "@aws-sdk/client-s3"],
  ["graphql/platform/file", "@aws-sdk/client-dynamodb"],
  ["graphql/platform/file", "@aws-sdk/client-s3"],
  ["graphql/platform", "aws-lambda"],
  ["graphql/domains/supply", "@aws-sdk/util-dynamodb"],
  ["graphql/domains/supply", "../../schema/server.ts"],
  ["graphql/domains/supply", "../../../functions/logger.ts"],
  ["graphql/domains/supply", "../../../infra/stage.ts"],
  ["graphql/domains/organization/people", "../../catalogue/product/product.ts"],
  ["graphql/domains/organization", "../sales/api.ts"],
  ["graphql/domains/catalogue/product", "../../supply/supplier/supplier.ts"],
  ["graphql/domains/catalogue/product", "../../supply/api.ts"],
  ["graphql/domains/catalogue", "../supply/supplier/licence.ts"],
  ["graphql/domains/supply/stock", "../../sales/customers/customer.ts"],
  ["graphql/domains/supply/stock", "../../logistics/tracking/trackingEvent.ts"],
  ["graphql/domains/supply/stock", "../../catalogue/qualification/licensed.ts"],
  ["graphql/domains/supply/stock", "../../catalogue/product/room.ts"],
  ["graphql/domains/sales/orders", "../../supply/stock/allocation.ts"],
  ["graphql/domains/sales/orders", "../../supply/places/zoneRules.ts"],
  ["graphql/domains/sales/orders", "../../supply/ordering/room.ts"],
  ["graphql/domains/sales/orders", "../../logistics/tracking/trackingEvent.ts"],
  ["graphql/domains/sales/orders", "../../collaboration/views/savedView.ts"],
  ["graphql/domains/sales/orders", "../api.ts"],
  ["graphql/domains/logistics/tracking", "../../sales/deliveries/deliveryLifecycle.ts"],
  ["graphql/domains/logistics", "../sales/gates/credit.ts"],
  ["graphql/domains/logistics/tracking", "../../collaboration/views/savedView.ts"],
  ["graphql/domains/collaboration/views", "../../sales/customers/customer.ts"],
  ["graphql/domains/collaboration/views", "../../organization/roles/holdRole.ts"],
  ["graphql/schema", "../../admin/model.ts"],
  ["graphql/schema", "react"],
  ["graphql/demo", "@aws-sdk/client-dynamodb"],
  ["graphql/domains/sales/orders", "./orders.demo.ts"],
  ["graphql/domains/sales/orders", "../../../demo/cast.ts"],
  ["graphql/platform/file", "../../demo/scan.ts"],
  ["functions/graphql", "../../graphql/demo/cast.ts"],
  ["graphql/domains/sales/orders/*.demo", "../../supply/stock/allocation.ts"],
  ["graphql/domains/sales/orders/*.demo", "../../logistics/tracking/tracking.demo.ts"],
  ["functions/graphql", "../../infra/stage.ts"],
  ["functions/graphql", "@aws-sdk/client-dynamodb"],
  ["functions/commands", "@aws-sdk/client-dynamodb"],
  ["functions/graphql", "@aws-sdk/client-sqs"],
  ["functions/delivery", "@aws-sdk/client-dynamodb"],
  ["functions/stream", "@aws-sdk/client-sqs"],
  ["infra", "../graphql/schema/server.ts"],
  ["infra/local", "../../graphql/platform/context.ts"],
  ["infra", "../admin/main.tsx"],
  ["admin/lists", "../../graphql/schema/server.ts"],
  ["admin", "../graphql/table/definition.ts"],
  ["admin", "../graphql/schema/model.ts"],
  ["admin/test", "../../graphql/table/definition.ts"],
  ["admin", "../functions/bundle.ts"],
  ["admin/domains/sales/returns", "../../../../e2e/person.ts"],
  ["admin", "@aws-sdk/client-s3"],
  ["admin/domains/sales/deliveries", "../../logistics/tracking/Tracking.tsx"],
  ["admin/domains/sales/deliveries", "../../service/cases/Conversation.tsx"],
  ["admin/domains/catalogue", "../supply/supplier/Supplier.page.ts"],
  ["admin/domains/supply/stock", "../../sales/returns/RecordReturn.tsx"],
  ["admin/domains/service/cases", "../../quality/recall/RecallStanding.tsx"],
  ["admin/domains/collaboration/actions", "../../sales/returns/RecordReturn.tsx"],
  ["admin/domains/platform/paper", "../../sales/returns/RecordReturn.tsx"],
];

const allowed: [place: string, statement: string][] = [
  ["functions/graphql", 'import { one } from "../../graphql/schema/server.ts";'],
  ["functions/commands", 'import { one } from "@aws-sdk/client-sqs";'],
  ["functions/delivery", 'import { one } from "@aws-sdk/client-sqs";'],
  ["functions/stream", 'import { one } from "@aws-sdk/client-lambda";'],
  ["graphql/domains/sales/orders/*.demo", 'import { one } from "../../../demo/cast.ts";'],
  ["graphql/domains/sales/orders/*.demo", 'import { one } from "../../supply/carrier/carriers.demo.ts";'],
  ["graphql/domains/supply", 'import { one } from "../../platform/context.ts";'],
  ["graphql/domains/supply", 'import { one } from "../organization/people/employee.ts";'],
  ["graphql/domains/supply/stock", 'import { one } from "../../catalogue/product/product.ts";'],
  ["graphql/domains/supply/stock", 'import { one } from "../../catalogue/api.ts";'],
  ["graphql/domains/supply/stock", 'import { one } from "../supplier/licence.ts";'],
  ["graphql/domains/sales/deliveries", 'import { one } from "../../supply/stock/batch.ts";'],
  ["graphql/domains/sales/deliveries", 'import { one } from "../../supply/api.ts";'],
  ["graphql/domains/logistics/tracking", 'import { one } from "../../sales/deliveries/delivery.ts";'],
  ["graphql/domains/logistics/tracking", 'import { one } from "../../sales/api.ts";'],
  ["graphql/domains/collaboration/views", 'import { one } from "../../organization/people/group.ts";'],
  ["graphql/platform/file", 'import { one } from "@aws-sdk/s3-request-presigner";'],
  ["graphql/platform/projection", 'import type { one } from "aws-lambda";'],
  ["graphql/platform/access", 'import type { one } from "../../schema/model.ts";'],
  ["graphql/table", 'import { one } from "@aws-sdk/client-dynamodb";'],
  ["infra/stacks", 'import { one } from "../../graphql/table/definition.ts";'],
  ["infra/local", 'import { one } from "../../graphql/demo/load.ts";'],
  ["infra/local", 'import { one } from "../../functions/graphql/handler.ts";'],
  ["admin/domains/supply", 'import type { one } from "../../../graphql/schema/model.ts";'],
  ["admin/domains/supply", 'import { one } from "../../inputs/money.ts";'],
  ["admin/domains/supply/supplier", 'import { one } from "../../catalogue/qualification/OwnLicences.tsx";'],
  ["admin/domains/logistics/tracking", 'import { one } from "../../sales/returns/RecordReturn.tsx";'],
  ["admin/domains/collaboration/actions", 'import { one } from "../../platform/receipt/ConfirmReading.tsx";'],
  ["admin/domains/sales/deliveries", 'import { one } from "../returns/RecordReturn.tsx";'],
  ["admin/test", 'import { one } from "node:url";'],
  ["admin/domains/sales/returns/*.story", 'import { one } from "../../../../e2e/person.ts";'],
];

let broken: Set<string>;
let inCircle: Set<string>;

beforeAll(() => {
  writeFileSync(join(folder, ".oxlintrc.json"), JSON.stringify(config));
  forbidden.forEach(([place, from], i) => write(place, `forbidden${i}`, `import { one } from ${JSON.stringify(from)};`));
  write("graphql/domains/sales/orders", "type", 'import type { one } from "../../supply/stock/allocation.ts";');
  write("graphql/table", "circleA", 'import { one } from "./circleB.ts";');
  write("graphql/table", "circleB", 'import { used as one } from "./circleA.ts"; export { one };');
  allowed.forEach(([place, statement], i) => write(place, `allowed${i}`, statement));

  const oxlint = [join(root, "node_modules/oxlint/bin/oxlint"), "--format", "json"];
  const { stdout } = spawnSync(process.execPath, oxlint, { cwd: folder, encoding: "utf8" });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string; filename: string }[] };
  const filesWith = (rule: string) => new Set(diagnostics.filter(({ code }) => code.includes(rule)).map(({ filename }) => filename));
  broken = filesWith("no-restricted-imports");
  inCircle = filesWith("no-cycle");
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A star in the place is replaced by the name, if the name of a file matters. */
const fileAt = (place: string, name: string): string => `${place.includes("*") ? place.replace("*", name) : `${place}/${name}`}.ts`;

function write(place: string, name: string, statement: string): void {
  const file = join(folder, fileAt(place, name));
  mkdirSync(dirname(file), { recursive: true });
  const use = statement.startsWith("import type") ? "export type Used = one;" : "export const used: unknown = one;";
  writeFileSync(file, `${statement}\n${use}\n`);
}

test.each(forbidden.map((one, i) => [...one, i] as const))("%s may not import %s", (place, _, i) => {
  expect(broken).toContain(fileAt(place, `forbidden${i}`));
});

test.each(allowed.map((one, i) => [...one, i] as const))("%s may: %s", (place, _, i) => {
  expect(broken).not.toContain(fileAt(place, `allowed${i}`));
});

test("modules may not import each other in a circle", () => {
  expect([...inCircle].sort()).toEqual(["graphql/table/circleA.ts", "graphql/table/circleB.ts"]);
});

test("a type that crosses between domains is held like a value", () => {
  expect(broken).toContain("graphql/domains/sales/orders/type.ts");
});

test("a domain that the table does not name leans on the foundation, and no domain on it", () => {
  expect(leansOn("laboratory")).toEqual(["organization", "catalogue", "supply", "sales"]);
  expect(foundation.flatMap(leansOn)).not.toContain("laboratory");
});
