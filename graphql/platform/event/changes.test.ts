/**
 * Anyone who polls sees every change of every record that is theirs, in order, none twice and none of anybody else's:
 * whatever is written meanwhile, and however the stream repeats, reorders and loses what it tells.
 */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Qualification } from "../../domains/catalogue/qualification/qualification.ts";
import { qualifiedSupplier } from "../../test/company.ts";
import { Stage } from "../../test/stage.ts";
import { dailyKey, feedEntryKey, feedHeadKey } from "../../table/keys.ts";
import { Table } from "../../table/table.ts";
import { addDays } from "../businessDate.ts";
import { warnOfExpiry } from "../notification/expiryWarnings.ts";
import { inspect } from "../projection/inspect.ts";
import { reprojectRecords } from "../projection/reprojectRecords.ts";
import { rebuild } from "../projection/rebuild.ts";
import { systemPrincipal } from "../systemPrincipal.ts";
import { changesFor } from "./changes.ts";
import { notifyParties, type DeliveredChange } from "./notifyParties.ts";

let stage: Stage;
const parties: string[] = [];
const machines = ["machine A", "machine B"];

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("purchaser", "systemAdministrator", "departmentManager", "auditor");
  for (const machine of machines) {
    const { id } = await qualifiedSupplier(stage);
    await stage.connect(machine, id);
    parties.push(id);
  }
});
afterAll(() => stage.close());

const draft = (ownerId: string): Promise<Qualification> =>
  stage.seed(Qualification, { ownerId, kind: "GSP_CERTIFICATE", number: "1", title: "GSP 1", issuedOn: "2026-01-01", status: "DRAFT", duties: [], scope: ["CHEMICAL"] });

type Seen = { recordId: string; version: number; gone: boolean };

/** Reads a feed to its end, page by page. */
async function readOn(machine: string, after: string | undefined, first = 2): Promise<{ seen: Seen[]; cursor: string }> {
  const seen: Seen[] = [];
  let cursor = after;
  for (;;) {
    const page = await changesFor(await stage.as(machine), { after: cursor, first });
    seen.push(...page.nodes.map(({ recordId, version, gone }) => ({ recordId, version, gone })));
    cursor = page.endCursor;
    if (!page.hasNextPage) return { seen, cursor };
  }
}

const head = async (machine: string): Promise<string> => (await changesFor(await stage.as(machine), { first: 0 })).headCursor;
const of = (record: { id: string }, seen: readonly Seen[]): [number, boolean][] => seen.filter(({ recordId }) => recordId === record.id).map(({ version, gone }) => [version, gone]);

/** A table whose process dies now and then, just before a transaction or just after it. */
class Mortal extends Table {
  constructor(name: string, private readonly dies: () => boolean) {
    super(name);
  }
  override async transact(...args: Parameters<Table["transact"]>): Promise<void> {
    if (this.dies()) throw new Error("died before");
    await super.transact(...args);
    if (this.dies()) throw new Error("died after");
  }
}

test("a reader that polls all the while sees each version once and in order, and of others nothing", { timeout: 120_000 }, async () => {
  const edit = fc.record({ record: fc.nat(3), moves: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 8, maxLength: 16 }), fc.infiniteStream(fc.nat(1000)), async (edits, chances) => {
      const chance = (of1000: number): boolean => chances.next().value! < of1000;
      const below = (n: number): number => chances.next().value! % n;
      const begun = await Promise.all(machines.map(head));
      // What the stream has still to tell; what is lost on the way is told again by a later change only.
      const pending: DeliveredChange[] = [];
      const owners = new Map<string, string[]>();
      const write = async (record: Qualification, before?: Qualification): Promise<void> => {
        owners.set(record.id, [...(owners.get(record.id) ?? []), record.ownerId]);
        pending.push({ before, after: record });
      };
      const records = await Promise.all([0, 1, 2, 3].map((i) => draft(parties[i % 2]!)));
      for (const record of records) await write(record);

      const writer = async (mine: number): Promise<void> => {
        for (const { record: i, moves } of edits.filter(({ record }) => record % 2 === mine)) {
          const before = records[i]!;
          const ownerId = moves ? parties[below(2)]! : before.ownerId;
          const scope = chance(500) ? [] : (["CHEMICAL", "BIOLOGICAL"].slice(below(2)) as Qualification["scope"]);
          records[i] = await stage.seedEdit(before, { ownerId, scope, number: `${before.version}` });
          await write(records[i]!, before);
        }
      };
      // What is still under way.
      const going = { writing: true, delivering: true };
      const deliver = async (): Promise<void> => {
        const table = new Mortal(stage.table.name, () => chance(120));
        while (going.writing || pending.length > 0) {
          const batch: DeliveredChange[] = [];
          while (pending.length > 0 && batch.length < 1 + below(5)) {
            const [one] = pending.splice(below(pending.length), 1);
            batch.push(one!, ...(chance(200) ? [one!] : []));
          }
          try {
            await notifyParties(table, batch);
            if (chance(150)) pending.push(...batch);
          } catch (error) {
            expect(String(error)).toContain("died");
            pending.push(...batch);
          }
          await new Promise((resolve) => setImmediate(resolve));
        }
      };
      const readers = machines.map(async (machine, i) => {
        const seen: Seen[] = [];
        let cursor = begun[i]!;
        do {
          const page = await readOn(machine, cursor, 1 + below(4));
          seen.push(...page.seen);
          cursor = page.cursor;
        } while (going.writing || going.delivering);
        return [...seen, ...(await readOn(machine, cursor)).seen];
      });
      const delivered = Promise.all([deliver(), deliver()]);
      try {
        await Promise.all([writer(0), writer(1)]);
      } finally {
        going.writing = false;
        await delivered.finally(() => (going.delivering = false));
      }
      const seen = await Promise.all(readers);

      for (const [i, party] of parties.entries()) {
        for (const record of records) {
          const history = owners.get(record.id)!;
          const theirs = history.flatMap((owner, at): [number, boolean][] => (owner === party ? [[at + 1, false]] : history[at - 1] === party ? [[at + 1, true]] : []));
          expect(of(record, seen[i]!)).toEqual(theirs);
        }
        expect(seen[i]!.every(({ recordId }) => owners.has(recordId))).toBe(true);
      }
    }),
    { numRuns: 4, endOnFailure: true },
  );
});

describe("the feed", () => {
  test("begins when it is first asked for, and gives a cursor also where nothing has changed", async () => {
    const { id } = await qualifiedSupplier(stage);
    await stage.connect("newcomer", id);
    const quiet = await draft(id);
    await notifyParties(stage.table, [{ after: quiet }]);
    expect((await stage.everything()).some(({ pk, sk }) => pk === feedHeadKey(id).pk || (pk === quiet.id && sk === "fed"))).toBe(false);
    const cursor = await head("newcomer");
    expect(await readOn("newcomer", cursor)).toEqual({ seen: [], cursor });
  });

  test("makes good what the stream has lost, from the record's own trail, in order", async () => {
    const cursor = await head("machine A");
    const first = await draft(parties[0]!);
    const second = await stage.seedEdit(first, { number: "2" });
    const third = await stage.seedEdit(second, { number: "3" });
    await notifyParties(stage.table, [{ before: first, after: second }].slice(1));
    await notifyParties(stage.table, [{ before: second, after: third }]);
    await notifyParties(stage.table, [{ after: first }]);
    expect(of(third, (await readOn("machine A", cursor)).seen)).toEqual([[1, false], [2, false], [3, false]]);
  });

  test("that lacks a change is found by verify, and made good by rebuild and by replay, which repeat nothing", async () => {
    await stage.project();
    const cursor = await head("machine A");
    const [untold, half] = [await draft(parties[0]!), await draft(parties[0]!)];
    await notifyParties(stage.table, [{ after: half }]);
    const edited = await stage.seedEdit(half, { number: "2" });
    const lacking = async () => (await inspect(stage.table, [untold.id, half.id])).differences.filter(({ problem }) => problem.includes("feeds")).map(({ about }) => about);
    expect((await lacking()).sort()).toEqual([untold.id, half.id].sort());
    await reprojectRecords(stage.table, [half.id]);
    expect(await lacking()).toEqual([untold.id]);
    const corrected: string[] = [];
    for (let pass = 1; pass <= 2; pass++) await rebuild(stage.table, { parts: 1, settleMs: 0, lifeSignMs: 0, progress: () => undefined, corrected: ({ about }) => corrected.push(about) });
    expect(corrected.filter((about) => about === untold.id || about === half.id)).toContain(untold.id);
    expect(await lacking()).toEqual([]);
    const { seen } = await readOn("machine A", cursor);
    expect([of(untold, seen), of(edited, seen)]).toEqual([[[1, false]], [[1, false], [2, false]]]);
    expect(seen).toHaveLength(3);
  });

  test("reports events that are due by time alone, once for each stage", async () => {
    const cursor = await head("machine A");
    const { id } = await stage.seed(Qualification, { ownerId: parties[0]!, kind: "GSP_CERTIFICATE", number: "T", title: "GSP T", issuedOn: "2026-01-01", status: "VERIFIED", duties: [], expiresOn: addDays(stage.today, 30) });
    // A run that was cut short before it was noted down is done again.
    for (let run = 1; run <= 3; run++) {
      await stage.table.batchWrite([], [dailyKey("expiryWarnings")]);
      await warnOfExpiry(stage.request(systemPrincipal));
    }
    const { nodes } = await changesFor(await stage.as("machine A"), { after: cursor, types: ["Qualification"] });
    expect(nodes.filter(({ recordId }) => recordId === id).map(({ version, events }) => [version, events.map(({ type }) => type)])).toEqual([[1, ["qualification.expiring"]]]);
  });

  test("waits at a number that is not to be seen yet, and says so where it never will be", async () => {
    const cursor = await head("machine A");
    for (let i = 0; i < 3; i++) await notifyParties(stage.table, [{ after: await draft(parties[0]!) }]);
    const { last } = (await stage.table.get(feedHeadKey(parties[0]!))) as unknown as { last: number };
    const key = feedEntryKey(parties[0]!, last - 1);
    const hidden = (await stage.table.get(key))!;
    await stage.table.batchWrite([], [key]);
    const waiting = await changesFor(await stage.as("machine A"), { after: cursor });
    expect({ count: waiting.nodes.length, more: waiting.hasNextPage }).toEqual({ count: 1, more: true });
    expect((await changesFor(await stage.as("machine A"), { after: waiting.endCursor })).nodes).toEqual([]);

    await stage.table.put(hidden);
    expect((await readOn("machine A", waiting.endCursor)).seen).toHaveLength(2);

    // Thirty days later: the oldest are removed, in no order.
    await stage.table.batchWrite([], [key]);
    const younger = feedEntryKey(parties[0]!, last);
    await stage.table.put({ ...(await stage.table.get(younger))!, movedAt: 1 });
    const { errors } = await stage.ask("machine A", "query ($after: String!) { changes(after: $after) { endCursor } }", { after: waiting.endCursor });
    expect(errors).toMatchObject([{ extensions: { code: "CURSOR_EXPIRED" }, message: expect.stringContaining("headCursor") }]);
    await stage.table.put(hidden);
  });

  test("shows the record as it is now, and which event the change is", async () => {
    const cursor = await head("machine A");
    const record = await draft(parties[0]!);
    const next = await stage.seedEdit(record, { number: "as it is now" });
    await notifyParties(stage.table, [{ after: next }]);
    const { changes } = await stage.answer("machine A", "query ($after: String!) { changes(after: $after) { nodes { type version gone events { type } record { id ... on Qualification { number } } } hasNextPage } }", { after: cursor });
    const now = { id: record.id, number: "as it is now" };
    expect(changes).toEqual({ hasNextPage: false, nodes: [1, 2].map((version) => ({ type: "Qualification", version, gone: false, events: [], record: now })) });
  });

  test.each([
    ["another's cursor", "machine B", {}, "BAD_USER_INPUT"],
    ["a type that has no changes", "machine A", { types: ["Employee"] }, "BAD_USER_INPUT"],
    ["a page of more than 200", "machine A", { first: 201 }, "BAD_USER_INPUT"],
    ["somebody who is no partner", "auditor", {}, "FORBIDDEN"],
  ])("refuses %s", async (_, who, asked, code) => {
    const after = await head("machine A");
    const { errors } = await stage.ask(who, "query ($after: String, $first: Int, $types: [String!]) { changes(after: $after, first: $first, types: $types) { endCursor } }", { after, ...asked });
    expect(errors).toMatchObject([{ extensions: { code } }]);
  });

  test("of one type leaves out the others, and continues after them", async () => {
    const cursor = await head("machine A");
    await notifyParties(stage.table, [{ after: await draft(parties[0]!) }]);
    const page = await changesFor(await stage.as("machine A"), { after: cursor, types: ["PurchaseOrder"] });
    expect(page).toMatchObject({ nodes: [], hasNextPage: false, endCursor: page.headCursor });
    expect(page.endCursor).not.toBe(cursor);
  });
});
