/** The archive: everything that has happened with a customer on one timeline, a page of which is one query. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { approvedProduct, line, qualifiedCustomer, signedContract } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { addDays } from "../../../platform/businessDate.ts";
import { CashReceipt } from "../receivables/cashReceipt.ts";
import { Contract } from "../contracts/contract.ts";
import { Customer } from "./customer.ts";
import { Delivery } from "../deliveries/delivery.ts";
import { Dunning } from "../receivables/dunning.ts";
import { Opportunity } from "../development/opportunity.ts";
import { Receivable } from "../receivables/receivable.ts";
import { SalesOrder } from "../orders/salesOrder.ts";
import { SalesReturn } from "../returns/salesReturn.ts";
import { Visit } from "../development/visit.ts";
import { WriteOff } from "../receivables/writeOff.ts";

let stage: Stage;
let customer: Customer;
const contracts: Contract[] = [];

beforeAll(async () => {
  stage = await Stage.open("2026-11-23");
  await stage.staff("salesRepresentative", "salesLead", "finance", "serviceAgent", "warehouseKeeper");
  customer = await qualifiedCustomer(stage, { approvedOn: "2026-10-01" });
  const product = await approvedProduct(stage);
  for (let i = 0; i < 12; i++) contracts.push(await signedContract(stage, customer, [line(product, 10)], { signedOn: addDays("2026-10-10", i), title: `合同${i}`, total: { amount: 10_000, currency: "CNY" } }));
  await signedContract(stage, await qualifiedCustomer(stage), [line(product, 10)], { signedOn: "2026-10-11", title: "别家的合同" });
  await stage.act("finance", Customer, "freeze", customer, { reason: "争议" });
  await stage.act("salesLead", Contract, "terminate", contracts[0]!, { reason: "客户停业" });
  await stage.project();
});
afterAll(() => stage.close());

const question = `query ($filter: ArchiveEntryFilter!, $first: Int, $after: String) {
  customerArchive(filter: $filter, first: $first, after: $after, orderBy: HAPPENED_ON_DESC) {
    nodes { kind event happenedOn title amount { amount } source { id displayName } }
    pageInfo { hasNextPage endCursor }
  }
}`;

async function page(subject: string, variables: { kind?: string; first?: number; after?: string } = {}) {
  const { kind, ...paging } = variables;
  const ctx = await stage.as(subject);
  const before = ctx.table.roundTrips;
  const { customerArchive } = await stage.answer(ctx, question, { ...paging, filter: { customerId: { eq: customer.id }, ...(kind && { kind: { eq: kind } }) } });
  return { ...customerArchive, trips: ctx.table.roundTrips - before } as { nodes: Record<string, never>[]; pageInfo: { hasNextPage: boolean; endCursor: string }; trips: number };
}

const summaryOf = ({ nodes }: { nodes: Record<string, unknown>[] }) => nodes.map(({ event, happenedOn }) => `${String(happenedOn)} ${String(event)}`);

test("shows all events of the customer, newest first, and none of another customer", async () => {
  const all = summaryOf(await page("salesLead", { first: 50 }));
  const dates = all.map((one) => one.slice(0, 10));
  expect(dates).toEqual(dates.toSorted().toReversed());
  expect(new Set(all.slice(0, 3))).toEqual(new Set(["2026-11-23 FROZEN", "2026-11-23 ENTERED", "2026-11-23 TERMINATED"]));
  expect(all.slice(3)).toEqual([...contracts.map(({ signedOn }) => `${signedOn} SIGNED`).toReversed(), "2026-10-01 APPROVED"]);
});

test("of one kind alone", async () => {
  const { nodes } = await page("salesLead", { kind: "CONTRACT", first: 50 });
  expect(nodes).toHaveLength(13);
  expect(nodes.at(-1)).toMatchObject({ event: "SIGNED", title: `${contracts[0]!.number} 合同0`, source: { id: contracts[0]!.id }, amount: { amount: 10_000 } });
});

test("a page is one query and one batch for the records of its entries, for any number", async () => {
  const [few, many] = [await page("salesLead", { first: 2 }), await page("salesLead", { first: 50 })];
  expect([few.trips, many.trips]).toEqual([2, 2]);
  const next = await page("salesLead", { first: 2, after: few.pageInfo.endCursor });
  expect(summaryOf(next)).toEqual(summaryOf(many).slice(2, 4));
});

test("includes orders, deliveries, receivables, payments, reminders, write-offs and visits", async () => {
  const one = await qualifiedCustomer(stage, { createdAt: "2026-01-01T00:00:00Z" });
  const of = { customerId: one.id, regionId: one.regionId, lines: [], duties: [], number: "N", total: { amount: 900, currency: "CNY" }, amount: { amount: 900, currency: "CNY" }, open: { amount: 900, currency: "CNY" } };
  await stage.seed(SalesOrder, { ...of, overrides: [], orderedOn: "2026-02-01", status: "CONFIRMED" } as never);
  await stage.seed(Delivery, { ...of, shippedOn: "2026-02-02", signedOn: "2026-02-03", status: "SIGNED" } as never);
  await stage.seed(Receivable, { ...of, shippedOn: "2026-02-02", dueOn: "2026-03-04", status: "OPEN", settled: of.amount, credited: of.amount, refunded: of.amount, writtenOff: of.amount, outstanding: true } as never);
  await stage.seed(CashReceipt, { ...of, receivedOn: "2026-02-05", status: "POSTED", bankReference: "B-1" } as never);
  await stage.seed(CashReceipt, { ...of, receivedOn: "2026-02-06", status: "REVERSED", bankReference: "B-2" } as never);
  await stage.seed(SalesReturn, { ...of, receivedOn: "2026-02-09", status: "RECEIVED" } as never);
  await stage.seed(Dunning, { ...of, doneOn: "2026-03-05", result: "承诺月底付款" } as never);
  await stage.seed(WriteOff, { ...of, status: "POSTED", approval: { submittedById: await stage.idOf("finance"), steps: [{ status: "APPROVED", decidedAt: "2026-04-01T01:00:00Z" }] } } as never);
  await stage.seed(Visit, { ...of, purpose: "催款", visitorId: one.id, plannedOn: "2026-03-06", doneOn: "2026-03-07", status: "DONE" } as never);
  await stage.seed(Opportunity, { ...of, title: "新品", ownerId: one.id, expectedValue: of.amount, createdAt: "2026-01-10T00:00:00Z", closedOn: "2026-01-20", status: "LOST" } as never);
  await stage.project();
  const { customerArchive } = await stage.answer(await stage.as("salesLead"), question, { filter: { customerId: { eq: one.id } }, first: 50 });
  expect(summaryOf(customerArchive)).toEqual([
    "2026-04-01 WRITTEN_OFF",
    "2026-03-07 VISITED",
    "2026-03-05 DUNNED",
    "2026-02-09 RETURNED",
    "2026-02-05 PAID",
    "2026-02-03 DELIVERED",
    "2026-02-02 INVOICED",
    "2026-02-02 SHIPPED",
    "2026-02-01 ORDERED",
    "2026-01-20 LOST",
    "2026-01-10 FOUND",
    "2026-01-01 ENTERED",
  ]);
});

test("who serves customers reads it without the amounts; anyone who handles goods alone does not", async () => {
  const { nodes } = await page("serviceAgent", { kind: "CONTRACT" });
  expect(nodes.map(({ amount }) => amount)).toEqual(Array(13).fill(null));
  const { errors } = await stage.ask(await stage.as("warehouseKeeper"), question, { filter: { customerId: { eq: customer.id } } });
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(["FORBIDDEN"]);
});

test("follows what its documents say now: a freeze that was lifted leaves it to the record's own trail", async () => {
  await stage.seedEdit(await stage.fresh<Customer>(customer.id), { status: "ACTIVE", frozenOn: undefined });
  await stage.project();
  expect(summaryOf(await page("salesLead", { kind: "BASICS" }))).toEqual(["2026-11-23 ENTERED", "2026-10-01 APPROVED"]);
});
