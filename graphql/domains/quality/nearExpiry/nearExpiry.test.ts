/** Near-expiry stock is promoted, then held by the clock, then moved to disposal; nothing sells it meanwhile. 五(二)1 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { approvedProduct, batchAtLocation, buyer, confirmedLines, confirmedOrder, line, listed, place } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { addDays } from "../../../platform/businessDate.ts";
import { tick } from "../../../platform/schedule/tick.ts";
import { Delivery } from "../../sales/deliveries/delivery.ts";
import { SalesOrder } from "../../sales/orders/salesOrder.ts";
import { balanceId } from "../../supply/stock/allocatable.ts";
import { planSupply } from "../../supply/stock/allocation.ts";
import { Batch } from "../../supply/stock/batch.ts";
import { Hold } from "../../supply/stock/hold.ts";
import type { StockBalance } from "../../supply/stock/stockBalance.ts";
import { DisposalMove } from "./disposalMove.ts";
import { disposalMoveId } from "./expiryHolds.ts";
import { expiryStage } from "./expiryStage.ts";
import { NearExpiry } from "./nearExpiry.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("salesLead", "picker", "warehouseKeeper", "headOfQuality", "supplyLead");
});
afterAll(() => stage.close());

const terms = { nearDays: 180, stopSaleDays: 30 };
const onDay = (days: number): Stage => stage.at(addDays(stage.today, days));
const clock = (days: number) => tick(onDay(days).now, stage.table);
const reasons = async (batch: Batch) => (await stage.fresh(batch)).holds?.map(({ reason }) => reason) ?? [];
const alerts = async (batch: Batch) => (await listed(stage, NearExpiry, "batchId", batch.id, "foundOn")).filter(({ standing }) => standing).map(({ kind }) => kind);

test.each([[181, undefined], [180, "NEAR"], [31, "NEAR"], [30, "STOP_SALE"], [1, "STOP_SALE"], [0, "EXPIRED"], [-5, "EXPIRED"]])("%i days before the first bad day it is %s", (days, expected) => {
  expect(expiryStage(addDays("2026-11-23", days), "2026-11-23", terms)).toBe(expected);
});

test("is on the promotion list from 180 days on, held from 30 on, and expired on the first bad day; then it is moved away", async () => {
  const [product, shelf, disposal] = [await approvedProduct(stage), await place(stage, "STORAGE"), await place(stage, "DISPOSAL")];
  const batch = await batchAtLocation(stage, product, shelf, { quantity: 12, expiresIn: 200 });
  await clock(19);
  expect(await alerts(batch)).toEqual([]);
  await clock(20);
  expect(await listed(stage, NearExpiry, "batchId", batch.id, "foundOn")).toMatchObject([{ kind: "NEAR", quantity: 12, productId: product.id }]);
  await clock(169);
  expect(await reasons(batch)).toEqual([]);
  const order = await confirmedOrder(onDay(169), await buyer(stage), [line(product, 4)]);
  await onDay(169).act("salesLead", SalesOrder, "allocate", order);
  const [delivery] = await listed(stage, Delivery, "salesOrderId", order.id);
  await clock(170);
  expect([await reasons(batch), await alerts(batch)]).toEqual([["STOP_SALE"], ["STOP_SALE"]]);
  expect((await planSupply(await onDay(170).as("salesLead"), [{ productId: product.id, quantity: 1 }], 40))[0]).toMatchObject({ picks: [], missing: 1 });
  await onDay(170).cannot("picker", Delivery, "pick", delivery!, confirmedLines(delivery!), "BATCH_HELD");
  const [hold] = await listed(stage, Hold, "batchId", batch.id);
  await stage.cannot("headOfQuality", Hold, "release", hold!, { reason: "尚可销售" }, "HOLD_OF_ANOTHER_PROCESS");

  await clock(200);
  await clock(201);
  expect([await reasons(batch), await alerts(batch)]).toEqual([["STOP_SALE", "EXPIRED"], ["EXPIRED"]]);
  const move = await stage.fresh<DisposalMove>(disposalMoveId({ id: balanceId(batch.id, shelf.id) }));
  expect(move).toMatchObject({ status: "OPEN", quantity: 12, fromLocationId: shelf.id });
  await stage.cannot("warehouseKeeper", DisposalMove, "move", move, { toLocationId: disposal.id }, "EXPIRED_STILL_PROMISED");
  await stage.act("salesLead", Delivery, "release", delivery!, { reason: "已过期" });
  await stage.cannot("warehouseKeeper", DisposalMove, "move", move, { toLocationId: shelf.id }, "WRONG_ZONE");
  await stage.act("warehouseKeeper", DisposalMove, "move", move, { toLocationId: disposal.id });
  expect((await stage.fresh<StockBalance>(balanceId(batch.id, disposal.id))).onHand).toBe(12);
  expect((await stage.fresh<StockBalance>(balanceId(batch.id, shelf.id))).onHand).toBe(0);
  await clock(202);
  expect((await stage.fresh(move)).status).toBe("MOVED");
});

test("is released when its date is corrected", async () => {
  const batch = await batchAtLocation(stage, await approvedProduct(stage), await place(stage, "STORAGE"), { quantity: 5, expiresIn: 260 });
  await clock(240);
  expect(await reasons(batch)).toEqual(["STOP_SALE"]);
  await stage.seedEdit(await stage.fresh(batch), { expiresOn: addDays(stage.today, 900) });
  await clock(241);
  expect(await reasons(batch)).toEqual([]);
  expect((await stage.fresh(batch)).held).toBeUndefined();
});
