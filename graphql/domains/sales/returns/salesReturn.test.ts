/** What comes back: at most what was sold, of the same batch, through inspection to stock or to the rejects. 四(四)2, GSP */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { approvedProduct, buyer, confirmedOrder, line, listed, place, shipped, batchAtLocation } from "../../../test/company.ts";
import { codesOf, Stage } from "../../../test/stage.ts";
import { transition } from "../../../platform/lifecycle/transition.ts";
import { announcementsOf } from "../../../platform/notification/announce.ts";
import { notify } from "../../../platform/notification/notify.ts";
import { balanceId } from "../../supply/stock/allocatable.ts";
import { planSupply } from "../../supply/stock/allocation.ts";
import type { Batch } from "../../supply/stock/batch.ts";
import type { Location } from "../../supply/places/location.ts";
import type { Product } from "../../catalogue/product/product.ts";
import { StockBalance } from "../../supply/stock/stockBalance.ts";
import type { Customer } from "../customers/customer.ts";
import { loadAccount } from "../receivables/ledger.ts";
import { Delivery } from "../deliveries/delivery.ts";
import { Receivable } from "../receivables/receivable.ts";
import { SalesOrder } from "../orders/salesOrder.ts";
import { SalesReturn } from "./salesReturn.ts";

let stage: Stage;
let customer: Customer;
let product: Product;
let shelf: Location;
let dock: Location;
let rejects: Location;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("salesLead", "salesRepresentative", "picker", "outboundChecker", "logisticsCoordinator", "receiver", "inspector", "departmentManager");
  await stage.hire("secondLead", "salesLead");
  customer = await buyer(stage, { representativeId: await stage.idOf("salesRepresentative") });
  [shelf, dock, rejects] = [await place(stage, "STORAGE"), await place(stage, "RETURNS"), await place(stage, "REJECTED")];
});
afterAll(() => stage.close());

async function sold(quantity = 10): Promise<{ delivery: Delivery; batch: Batch; order: SalesOrder }> {
  product = await approvedProduct(stage);
  const batch = await batchAtLocation(stage, product, shelf, { quantity, expiresIn: 200 });
  const order = await confirmedOrder(stage, customer, [line(product, quantity)]);
  await stage.act("salesLead", SalesOrder, "allocate", order);
  const [delivery] = await listed(stage, Delivery, "salesOrderId", order.id);
  return { delivery: await shipped(stage, delivery!), batch, order };
}

const input = (delivery: Delivery, quantity: number, deliveryLine = 1) => ({ deliveryId: delivery.id, returnReason: "外包装破损", lines: [{ deliveryLine, quantity }] });

async function approved(delivery: Delivery, quantity: number): Promise<SalesReturn> {
  const draft = await stage.create("salesRepresentative", SalesReturn, input(delivery, quantity));
  await stage.act("salesRepresentative", SalesReturn, "submit", draft);
  return stage.act("salesLead", SalesReturn, "approve", draft);
}

const at = (batch: Batch, where: Location): Promise<StockBalance> => stage.fresh<StockBalance>(balanceId(batch.id, where.id));
const found = (qualifiedQuantity: number, rejectedQuantity: number) => ({ findings: [{ line: 1, qualifiedQuantity, storageLocationId: shelf.id, rejectedQuantity, rejectedLocationId: rejects.id }] });

test("what is in order is in stock again, what is not is rejected, and the customer is credited", { timeout: 60_000 }, async () => {
  const { delivery, batch, order } = await sold();
  const record = await approved(delivery, 4);
  expect(record).toMatchObject({ customerId: customer.id, total: { amount: 4_000 }, lines: [{ batchId: batch.id, batchNumber: batch.batchNumber, productId: product.id }] });
  await stage.act("receiver", SalesReturn, "receive", record, { locationId: dock.id });
  expect(await at(batch, dock)).toMatchObject({ onHand: 4, zoneKind: "RETURNS" });
  const [supply] = await planSupply(await stage.as("salesLead"), [{ productId: product.id, quantity: 4 }], 9);
  expect(supply!.missing).toBe(4);

  await stage.cannot("inspector", SalesReturn, "inspect", record, found(3, 0), "INSPECTION_SUM_DIFFERS");
  await stage.cannot("inspector", SalesReturn, "inspect", record, { findings: [{ line: 1, qualifiedQuantity: 3, rejectedQuantity: 1, storageLocationId: rejects.id }] }, "WRONG_ZONE", "PLACE_MISSING");
  const before = (await loadAccount(await stage.as("salesLead"), customer.id, "CNY"))!.receivable.amount;
  await stage.act("inspector", SalesReturn, "inspect", record, found(3, 1));
  expect(await at(batch, shelf)).toMatchObject({ onHand: 3, allocatable: true });
  expect(await at(batch, rejects)).toMatchObject({ onHand: 1 });
  expect((await at(batch, rejects)).allocatable).toBeUndefined();
  expect((await listed(stage, Receivable, "salesOrderId", order.id, "dueOn"))[0]).toMatchObject({ credited: { amount: 4_000 }, open: { amount: 6_000 } });
  expect((await loadAccount(await stage.as("salesLead"), customer.id, "CNY"))!.receivable.amount).toBe(before - 4_000);
  expect(await stage.fresh(order)).toMatchObject({ lines: [{ shippedQuantity: 10, returnedQuantity: 4 }] });
});

test("its representative is notified once when it has been inspected, and nobody else", { timeout: 60_000 }, async () => {
  const accepted = await approved((await sold()).delivery, 2);
  const received = await stage.act<SalesReturn>("receiver", SalesReturn, "receive", accepted, { locationId: dock.id });
  const inspected = await stage.act<SalesReturn>("inspector", SalesReturn, "inspect", received, { findings: [{ line: 1, qualifiedQuantity: 2, storageLocationId: shelf.id, rejectedQuantity: 0 }] });
  const changes = [{ before: accepted, after: received }, { before: received, after: inspected }, { before: inspected, after: inspected }];
  const announced = changes.flatMap((change) => announcementsOf(change));
  await notify(stage.table, announced);
  await notify(stage.table, announced);
  const notices = async (subject: string) => (await stage.answer(subject, "{ myNotices(first: 50) { nodes { kind text aboutId } } }")).myNotices.nodes;
  expect(await notices("salesRepresentative")).toEqual([{ kind: "RETURN_INSPECTED", text: `销后退回单 ${inspected.number} 已验收入账`, aboutId: inspected.id }]);
  for (const other of ["salesLead", "receiver", "inspector"]) expect(await notices(other), other).toEqual([]);
});

test("no more comes back than was sold, however many returns are under way", { timeout: 60_000 }, async () => {
  const { delivery } = await sold();
  await stage.cannotCreate("salesRepresentative", SalesReturn, input(delivery, 11), "MORE_THAN_WAS_SOLD");
  await stage.cannotCreate("salesRepresentative", SalesReturn, input(delivery, 1, 2), "MORE_THAN_WAS_SOLD");
  const returns = await Promise.all([approved(delivery, 6), approved(delivery, 6)]);
  const outcomes = await Promise.all(returns.map(async ({ id }) => transition(await stage.as("receiver"), SalesReturn, "receive", { id, locationId: dock.id })));
  expect(outcomes.flatMap(codesOf)).toEqual(["MORE_THAN_WAS_SOLD"]);
  expect((await stage.fresh(delivery)).lines[0]!.returnedQuantity).toBe(6);
});

test("counts in the month in which it arrives: its value, and what of it was rejected", { timeout: 60_000 }, async () => {
  const then = stage.at("2027-03-08");
  const { delivery } = await sold();
  await approved(delivery, 1);
  const returned = await approved(delivery, 3);
  await then.act("receiver", SalesReturn, "receive", returned, { locationId: dock.id });
  const query = "{ count: kpiReadings(kpi: returnsReceived, last: 1) { readings { period value } } value: kpiReadings(kpi: returnedValue, last: 1) { readings { value } } rejected: kpiReadings(kpi: returnsRejected, last: 1) { readings { numerator denominator value } } }";
  const read = (subject: string) => then.answer(subject, query);
  await stage.project();
  const arrived = { count: { readings: [{ period: "2027-03", value: 1 }] }, value: { readings: [{ value: 3_000 }] } };
  expect(await read("salesLead")).toMatchObject(arrived);
  await then.act("inspector", SalesReturn, "inspect", returned, found(2, 1));
  await stage.project();
  const inspected = { ...arrived, rejected: { readings: [{ numerator: 1, denominator: 3, value: 3_333 }] } };
  expect(await read("salesLead")).toEqual(inspected);
  expect(await read("inspector"), "sees no prices").toEqual({ ...inspected, value: null });
  await stage.connect("hospital", customer.id);
  expect(await read("hospital")).toEqual({ count: null, value: null, rejected: null });
});

test("is accepted by the sales lead, received and inspected by two others, in zones that may hold it", { timeout: 60_000 }, async () => {
  const { delivery } = await sold();
  await stage.cannotCreate("receiver", SalesReturn, input(delivery, 1), "ACCESS_DENIED");
  const draft = await stage.create("secondLead", SalesReturn, input(delivery, 1));
  await stage.cannot("receiver", SalesReturn, "receive", draft, { locationId: dock.id }, "WRONG_STATE");
  await stage.act("secondLead", SalesReturn, "submit", draft);
  await stage.cannot("secondLead", SalesReturn, "approve", draft, {}, "DUTIES_MUST_BE_SEPARATE");
  await stage.act("salesLead", SalesReturn, "approve", draft);
  await stage.cannot("receiver", SalesReturn, "receive", draft, { locationId: shelf.id }, "WRONG_ZONE");
  await stage.act("receiver", SalesReturn, "receive", draft, { locationId: dock.id });
  await stage.cannot("receiver", SalesReturn, "inspect", draft, found(1, 0), "ACCESS_DENIED");
});

test("is of a delivery that has left", async () => {
  product = await approvedProduct(stage);
  await batchAtLocation(stage, product, shelf, { quantity: 3, expiresIn: 200 });
  const order = await confirmedOrder(stage, customer, [line(product, 3)]);
  await stage.act("salesLead", SalesOrder, "allocate", order);
  const [delivery] = await listed(stage, Delivery, "salesOrderId", order.id);
  await stage.cannotCreate("salesRepresentative", SalesReturn, input(delivery!, 1), "NOT_DELIVERED");
});

describe("a delivery that nobody will sign for", () => {
  test("ends once everything of it has come back, and its order with it", { timeout: 60_000 }, async () => {
    const { delivery, order } = await sold(6);
    const { id: first } = await approved(delivery, 2);
    await stage.act("receiver", SalesReturn, "receive", { id: first } as SalesReturn, { locationId: dock.id });
    expect((await stage.fresh(delivery)).status).toBe("SHIPPED");
    const rest = await approved(delivery, 4);
    await stage.act("receiver", SalesReturn, "receive", rest, { locationId: dock.id });
    expect(await stage.fresh(delivery)).toMatchObject({ status: "RETURNED", lines: [{ returnedQuantity: 6 }] });
    expect((await stage.fresh(delivery)).nextCheckAt).toBeUndefined();
    expect((await stage.fresh(order)).status).toBe("COMPLETED");
    await stage.act("inspector", SalesReturn, "inspect", rest, { findings: [{ line: 1, qualifiedQuantity: 4, storageLocationId: shelf.id, rejectedQuantity: 0 }] });
    await stage.cannot("logisticsCoordinator", Delivery, "sign", delivery, { signedBy: "药库 王药师", signedOn: stage.today }, "WRONG_STATE");
  });
});
