/** The hand-over: what is refused is credited at once and comes back apart; what was signed for is proved. 四(四)2, GSP */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { approvedProduct, batchAtLocation, buyer, confirmedOrder, line, listed, place, shipped, usualCarrier } from "../../../test/company.ts";
import { storedScan } from "../../../test/remedies/remedy.ts";
import { Stage } from "../../../test/stage.ts";
import { tick } from "../../../platform/schedule/tick.ts";
import type { StorageClass } from "../../catalogue/product/productEnums.ts";
import { DeliveryException } from "../../logistics/exceptions/deliveryException.ts";
import type { Location } from "../../supply/places/location.ts";
import { balanceId } from "../../supply/stock/allocatable.ts";
import { planSupply } from "../../supply/stock/allocation.ts";
import type { Batch } from "../../supply/stock/batch.ts";
import type { StockBalance } from "../../supply/stock/stockBalance.ts";
import type { Customer } from "../customers/customer.ts";
import { SalesOrder } from "../orders/salesOrder.ts";
import { Receivable } from "../receivables/receivable.ts";
import { SalesReturn } from "../returns/salesReturn.ts";
import { Delivery } from "./delivery.ts";

let stage: Stage;
let customer: Customer;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("salesLead", "salesRepresentative", "picker", "outboundChecker", "logisticsCoordinator", "receiver", "inspector");
  customer = await buyer(stage, { representativeId: await stage.idOf("salesRepresentative") });
  await stage.connect("hospital", customer.id);
  await stage.connect("carrier", (await usualCarrier(stage)).id);
});
afterAll(() => stage.close());

interface Sold {
  delivery: Delivery;
  batch: Batch;
  order: SalesOrder;
  shelf: Location;
}

async function sold(quantity: number, price: number, storageClass: StorageClass = "AMBIENT"): Promise<Sold> {
  const product = await approvedProduct(stage, { storageClass });
  const shelf = await place(stage, "STORAGE", storageClass);
  const batch = await batchAtLocation(stage, product, shelf, { quantity: quantity + 20, expiresIn: 200 });
  const order = await confirmedOrder(stage, customer, [line(product, quantity, price)], { transport: storageClass === "COLD" ? "COLD_CHAIN" : "AMBIENT" });
  await stage.act("salesLead", SalesOrder, "allocate", order);
  const [delivery] = await listed(stage, Delivery, "salesOrderId", order.id);
  return { delivery: await shipped(stage, delivery!), batch, order, shelf };
}

const signature = (more: object = {}) => ({ signedBy: "药库 王药师", signedOn: stage.today, ...more });
const refusedLine = (quantity: number) => ({ line: 1, quantity, reason: "外箱破损" });
const refusing = (quantity: number, of = 1) => signature({ refused: [{ ...refusedLine(quantity), line: of }] });
const open = async (order: SalesOrder) => (await listed(stage, Receivable, "salesOrderId", order.id, "dueOn"))[0]!.open.amount;
const returnOf = async (delivery: Delivery): Promise<SalesReturn> => (await listed(stage, SalesReturn, "deliveryId", delivery.id))[0]!;
const proof = async (more: object = {}) => ({ proofFileId: await storedScan(stage, "logisticsCoordinator"), handedOverAt: stage.now.toISOString(), ...more });

test("of 100 packs of 12.34, 8 are refused: 1,135.28 is owed; they wait among the returns, and no more can be sold", async () => {
  const { delivery, batch, order } = await sold(100, 1_234);
  expect(await stage.act("logisticsCoordinator", Delivery, "sign", delivery, refusing(8))).toMatchObject({ status: "SIGNED", lines: [{ refusedQuantity: 8, refusalReason: "外箱破损", returnedQuantity: 8 }] });
  expect(await open(order)).toBe(113_528);
  const returned = await returnOf(delivery);
  expect(returned).toMatchObject({ status: "RETURN_IN_TRANSIT", creditedBefore: true, returnReason: "外箱破损", total: { amount: 9_872 }, lines: [{ deliveryLine: 1, quantity: 8, batchId: batch.id }] });
  const sellable = async () => (await planSupply(await stage.as("salesLead"), [{ productId: batch.productId, quantity: 1_000 }], 9))[0]!.missing;
  const before = await sellable();

  const [receiving, returns] = [await place(stage, "RECEIVING"), await place(stage, "RETURNS")];
  await stage.cannot("receiver", SalesReturn, "receive", returned, { locationId: receiving.id }, "WRONG_ZONE");
  await stage.act("receiver", SalesReturn, "receive", returned, { locationId: returns.id });
  expect(await stage.fresh<StockBalance>(balanceId(batch.id, returns.id))).toMatchObject({ onHand: 8, zoneKind: "RETURNS" });
  expect(await sellable()).toBe(before);
  expect(await stage.fresh(delivery), "counted once").toMatchObject({ lines: [{ returnedQuantity: 8 }] });
  expect(await stage.fresh(order)).toMatchObject({ status: "COMPLETED", lines: [{ returnedQuantity: 8 }] });
});

test("the inspection of refused goods credits nobody a second time, and they can be sold again", async () => {
  const { delivery, order, shelf } = await sold(10, 1_000);
  await stage.act("logisticsCoordinator", Delivery, "sign", delivery, refusing(4));
  const returned = await returnOf(delivery);
  await stage.act("receiver", SalesReturn, "receive", returned, { locationId: (await place(stage, "RETURNS")).id });
  await stage.act("inspector", SalesReturn, "inspect", returned, { findings: [{ line: 1, qualifiedQuantity: 4, storageLocationId: shelf.id, rejectedQuantity: 0 }] });
  expect(await open(order)).toBe(6_000);
  await stage.cannotCreate("salesRepresentative", SalesReturn, { deliveryId: delivery.id, returnReason: "破损", lines: [{ deliveryLine: 1, quantity: 7 }] }, "MORE_THAN_WAS_SOLD");
});

test("a delivery that is refused as a whole has come back, and its order ends", async () => {
  const { delivery, order } = await sold(6, 1_000);
  await stage.act("logisticsCoordinator", Delivery, "sign", delivery, refusing(6));
  expect(await stage.fresh(delivery)).toMatchObject({ status: "RETURNED", signedBy: "药库 王药师" });
  expect(await stage.fresh(order)).toMatchObject({ status: "COMPLETED" });
  expect(await open(order)).toBe(0);
});

test("no more is refused than arrived, of lines that there are, each once", async () => {
  const { delivery } = await sold(5, 1_000);
  await stage.cannot("logisticsCoordinator", Delivery, "sign", delivery, refusing(6), "REFUSES_MORE_THAN_ARRIVED");
  await stage.cannot("logisticsCoordinator", Delivery, "sign", delivery, refusing(1, 2), "NO_SUCH_LINE");
  await stage.cannot("logisticsCoordinator", Delivery, "sign", delivery, signature({ refused: [1, 2].map(refusedLine) }), "SAME_LINE_TWICE");
  await stage.cannot("picker", Delivery, "sign", delivery, refusing(1), "ACCESS_DENIED");
});

describe("partners' machines", () => {
  test("the customer's refuses lines of its own deliveries", async () => {
    const { delivery, order } = await sold(5, 1_000);
    const stranger = await buyer(stage);
    await stage.connect("other hospital", stranger.id);
    await stage.cannot("other hospital", Delivery, "sign", delivery, refusing(1), "NO_SUCH_RECORD");
    await stage.act("hospital", Delivery, "sign", delivery, refusing(1));
    expect(await open(order)).toBe(4_000);
  });

  test("the carrier's sends what it has seen, with its photo", async () => {
    const { delivery } = await sold(5, 1_000);
    const proofFileId = await storedScan(stage, "carrier");
    await stage.act("carrier", Delivery, "sign", delivery, { ...refusing(2), proofFileId, handedOverAt: stage.now.toISOString() });
    expect(await stage.fresh(delivery)).toMatchObject({ status: "SIGNED", proofFileId, handedOverAt: stage.now.toISOString() });
  });
});

describe("the proof", () => {
  const exceptions = async ({ id }: Delivery) => (await listed(stage, DeliveryException, "deliveryId", id)).map(({ kind, status, endedBy }) => [kind, status, endedBy]);
  const later = (hours: number): Stage => stage.at(new Date(stage.now.getTime() + hours * 3_600_000).toISOString());
  const clock = (hours: number): Promise<void> => tick(later(hours).now, stage.table);

  test("is missed a day after the signature, once, until it is added", async () => {
    const { delivery } = await sold(5, 1_000);
    await stage.act("logisticsCoordinator", Delivery, "sign", delivery, signature());
    await clock(23.9);
    expect(await exceptions(delivery)).toEqual([]);
    await clock(24);
    await clock(30);
    expect(await exceptions(delivery)).toEqual([["PROOF", "OPEN", undefined]]);
    await later(31).act("logisticsCoordinator", Delivery, "addProof", delivery, await proof());
    expect(await exceptions(delivery)).toEqual([["PROOF", "RESOLVED", "PROOF"]]);
    expect(await stage.fresh(delivery)).not.toHaveProperty("nextCheckAt");
  });

  test("is missed by nobody where it came with the signature", async () => {
    const { delivery } = await sold(5, 1_000);
    await stage.act("logisticsCoordinator", Delivery, "sign", delivery, signature(await proof()));
    await clock(60);
    expect(await exceptions(delivery)).toEqual([]);
  });

  test("names the moment of the hand-over, on the day of the signature, and its file is there", async () => {
    const { delivery } = await sold(5, 1_000);
    const { proofFileId, handedOverAt } = await proof();
    await stage.cannot("logisticsCoordinator", Delivery, "sign", delivery, signature({ proofFileId }), "PROOF_NEEDS_TIME");
    const dayBefore = new Date(stage.now.getTime() - 86_400_000).toISOString();
    await stage.cannot("logisticsCoordinator", Delivery, "sign", delivery, signature({ proofFileId, handedOverAt: dayBefore }), "HANDED_OVER_OUT_OF_TIME");
    await stage.cannot("logisticsCoordinator", Delivery, "sign", delivery, signature({ proofFileId, handedOverAt: later(1).now.toISOString() }), "HANDED_OVER_OUT_OF_TIME");
    await stage.cannot("logisticsCoordinator", Delivery, "addProof", delivery, { proofFileId, handedOverAt }, "WRONG_STATE");
    const nothing = await stage.seedEdit(delivery, { status: "RETURNED" });
    await stage.cannot("logisticsCoordinator", Delivery, "addProof", nothing, { proofFileId, handedOverAt }, "NOBODY_SIGNED");
  });

  test("of cold goods names their temperature; one out of range is an exception", async () => {
    const { delivery } = await sold(5, 1_000, "COLD");
    await stage.act("logisticsCoordinator", Delivery, "sign", delivery, signature());
    await stage.cannot("logisticsCoordinator", Delivery, "addProof", delivery, await proof(), "NEEDS_ARRIVAL_TEMPERATURE");
    await stage.act("logisticsCoordinator", Delivery, "addProof", delivery, await proof({ arrivalTemperature: 125 }));
    expect(await exceptions(delivery)).toEqual([["TEMPERATURE", "OPEN", undefined]]);
  });
});
