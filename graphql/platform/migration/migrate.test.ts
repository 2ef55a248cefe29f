import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createQuietTable, dropTable } from "../../../infra/local/table.ts";
import { migrationKey } from "../../table/keys.ts";
import { Table } from "../../table/table.ts";
import { migrate, type Migration } from "./migrate.ts";

const name = `migrate-${randomUUID()}`;
let table: Table;
let done: string[];
let id: string;

beforeAll(async () => {
  await createQuietTable(name);
  table = new Table(name);
});
afterAll(() => dropTable(name));
beforeEach(() => {
  done = [];
  id = randomUUID();
});

const never = new Date("9999-01-01");

/** Three steps: a, b, c. */
const letters = (suffix = ""): Migration => ({
  id: id + suffix,
  step: async (_, position) => {
    const letter = { a: "b", b: "c" }[position ?? ""] ?? "a";
    done.push(letter + suffix);
    return letter === "c" ? undefined : letter;
  },
});

test("runs every step once, in order, and nothing the next time", async () => {
  expect(await migrate(table, [letters(), letters("2")], never)).toEqual([]);
  expect(await migrate(table, [letters(), letters("2")], never)).toEqual([]);
  expect(done).toEqual(["a", "b", "c", "a2", "b2", "c2"]);
  expect(await table.get(migrationKey(id))).toMatchObject({ version: 3, finishedAt: expect.any(String) });
});

test("stops at the deadline and continues from there; later migrations wait", async () => {
  const deadline = new Date(1000);
  const pending = await migrate(table, [letters(), letters("2")], deadline, () => new Date(done.length < 2 ? 0 : 2000));
  expect(pending).toEqual([id, `${id}2`]);
  expect(done).toEqual(["a", "b"]);
  await migrate(table, [letters(), letters("2")], never);
  expect(done).toEqual(["a", "b", "c", "a2", "b2", "c2"]);
});

test("a step that failed is done again", async () => {
  let broken = true;
  const fragile: Migration = {
    id,
    step: async (_, position) => {
      if (position === "a" && broken) throw new Error("The light went out");
      done.push(position ?? "start");
      return position === undefined ? "a" : undefined;
    },
  };
  await expect(migrate(table, [fragile], never)).rejects.toThrow("The light went out");
  broken = false;
  expect(await migrate(table, [fragile], never)).toEqual([]);
  expect(done).toEqual(["start", "a"]);
});

test("two runs at once end once", async () => {
  await Promise.all([migrate(table, [letters()], never), migrate(table, [letters()], never)]);
  expect(await migrate(table, [letters()], never)).toEqual([]);
  expect(await table.get(migrationKey(id))).toMatchObject({ version: 3 });
});
