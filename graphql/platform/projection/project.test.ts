import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createQuietTable, dropTable } from "../../../infra/local/table.ts";
import { Cast } from "../../demo/cast.ts";
import { Group } from "../../domains/organization/people/group.ts";
import "../../schema/schema.ts";
import { figureKey } from "../../table/keys.ts";
import { countsOf, toRecordItem } from "../../table/record.ts";
import { Table, toItem } from "../../table/table.ts";
import { projectRecords } from "./project.ts";
import type { StreamRecord } from "./streamRecord.ts";

const name = `project-${Date.now()}`;
const table = new Table(name);
afterAll(() => dropTable(name));
beforeAll(async () => void (await createQuietTable(name)));

const delivered = (item: object, number: string): StreamRecord =>
  ({ dynamodb: { NewImage: toItem(item), SequenceNumber: number } }) as StreamRecord;

test("a change that cannot be projected keeps no other from being counted, and is named alone", async () => {
  const cast = new Cast(table);
  await cast.admitEmployee({ subject: "hr", name: "唐薇", staffNumber: "E01", roles: ["hr"] });
  const groups = await Promise.all(["推广组", "市场组"].map((each) => cast.create("hr", Group, { name: each })));
  const unknown = { pk: "nobody_01", sk: "record", id: "nobody_01", version: 1 };
  const log = vi.spyOn(console, "error").mockImplementation(() => {});

  const batch = [delivered(toRecordItem(groups[0]!), "101"), delivered(unknown, "102"), delivered(toRecordItem(groups[1]!), "103")];
  expect(await projectRecords(batch, table)).toEqual({ failed: ["102"] });
  expect((await table.get(figureKey(countsOf(groups[0]!)[0]!)))?.value).toBe(2);
  expect(log).toHaveBeenCalled();
});
