import { DynamoDBClient, DeleteItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { createQuietTable, dropTable } from "../../../infra/local/table.ts";
import { Cast } from "../../demo/cast.ts";
import "../../schema/schema.ts";
import { Group } from "../../domains/organization/people/group.ts";
import { auditKey, recordKey } from "../../table/keys.ts";
import { Table, toItem } from "../../table/table.ts";
import { updateRecord } from "../entity/entityResolver.ts";
import { verifyTrail } from "./verify.ts";

const tables: string[] = [];
afterAll(() => Promise.all(tables.map((name) => dropTable(name))));

describe("the audit trail of every record", () => {
  let table: Table;
  let id: string;

  beforeEach(async () => {
    table = new Table(`verify-test-${tables.length}`);
    tables.push(table.name);
    await createQuietTable(table.name);
    const cast = new Cast(table);
    await cast.admitEmployee({ subject: "hr", name: "唐薇", staffNumber: "E01", roles: ["hr"] });
    ({ id } = await cast.create("hr", Group, { name: "市场推广组" }));
    for (const name of ["市场组", "推广组"]) await updateRecord(await cast.as("hr"), Group, { id, name }, undefined);
  });

  const change = (key: object, expression: string, values: object, names: Record<string, string>) =>
    new DynamoDBClient({}).send(
      new UpdateItemCommand({ TableName: table.name, Key: toItem(key), UpdateExpression: expression, ExpressionAttributeValues: toItem(values), ExpressionAttributeNames: names }),
    );

  test("is whole as long as the product alone writes it", async () => {
    expect(await verifyTrail(table)).toEqual({ records: 2, entries: 4, breaches: [] });
  });

  test("shows an entry that was altered", async () => {
    await change(auditKey(id, 2), "SET #n = :n", { ":n": "somebody else" }, { "#n": "actorName" });
    expect((await verifyTrail(table)).breaches).toEqual([{ recordId: id, problem: "entry 2 was altered" }]);
  });

  test("shows an entry that was removed", async () => {
    await new DynamoDBClient({}).send(new DeleteItemCommand({ TableName: table.name, Key: toItem(auditKey(id, 2)) }));
    expect((await verifyTrail(table)).breaches).toEqual([{ recordId: id, problem: "entry 2 is missing" }]);
  });

  test("shows that the last entry was removed", async () => {
    await new DynamoDBClient({}).send(new DeleteItemCommand({ TableName: table.name, Key: toItem(auditKey(id, 3)) }));
    expect((await verifyTrail(table)).breaches).toEqual([{ recordId: id, problem: "the record's head is not its last entry" }]);
  });

  test("shows a record that was changed past its entries", async () => {
    await change(recordKey(id), "SET #n = :n", { ":n": "黑客组" }, { "#n": "name" });
    expect((await verifyTrail(table)).breaches).toEqual([{ recordId: id, problem: "the record is not what its entries say" }]);
  });

  test("shows that a record was removed", async () => {
    await new DynamoDBClient({}).send(new DeleteItemCommand({ TableName: table.name, Key: toItem(recordKey(id)) }));
    expect((await verifyTrail(table)).breaches).toEqual([{ recordId: id, problem: "the record is gone, its entries are not" }]);
  });
});
