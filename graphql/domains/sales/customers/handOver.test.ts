/** A customer that is handed over takes along its open work: who continues it, and who reads the receivables. 四(三) */
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { ulid } from "ulid";
import { qualifiedCustomer } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { readLeftOver } from "../../../table/leftOver.ts";
import { money } from "../../../table/money.ts";
import { Table } from "../../../table/table.ts";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import { readEntries } from "../../../platform/audit/entries.ts";
import { tick } from "../../../platform/schedule/tick.ts";
import { CollectionPlan } from "../receivables/collectionPlan.ts";
import { Contract } from "../contracts/contract.ts";
import { Customer } from "./customer.ts";
import { CustomerAccount } from "../receivables/customerAccount.ts";
import { Opportunity } from "../development/opportunity.ts";
import { Receivable } from "../receivables/receivable.ts";
import { SalesOrder } from "../orders/salesOrder.ts";
import { Visit } from "../development/visit.ts";

let stage: Stage;
let customer: Customer;
const people: Record<string, string> = {};

beforeAll(async () => {
  stage = await Stage.open("2026-11-23");
  await stage.staff("salesLead", "finance", "serviceAgent");
  for (const name of ["before", "after", "colleague"]) people[name] = (await stage.hire(name, "salesRepresentative")).id;
});
afterAll(() => stage.close());
beforeEach(async () => {
  customer = await qualifiedCustomer(stage, { representativeId: people.before });
});

const amount = money(900, "CNY");
const nothing = money(0, "CNY");
const of = () => ({ customerId: customer.id, regionId: customer.regionId, representativeId: people.before, lines: [], duties: [], total: amount });
const opportunity = (values: Partial<Opportunity>) => stage.seed(Opportunity, { ...of(), title: "新品", expectedValue: amount, expectedOn: "2026-12-31", ownerId: people.before, ...values } as never);
const plannedVisit = () => ({ ...of(), purpose: "回访", kind: "PHONE", plannedOn: "2026-11-30", visitorId: people.before, status: "PLANNED" });
const visit = (values: Partial<Visit>) => stage.seed(Visit, { ...plannedVisit(), ...values } as never);
const order = (status: SalesOrder["status"]) => stage.seed(SalesOrder, { ...of(), requestedOn: "2026-12-01", overrides: [], backOrdered: false, historical: false, status } as never);
const contract = (status: Contract["status"]) => stage.seed(Contract, { ...of(), title: "合同", startsOn: "2026-11-01", endsOn: "2027-10-31", expiresOn: "2027-11-01", checklist: [], revision: 1, status } as never);
const owedReceivable = (outstanding: boolean) => ({ ...of(), number: `AR-${ulid()}`, amount, shippedOn: "2026-09-02", dueOn: "2026-10-02", settled: outstanding ? nothing : amount, credited: nothing, refunded: nothing, writtenOff: nothing, open: outstanding ? amount : nothing, outstanding, status: outstanding ? "OPEN" : "SETTLED" }) as never;
const receivable = (outstanding: boolean) => stage.seed(Receivable, owedReceivable(outstanding));
const account = () => stage.seed(CustomerAccount, { ...of(), name: "账", receivable: amount, onAccount: nothing, committed: nothing } as never);
const collection = () => stage.seed(CollectionPlan, { ...of(), ownerId: people.before, deadline: "2026-12-31", planned: amount, status: "ACTIVE" } as never);

const handOver = () => stage.act("salesLead", Customer, "handOver", customer, { representativeId: people.after!, reason: "调岗" });
const inHandOf = async (...records: { id: string }[]) =>
  (await Promise.all(records.map(({ id }) => stage.fresh<never>(id)))).map((one: Record<string, string>) => Object.keys(people).find((name) => people[name] === (one.ownerId ?? one.visitorId ?? one.representativeId)));

test("what is under way goes along; what is over stays with the person who did it, and what a colleague was given stays theirs", async () => {
  const going = [await opportunity({ status: "OFFERED" }), await visit({ status: "PLANNED" }), await contract("PERFORMING"), await contract("DRAFT"), await order("DRAFT"), await receivable(true), await account(), await collection()];
  const staying = [await opportunity({ status: "LOST" }), await visit({ status: "DONE" }), await contract("LAPSED"), await order("CONFIRMED"), await receivable(false)];
  const colleagues = await opportunity({ status: "OFFERED", ownerId: people.colleague });
  await handOver();
  expect(await inHandOf(...going)).toEqual(going.map(() => "after"));
  expect(await inHandOf(...staying)).toEqual(staying.map(() => "before"));
  expect(await inHandOf(colleagues)).toEqual(["colleague"]);
});

test("the new representative continues it, and the previous one cannot", async () => {
  const [one, agreed] = [await opportunity({ status: "FOUND" }), await contract("PERFORMING")];
  await handOver();
  await stage.cannot("before", Opportunity, "qualify", one, {}, "ACCESS_DENIED");
  await stage.act("after", Opportunity, "qualify", one);
  await stage.cannot("before", Contract, "amend", agreed, { reason: "增加数量" }, "ACCESS_DENIED");
  await stage.act("after", Contract, "amend", agreed, { reason: "增加数量" });
});

test("what the customer owes is told to them, to finance and to their lead, in lists and in the archive, and to nobody else", async () => {
  const { number } = await receivable(true);
  await account();
  await order("CONFIRMED");
  await handOver();
  await stage.project(Customer, Receivable, SalesOrder);
  const question = `query ($customer: ID!) {
    customerArchive(first: 50, filter: { customerId: { eq: $customer } }) { nodes { kind title } }
    receivables(filter: { customerId: { eq: $customer } }) { nodes { number } }
    customerAccounts(filter: { customerId: { eq: $customer } }) { nodes { receivable { amount } } }
  }`;
  const read = async (who: string) => {
    const { customerArchive, receivables, customerAccounts } = await stage.answer(who, question, { customer: customer.id });
    const owed = customerArchive.nodes.filter(({ kind }: { kind: string }) => kind === "RECEIVABLE").map(({ title }: { title: string }) => title);
    return [customerArchive.nodes.length - owed.length, owed, receivables.nodes.length, customerAccounts.nodes.length];
  };
  for (const who of ["after", "finance", "salesLead"]) expect(await read(who), who).toEqual([1, [number], 1, 1]);
  for (const who of ["before", "colleague"]) expect(await read(who), who).toEqual([1, [], 0, 0]);
  const archive = (kind: string) => `{ customerArchive(filter: { customerId: { eq: "${customer.id}" }, kind: { eq: ${kind} } }) { nodes { kind } } }`;
  expect((await stage.answer("serviceAgent", archive("RECEIVABLE"))).customerArchive.nodes).toEqual([]);
  expect((await stage.answer("serviceAgent", archive("BASICS"))).customerArchive.nodes).toHaveLength(1);
});

test("what one transaction has no room for follows by the clock", async () => {
  const owed = await Promise.all(Array.from({ length: 50 }, () => receivable(true)));
  await handOver();
  const moved = (await inHandOf(...owed)).filter((name) => name === "after");
  expect(moved).toHaveLength(44);
  await tick(stage.now, stage.table);
  expect(new Set(await inHandOf(...owed))).toEqual(new Set(["after"]));
});

/** Planned visits and open receivables of the customer, forty in a transaction. */
async function openRecords(visits: number, receivables: number): Promise<{ id: string }[]> {
  const begin = [
    ...Array.from({ length: visits }, () => (uow: UnitOfWork) => uow.create(Visit, { ...plannedVisit(), number: `BF-${ulid()}`, duties: [] } as never)),
    ...Array.from({ length: receivables }, () => (uow: UnitOfWork) => uow.create(Receivable, owedReceivable(true))),
  ];
  const records: { id: string }[] = [];
  for (let start = 0; start < begin.length; start += 40) {
    const uow = stage.unitOfWork();
    records.push(...begin.slice(start, start + 40).map((one) => one(uow)));
    await uow.commit({ action: "seed" });
  }
  return records;
}

const moves = async ({ id }: { id: string }) => (await readEntries(stage.table, id)).filter(({ action }) => action === "handOver").length;
async function leftOver(): Promise<unknown[]> {
  const notes: unknown[] = [];
  for await (const note of readLeftOver(stage.table, "handOver")) notes.push(note);
  return notes;
}
const endEverything = async () => {
  for (let runs = 0; runs < 3 && (await leftOver()).length > 0; runs++) await tick(stage.now, stage.table);
};

test("five hundred open records follow, each once, and nothing is left over in the end", async () => {
  const open = await openRecords(200, 300);
  await handOver();
  const here = (await inHandOf(...open)).filter((name) => name === "after");
  expect(here).toHaveLength(44);
  await endEverything();
  expect(new Set(await inHandOf(...open))).toEqual(new Set(["after"]));
  expect(new Set(await Promise.all(open.map(moves)))).toEqual(new Set([1]));
  expect(await leftOver()).toEqual([]);
}, 60_000);

test("a run of the clock that ends in the middle is gone on with by the next, from where it ended", async () => {
  const open = await openRecords(150, 150);
  await handOver();
  const transact = vi.spyOn(stage.table, "transact");
  let pieces = 0;
  transact.mockImplementation(async (actions) => {
    if (actions.length > 80 && ++pieces > 3) throw new Error("The process ends here");
    return Table.prototype.transact.call(stage.table, actions);
  });
  await expect(tick(stage.now, stage.table)).rejects.toThrow("The process ends here");
  transact.mockRestore();
  expect((await inHandOf(...open)).filter((name) => name === "after")).toHaveLength(4 * 44);
  expect(await leftOver()).toHaveLength(1);

  await endEverything();
  expect(new Set(await inHandOf(...open))).toEqual(new Set(["after"]));
  expect(new Set(await Promise.all(open.map(moves)))).toEqual(new Set([1]));
}, 60_000);

test("what is left over follows to the person who has the customer by then, and not at all where it was handed back", async () => {
  const open = await openRecords(100, 0);
  await handOver();
  customer = await stage.fresh<Customer>(customer.id);
  await stage.act("salesLead", Customer, "handOver", customer, { representativeId: people.colleague!, reason: "再调岗" });
  await endEverything();
  expect(new Set(await inHandOf(...open))).toEqual(new Set(["colleague"]));

  customer = await stage.fresh<Customer>(customer.id);
  await stage.act("salesLead", Customer, "handOver", customer, { representativeId: people.before!, reason: "调岗" });
  customer = await stage.fresh<Customer>(customer.id);
  await stage.act("salesLead", Customer, "handOver", customer, { representativeId: people.colleague!, reason: "调回" });
  await endEverything();
  expect(new Set(await inHandOf(...open))).toEqual(new Set(["colleague"]));
  expect(await leftOver()).toEqual([]);
}, 60_000);
