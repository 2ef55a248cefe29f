/** How goods come in: received, inspected and put away by three people. */
import { GoodsReceipt } from "./goodsReceipt.ts";
import { Inspection } from "./inspection.ts";
import type { Location } from "../places/location.ts";
import type { PurchaseOrder } from "../ordering/purchaseOrder.ts";
import { PutAway } from "./putAway.ts";
import { addDays } from "../../../platform/businessDate.ts";
import { updateRecord } from "../../../platform/entity/entityResolver.ts";
import { readAll } from "../../../table/list.ts";
import type { Cast } from "../../../demo/cast.ts";

export type Arrival = readonly [batchNumber: string, orderLine: number, delivered: number, damaged: number, refused?: number];

/** What a supplier delivers, through the receiver, and further into stock by default. */
export async function receive(cast: Cast, order: PurchaseOrder, places: Map<string, Location>, arrivals: readonly Arrival[], { inspect = true } = {}): Promise<void> {
  const receipt = await cast.create("receiver", GoodsReceipt, {
    purchaseOrderId: order.id,
    locationId: places.get("R-A-01")!.id,
    receivedOn: cast.today,
    deliveryNote: `SH-${order.number}`,
    lines: arrivals.map(([batchNumber, orderLine, deliveredQuantity, damagedQuantity, refusedQuantity], i) => ({
      orderLine,
      batchNumber,
      deliveredQuantity,
      damagedQuantity,
      ...(refusedQuantity ? { refusedQuantity, refusalReason: "外包装受潮" } : {}),
      producedOn: addDays(cast.today, -60 - i * 30),
      expiresOn: addDays(cast.today, i === 0 ? 670 : 150),
    })),
  });
  await cast.act("receiver", GoodsReceipt, "confirm", receipt);
  if (!inspect) return;
  for await (const inspection of readAll(cast.table, Inspection, { filter: { receiptId: { eq: receipt.id } }, orderBy: { sort: "createdAt", descending: false } })) await inspectAndPutAway(cast, inspection, places);
}

async function inspectAndPutAway(cast: Cast, inspection: Inspection, places: Map<string, Location>): Promise<void> {
  const found = { sampledQuantity: 12, appearanceOk: true, packagingOk: true, papersOk: true };
  await updateRecord(await cast.as("inspector"), Inspection, { id: inspection.id, ...found, idempotencyKey: cast.nextKey() }, undefined);
  await cast.act("inspector", Inspection, "qualify", inspection);
  for await (const task of readAll(cast.table, PutAway, { filter: { batchId: { eq: inspection.batchId } }, orderBy: { sort: "createdAt", descending: false } })) {
    const half = Math.floor(task.quantity / 2);
    const lines = [{ locationId: places.get("A-01-01")!.id, quantity: half }, { locationId: places.get("A-01-02")!.id, quantity: task.quantity - half }];
    await cast.act("warehouse-keeper", PutAway, "complete", task, { lines });
  }
}
