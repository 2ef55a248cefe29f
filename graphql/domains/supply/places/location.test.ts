import { afterAll, beforeAll, expect, test } from "vitest";
import { createQuietTable, dropTable } from "../../../../infra/local/table.ts";
import { Cast } from "../../../demo/cast.ts";
import { create } from "../../../platform/entity/entityResolver.ts";
import { Table } from "../../../table/table.ts";
import { Location } from "./location.ts";
import { Warehouse } from "./warehouse.ts";
import { Zone } from "./zone.ts";

const cast = new Cast(new Table("location-test"));
const shelf = { code: "A-01-01", zoneId: "" };

beforeAll(async () => {
  await createQuietTable(cast.table.name);
  for (const [subject, role] of [["keeper", "warehouseKeeper"], ["buyer", "purchaser"]] as const) await cast.admitEmployee({ subject, name: subject, staffNumber: subject.toUpperCase(), roles: [role] });
  const { id: warehouseId } = await cast.create("keeper", Warehouse, { name: "一号仓库" });
  shelf.zoneId = (await cast.create("keeper", Zone, { warehouseId, name: "常温合格区", kind: "STORAGE", storageClass: "AMBIENT" })).id;
  await cast.create("keeper", Location, shelf);
});
afterAll(() => dropTable(cast.table.name));

test.each([
  ["a code that is taken", "keeper", {}, "VALUE_TAKEN"],
  ["a code of the wrong form", "keeper", { code: "a 1" }, "WRONG_FORM"],
  ["a zone that does not exist", "keeper", { code: "A-01-02", zoneId: "zone_none" }, "UNKNOWN_REFERENCE"],
  ["somebody who does not keep the warehouse", "buyer", { code: "A-01-02" }, "ACCESS_DENIED"],
])("refuses %s", async (_, subject, difference, code) => {
  const { record, findings } = await create(await cast.as(subject), Location, { ...shelf, ...difference });
  expect({ record, codes: findings.map((finding) => finding.code) }).toEqual({ record: null, codes: [code] });
});

test("takes a code again in another warehouse, and refuses it in another zone of the same one", async () => {
  const zone = (warehouseId: string, name: string) => cast.create("keeper", Zone, { warehouseId, name, kind: "STORAGE", storageClass: "AMBIENT" });
  const { id: second } = await cast.create("keeper", Warehouse, { name: "二号仓库" });
  await cast.create("keeper", Location, { ...shelf, zoneId: (await zone(second, "常温合格区")).id });
  const other = { ...shelf, zoneId: (await zone(second, "阴凉合格区")).id };
  const { findings } = await create(await cast.as("keeper"), Location, other);
  expect(findings).toMatchObject([{ code: "VALUE_TAKEN", field: "code", message: { en: 'Code "A-01-01" is already used by "A-01-01"' } }]);
  const twin: object = { warehouseId: second, name: "阴凉合格区", kind: "STORAGE", storageClass: "AMBIENT" };
  expect((await create(await cast.as("keeper"), Zone, twin)).findings).toMatchObject([{ code: "VALUE_TAKEN", field: "name" }]);
});
