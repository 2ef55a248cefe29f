/** What is declared beside an entity or a document's action is done in the transaction of the change, or not at all. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { approvedProduct, buyer, confirmedOrder, line, listed, place, shipped, batchAtLocation } from "../../test/company.ts";
import { Stage } from "../../test/stage.ts";
import { Delivery } from "../../domains/sales/deliveries/delivery.ts";
import { Receivable } from "../../domains/sales/receivables/receivable.ts";
import { SalesOrder } from "../../domains/sales/orders/salesOrder.ts";
import { Batch } from "../../domains/supply/stock/batch.ts";
import { balanceId } from "../../domains/supply/stock/allocatable.ts";
import type { StockBalance } from "../../domains/supply/stock/stockBalance.ts";
import { alongside } from "./alongside.ts";
import { change, unitOfWork } from "./change.ts";
import { deriveAttributes } from "./keeps.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("salesLead", "picker", "outboundChecker", "logisticsCoordinator", "qaOfficer", "headOfQuality");
});
afterAll(() => stage.close());

async function delivered(): Promise<{ delivery: Delivery; order: SalesOrder; batch: Batch; placeId: string }> {
  const [product, shelf, customer] = [await approvedProduct(stage), await place(stage, "STORAGE"), await buyer(stage)];
  const batch = await batchAtLocation(stage, product, shelf, { quantity: 10, expiresIn: 200 });
  const order = await confirmedOrder(stage, customer, [line(product, 4)]);
  await stage.act("salesLead", SalesOrder, "allocate", order);
  const [delivery] = await listed(stage, Delivery, "salesOrderId", order.id);
  return { delivery: await shipped(stage, delivery!), order, batch, placeId: shelf.id };
}

test("one action changes its document, and all that others have declared for it", { timeout: 60_000 }, async () => {
  const { delivery, order } = await delivered();
  expect(delivery, "logistics schedules its next check").toMatchObject({ watched: true, nextCheckAt: expect.any(String) });
  expect((await stage.fresh(order)).status, "the order keeps its own state").toBe("SHIPPED");
  const [receivable] = await listed(stage, Receivable, "salesOrderId", order.id, "dueOn");
  expect(receivable, "the ledger books it").toMatchObject({ deliveryId: delivery.id, open: delivery.total, updatedAt: delivery.updatedAt });
});

test("a change made by nobody's action keeps what follows from it, too", { timeout: 60_000 }, async () => {
  const { batch, placeId } = await delivered();
  const balance = () => stage.fresh<StockBalance>(balanceId(batch.id, placeId));
  expect((await balance()).allocatable).toBe(true);
  const ctx = await stage.as("salesLead");
  await change(ctx, { entity: "Batch", action: "test" }, {}, async (uow) => Object.assign(uow.edit(await stage.fresh(batch)), { holds: [{ holdId: "hold_none", reason: "SUSPECT", note: "可疑" }] }));
  expect((await balance()).allocatable).toBeUndefined();
});

test("keeping twice changes nothing more, and what has not changed is left alone", { timeout: 60_000 }, async () => {
  const { delivery, order } = await delivered();
  const ctx = await stage.as("salesLead");
  const uow = unitOfWork(ctx);
  uow.edit(order);
  await deriveAttributes(uow, ctx);
  expect(uow.changes).toEqual([]);
  Object.assign(uow.edit(await stage.fresh(delivery)), { heardAt: stage.at(new Date(stage.now.getTime() + 3_600_000).toISOString()).now.toISOString() });
  await deriveAttributes(uow, ctx);
  const once = structuredClone(uow.changes.map(({ after }) => ({ ...after })));
  await deriveAttributes(uow, ctx);
  expect(uow.changes.map(({ after }) => ({ ...after }))).toEqual(once);
});

test("what is declared for an action that does not exist is refused when it is declared", () => {
  expect(() => alongside(Delivery, "fly", () => undefined)).toThrow("There is no action Delivery.fly");
});
