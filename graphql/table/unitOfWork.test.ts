import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ObjectType } from "type-graphql";
import { createQuietTable, dropTable } from "../../infra/local/table.ts";
import { auditPrefix, idempotencyKey, recordKey, uniqueKey } from "./keys.ts";
import { auditHash, brokenLink, type AuditItem } from "./auditEntry.ts";
import { Entity } from "./entity.ts";
import { Node } from "./node.ts";
import { fromRecordItem } from "./record.ts";
import { Table, toItem } from "./table.ts";
import { AlreadyDone, TooLarge, UniqueValueTaken, VersionConflict } from "./commit/failures.ts";
import { UnitOfWork } from "./unitOfWork.ts";

@Entity<Ticket>({
  prefix: "ticket",
  domain: "platform",
  label: { zh: "票", en: "Ticket" },
  about: "For tests.",
  number: "TK",
  representation: "number",
  lists: { all: ["createdAt"] },
  unique: ["code", "room+seat"],
  claimsUnique: ({ closed }) => !closed,
})
class Ticket extends Node {
  number!: string;
  code?: string;
  room?: string;
  seat?: string;
  closed?: boolean;
  text?: string;
  lines?: { n: number; note?: string }[];
}
ObjectType("TicketBase")(Ticket);

const name = `uow-${Date.now()}`;
const table = new Table(name);
let day = 0;

beforeAll(async () => void (await createQuietTable(name)));
afterAll(() => dropTable(name));

const unitOfWork = (today = "2026-11-23") => new UnitOfWork(table, { actorId: "emp_1", actorName: "王丽", at: "2026-11-23T02:00:00.000Z", requestId: "r" }, today);
const freshDay = (): string => new Date(Date.UTC(2020, 0, ++day)).toISOString().slice(0, 10);

async function created(values: Partial<Ticket> = {}, today?: string): Promise<Ticket> {
  const uow = unitOfWork(today);
  const ticket = uow.create(Ticket, values);
  await uow.commit({ action: "create" });
  return ticket;
}

async function stored(id: string): Promise<Ticket | undefined> {
  const item = await table.get(recordKey(id));
  return item && fromRecordItem<Ticket>(item);
}

async function edit(ticket: Ticket, values: Partial<Ticket>): Promise<Ticket> {
  const uow = unitOfWork();
  const edited = Object.assign(uow.edit(ticket), values);
  await uow.commit({ action: "update" });
  return edited;
}

async function trail(id: string): Promise<AuditItem[]> {
  const { items } = await table.query({
    KeyConditionExpression: "pk = :pk AND begins_with(sk, :prefix)",
    ExpressionAttributeValues: toItem({ ":pk": id, ":prefix": auditPrefix }),
    ConsistentRead: true,
  });
  return items.map(({ pk: _pk, sk: _sk, ...entry }) => entry as unknown as AuditItem);
}

test("a record is written with its audit entry, version by version", async () => {
  const ticket = await created({ text: "a" });
  expect(await stored(ticket.id)).toMatchObject({ version: 1, text: "a", createdById: "emp_1" });
  const edited = await edit(ticket, { text: "b" });
  expect(await stored(ticket.id)).toMatchObject({ version: 2, text: "b" });
  expect((await trail(ticket.id)).map(({ version, changes }) => ({ version, changes }))).toMatchObject([
    { version: 1, changes: expect.arrayContaining([{ path: "text", after: '"a"' }]) },
    { version: 2, changes: [{ path: "text", before: '"a"', after: '"b"' }] },
  ]);
  expect(brokenLink(await trail(ticket.id), edited.auditHash)).toBeUndefined();
});

test("of two who change the same version one is refused, with the record as it now is, and has changed nothing", async () => {
  const ticket = await created({ text: "a" });
  await edit(ticket, { text: "first" });
  const before = [await stored(ticket.id), await trail(ticket.id)];
  const failure = await edit(ticket, { text: "second" }).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(VersionConflict);
  expect((failure as VersionConflict).current).toMatchObject({ version: 2, text: "first" });
  expect([await stored(ticket.id), await trail(ticket.id)]).toEqual(before);
});

test("writing a record with equal content changes nothing, in any key order", async () => {
  const ticket = await created({ lines: [{ n: 1, note: "x" }], text: "a" });
  const current = (await stored(ticket.id))!;
  const same = await edit(current, { lines: [{ note: "x", n: 1 }], code: null as unknown as undefined });
  expect(same.version).toBe(1);
  expect(await trail(ticket.id)).toHaveLength(1);
  const uow = unitOfWork();
  uow.edit(current);
  await uow.commit({ action: "update" });
  expect((await stored(ticket.id))!.version).toBe(1);
});

test("a unique value is taken, refused to others, given back, and taken again", async () => {
  const [first, second] = [await created({ code: "A" }), await created({ code: "B" })];
  const failure = await edit(second, { code: "A", text: "changed" }).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(UniqueValueTaken);
  expect(failure).toMatchObject({ attribute: "code", value: "A", ownerId: first.id });
  expect(await stored(second.id)).toMatchObject({ version: 1, code: "B" });
  await expect(created({ code: "A" })).rejects.toThrow(UniqueValueTaken);

  await edit(first, { code: undefined });
  expect(await table.get(uniqueKey("Ticket", "code", "A"))).toBeUndefined();
  await edit(second, { code: "A" });
  expect(await table.get(uniqueKey("Ticket", "code", "A"))).toMatchObject({ recordId: second.id });
  expect(await table.get(uniqueKey("Ticket", "code", "B"))).toBeUndefined();
  await expect(created({ code: "A" })).rejects.toThrow(UniqueValueTaken);
  await created({ code: "B" });
});

test("several attributes are unique together, and claim nothing while one of them is empty", async () => {
  const first = await created({ room: "north", seat: "A-01" });
  await created({ room: "south", seat: "A-01" });
  await created({ room: "north" });
  await created({ room: "north" });
  await expect(created({ room: "north", seat: "A-01" })).rejects.toMatchObject({ name: "UniqueValueTaken", attribute: "room+seat", ownerId: first.id });
  await edit(first, { seat: "A-02" });
  await created({ room: "north", seat: "A-01" });
});

test("a record that no longer claims its unique values gives them back, and is refused where they are taken meanwhile", async () => {
  const first = await created({ code: "bank-1" });
  const closed = await edit(first, { closed: true });
  await created({ code: "bank-1" });
  await expect(edit(closed, { closed: false })).rejects.toThrow(UniqueValueTaken);
});

test("of many who take the same unique value at once exactly one gets it", async () => {
  const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => created({ code: "wanted" })));
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  for (const one of outcomes) if (one.status === "rejected") expect(one.reason).toBeInstanceOf(UniqueValueTaken);
});

test("numbers have no gap and no twin when twenty create at once", { timeout: 60_000 }, async () => {
  const today = freshDay();
  const tickets = await Promise.all(Array.from({ length: 20 }, () => created({}, today)));
  const wanted = Array.from({ length: 20 }, (_, i) => `TK${today.replaceAll("-", "")}-${String(i + 1).padStart(4, "0")}`);
  expect(tickets.map(({ number }) => number).sort()).toEqual(wanted);
  const inTable = await Promise.all(tickets.map(async ({ id }) => (await stored(id))!.number));
  expect(inTable.sort()).toEqual(wanted);
});

test("a number is not used up by what was refused, and several of one action follow each other", async () => {
  const today = freshDay();
  await created({ code: "held" }, today);
  await expect(created({ code: "held" }, today)).rejects.toThrow(UniqueValueTaken);
  const uow = unitOfWork(today);
  const [a, b] = [uow.create(Ticket, {}), uow.create(Ticket, {})];
  await uow.commit({ action: "create" });
  const end = (ticket: Ticket) => ticket.number.slice(-4);
  expect([a, b].map(end)).toEqual(["0002", "0003"]);
  expect(end(await created({}, freshDay()))).toBe("0001");
});

test("what quotes the number of a new document is completed before it is written", async () => {
  const uow = unitOfWork(freshDay());
  const [quoted, quoting] = [uow.create(Ticket, {}), uow.create(Ticket, {})];
  uow.afterNumbering(() => (quoting.text = quoted.number));
  await uow.commit({ action: "create" });
  expect(await stored(quoting.id)).toMatchObject({ text: quoted.number });
});

test("numbers continue correctly when this process's guess is stale", async () => {
  const today = freshDay();
  await created({}, today);
  await table.put({ pk: `number#TK#${today}`, sk: "number", last: 41 });
  expect((await created({}, today)).number.slice(-4)).toBe("0042");
});

test("an action fails where a record that it rests on has changed, and writes nothing", async () => {
  const basis = await created({ text: "basis" });
  const attempt = async (relied: Ticket) => {
    const uow = unitOfWork();
    const ticket = uow.create(Ticket, {});
    uow.relyOn(relied);
    await uow.commit({ action: "create" });
    return ticket;
  };
  const good = await attempt(basis);
  expect(await stored(good.id)).toBeDefined();
  await edit(basis, { text: "moved on" });
  const uow = unitOfWork();
  const never = uow.create(Ticket, { code: "never" });
  uow.relyOn(basis);
  await expect(uow.commit({ action: "create" })).rejects.toThrow(VersionConflict);
  expect(await stored(never.id)).toBeUndefined();
  expect(await table.get(uniqueKey("Ticket", "code", "never"))).toBeUndefined();
});

test("more than a hundred actions are refused and none is written", async () => {
  const uow = unitOfWork(freshDay());
  const tickets = Array.from({ length: 51 }, () => uow.create(Ticket, {}));
  await expect(uow.commit({ action: "create" })).rejects.toThrow(TooLarge);
  expect(await stored(tickets[0]!.id)).toBeUndefined();
  expect((await created({}, "2019-01-01")).number).toBe("TK20190101-0001");
});

test("an idempotency key is claimed in the same transaction, and a twin is told whose it is", async () => {
  const attempt = async (inputHash: string) => {
    const uow = unitOfWork();
    const ticket = uow.create(Ticket, {});
    await uow.commit({ action: "create" }, { key: "k1", inputHash, recordId: ticket.id });
    return ticket;
  };
  const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => attempt("h")));
  const done = outcomes.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  expect(done).toHaveLength(1);
  for (const one of outcomes) {
    if (one.status === "rejected") expect(one.reason).toMatchObject({ name: "AlreadyDone", claim: { recordId: done[0]!.id, inputHash: "h" } });
  }
  expect(await table.get(idempotencyKey("emp_1", "k1"))).toMatchObject({ recordId: done[0]!.id });
  await expect(attempt("h")).rejects.toThrow(AlreadyDone);
});

const change = fc.record({
  text: fc.option(fc.string({ maxLength: 5 }), { nil: undefined }),
  lines: fc.option(fc.array(fc.record({ n: fc.integer({ min: 0, max: 3 }), note: fc.option(fc.string({ maxLength: 3 }), { nil: undefined }) }), { maxLength: 3 }), { nil: undefined }),
});

test("after any changes the audit chain is whole, with an entry for every version", { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 5 }), async (changes) => {
      let ticket = await created(changes[0]!, freshDay());
      for (const values of changes.slice(1)) ticket = await edit((await stored(ticket.id))!, values);
      const entries = await trail(ticket.id);
      const head = (await stored(ticket.id))!;
      expect(entries).toHaveLength(head.version);
      expect(brokenLink(entries, head.auditHash)).toBeUndefined();
    }),
    { numRuns: 12 },
  );
});

test("each kind of tampering with a chain is found", async () => {
  let ticket = await created({ text: "1" });
  for (const text of ["2", "3", "4"]) ticket = await edit((await stored(ticket.id))!, { text });
  const entries = await trail(ticket.id);
  const head = ticket.auditHash;
  expect(brokenLink(entries, head)).toBeUndefined();

  const altered = (i: number, values: Partial<AuditItem>): AuditItem[] => entries.map((entry, at) => (at === i ? { ...entry, ...values } : entry));
  const resealed = (i: number, values: Partial<AuditItem>): AuditItem[] =>
    altered(i, values).map((entry, at) => {
      const { hash: _, ...facts } = entry;
      return at === i ? { ...facts, hash: auditHash(facts) } : entry;
    });
  const tampered: Record<string, AuditItem[]> = {
    "another actor": altered(1, { actorId: "emp_2" }),
    "another time": altered(1, { at: "2020-01-01T00:00:00.000Z" }),
    "another value": altered(2, { changes: [{ path: "text", before: '"2"', after: '"9"' }] }),
    "a reason slipped in": altered(3, { reason: "because" }),
    "another value, sealed anew": resealed(1, { actorId: "emp_2" }),
    "the last entry sealed anew": resealed(3, { actorId: "emp_2" }),
    "the first entry removed": entries.slice(1),
    "an entry removed": entries.filter((_, i) => i !== 1),
    "the last entry removed": entries.slice(0, -1),
    "an entry twice": [...entries.slice(0, 2), entries[1]!, ...entries.slice(2)],
    "two entries exchanged": [entries[0]!, entries[2]!, entries[1]!, entries[3]!],
    "all entries removed": [],
  };
  for (const [what, chain] of Object.entries(tampered)) expect(brokenLink(chain, head), what).toBeDefined();
});
