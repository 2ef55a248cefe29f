/** What is earned on what stays with customers: net value less the cost of the packs when they left. 四(四)4 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buyer, confirmedOrder, line, listed, shipped, stockInStorage } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { money } from "../../../table/money.ts";
import { TrackingEvent } from "../../logistics/tracking/trackingEvent.ts";
import { CostAdjustment } from "../../supply/cost/costAdjustment.ts";
import type { Customer } from "../customers/customer.ts";
import { Delivery } from "../deliveries/delivery.ts";
import { CostEntry } from "../losses/costEntry.ts";
import { DeliveryLoss } from "../losses/deliveryLoss.ts";
import { SalesOrder } from "../orders/salesOrder.ts";
import { accountDays } from "../receivables/ledgerFigures.ts";
import { MarginLine } from "./marginLine.ts";

let stage: Stage;
let customer: Customer;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("purchaser", "supplyLead", "receiver", "inspector", "warehouseKeeper", "salesLead", "salesRepresentative", "picker", "outboundChecker", "logisticsCoordinator", "finance", "qaOfficer", "departmentManager");
  customer = await buyer(stage);
});
afterAll(() => stage.close());

/** Bought at 10.00, sold at 15.00, both with 13 % tax. */
async function sold(quantity: number) {
  const { product, batch } = await stockInStorage(stage, 100);
  const order = await confirmedOrder(stage, customer, [line(product, quantity, 1_500)]);
  await stage.act("salesLead", SalesOrder, "allocate", order);
  const [delivery] = await listed(stage, Delivery, "salesOrderId", order.id);
  return { product, batch, order, delivery: await shipped(stage, delivery!) };
}

const linesOf = async ({ id }: Delivery) => {
  await stage.project(Delivery);
  return listed(stage, MarginLine, "deliveryId", id, "shippedOn");
};

describe("a delivery", () => {
  test("earns its net value less the cost of its packs: 20 × 15.00 and 20 × 10.00 at 13 %", async () => {
    const { delivery, order, product } = await sold(20);
    expect(delivery.lines).toMatchObject([{ net: { amount: 26_549 }, cost: { amount: 17_699 } }]);
    expect(await linesOf(delivery)).toMatchObject([{ salesOrderId: order.id, orderLine: 1, productId: product.id, customerId: customer.id, quantity: 20, revenue: { amount: 26_549 }, cost: { amount: 17_699 }, margin: { amount: 8_850 } }]);
  });

  test("takes out of both what the customer refuses", async () => {
    const { delivery } = await sold(20);
    await stage.act("logisticsCoordinator", Delivery, "sign", delivery, { signedBy: "药库 王药师", signedOn: stage.today, refused: [{ line: 1, quantity: 5, reason: "破损" }] });
    expect(await linesOf(delivery)).toMatchObject([{ quantity: 15, revenue: { amount: 19_912 }, cost: { amount: 13_274 }, margin: { amount: 6_638 } }]);
  });

  test("has the cost of the day on which it left; what is adjusted later is what has gone", async () => {
    const { delivery, batch } = await sold(40);
    const one = await stage.create<CostAdjustment>("finance", CostAdjustment, { batchId: batch.id, kind: "INVOICE", amount: money(1_000, "CNY"), grounds: "发票差异" });
    await stage.act("finance", CostAdjustment, "submit", one);
    expect(await stage.act("departmentManager", CostAdjustment, "approve", one)).toMatchObject({ inStock: { amount: 600 }, gone: { amount: 400 } });
    expect(await linesOf(delivery)).toMatchObject([{ cost: { amount: 35_398 } }]);
  });
});

test("margins add up by product, customer and representative, for those who see purchase prices", async () => {
  const own = await Stage.open();
  await own.staff("purchaser", "supplyLead", "receiver", "inspector", "warehouseKeeper", "salesLead", "salesRepresentative", "picker", "outboundChecker", "logisticsCoordinator");
  const buys = await buyer(own, { representativeId: await own.idOf("salesRepresentative") });
  for (const quantity of [20, 30]) {
    const { product } = await stockInStorage(own, 100);
    const order = await confirmedOrder(own, buys, [line(product, quantity, 1_500)]);
    await own.act("salesLead", SalesOrder, "allocate", order);
    await shipped(own, (await listed(own, Delivery, "salesOrderId", order.id))[0]!);
  }
  await own.project(Delivery, MarginLine);
  const ask = async (by: string) => (await own.answer("supplyLead", `{ margins(by: ${by}, period: "2026-11") { memberCount total { revenue { amount } cost { amount } margin { amount } share } members { id margin { amount } } } }`)).margins;
  const total = { revenue: { amount: 66_372 }, cost: { amount: 44_248 }, margin: { amount: 22_124 }, share: 3_333 };
  expect(await ask("PRODUCT")).toMatchObject({ memberCount: 2, total });
  expect(await ask("CUSTOMER")).toMatchObject({ memberCount: 1, total, members: [{ id: buys.id, margin: { amount: 22_124 } }] });
  expect(await ask("REPRESENTATIVE")).toMatchObject({ total, members: [{ id: await own.idOf("salesRepresentative") }] });
  const refused = await own.ask("salesRepresentative", "{ margins(by: PRODUCT) { memberCount } }");
  expect(refused.errors?.[0]?.extensions?.code).toBe("FORBIDDEN");
  expect((await own.answer("salesLead", `{ deliveries { nodes { lines { cost { amount } net { amount } } } } }`)).deliveries.nodes[0].lines[0]).toMatchObject({ cost: null, net: { amount: expect.any(Number) } });
  await own.close();
});

describe("a delivery that is declared lost", () => {
  async function declared(bearer: "CARRIER" | "COMPANY") {
    const { delivery } = await sold(10);
    await stage.create("logisticsCoordinator", TrackingEvent, { deliveryId: delivery.id, kind: "LOST", happenedAt: stage.now.toISOString(), place: "分拨中心", remark: "盘点未见" });
    const loss = (await listed(stage, DeliveryLoss, "deliveryId", delivery.id)).at(-1)!;
    await stage.act("logisticsCoordinator", DeliveryLoss, "search", loss);
    await stage.update("logisticsCoordinator", DeliveryLoss, loss, { bearer, findings: "均未见到货物" });
    await stage.act("logisticsCoordinator", DeliveryLoss, "submit", loss);
    await stage.act("finance", DeliveryLoss, "approve", loss);
    return { delivery, loss: await stage.act<DeliveryLoss>("qaOfficer", DeliveryLoss, "approve", loss) };
  }

  test.each([["COMPANY", "LOSS"], ["CARRIER", "CARRIER_CLAIM"]] as const)("and borne by %s is booked to %s at cost, and earns nothing", async (bearer, debit) => {
    const { delivery, loss } = await declared(bearer);
    expect(loss).toMatchObject({ netCost: { amount: 8_850 } });
    expect(await listed(stage, CostEntry, "sourceId", loss.id)).toMatchObject([{ debit, credit: "INVENTORY", amount: { amount: 8_850 }, bookedOn: stage.today }]);
    expect(await linesOf(delivery)).toEqual([]);
  });

  test("and found after that is taken out of the books again, once; vouchers have both and balance", async () => {
    const { loss } = await declared("COMPANY");
    await stage.act("logisticsCoordinator", DeliveryLoss, "find", loss, { reason: "承运商仓库寻得" });
    const entries = await listed(stage, CostEntry, "sourceId", loss.id);
    expect(entries.map(({ debit, credit, amount }) => [debit, credit, amount.amount]).sort()).toEqual([["INVENTORY", "LOSS", 8_850], ["LOSS", "INVENTORY", 8_850]]);
    await stage.project();
    const days = await accountDays(stage.table, "CNY", { from: stage.today, to: stage.today });
    expect(days.find(({ account }) => account === "LOSS")).toMatchObject({ debit: 17_700, credit: 8_850 });
    expect(days.reduce((sum, { debit, credit }) => sum + debit - credit, 0)).toBe(0);
  });
});
