/** 两票制: what a public hospital is sold was bought from the manufacturer, with that invoice on file. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { approvedProduct, batchAtLocation, buyer, confirmedOrder, draftOrder, line, listed, place, qualifiedSupplier } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import type { Product } from "../../catalogue/product/product.ts";
import type { Location } from "../../supply/places/location.ts";
import { GoodsReceipt } from "../../supply/receiving/goodsReceipt.ts";
import type { Batch } from "../../supply/stock/batch.ts";
import type { Supplier } from "../../supply/supplier/supplier.ts";
import { Delivery } from "../deliveries/delivery.ts";
import { SalesOrder } from "./salesOrder.ts";

let stage: Stage;
let storage: Location;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("purchaser", "salesRepresentative", "salesLead");
  storage = await place(stage, "STORAGE");
});
afterAll(() => stage.close());

/** A hundred packs as they were bought and accepted, of which so many are on approved invoices. */
async function bought(product: Product, supplier: Supplier, invoicedQuantity: number, expiresIn: number): Promise<Batch> {
  const order = await draftOrder(stage, supplier, [line(product, 100)]);
  await stage.seedEdit(order, { lines: [{ ...order.lines[0]!, receivedQuantity: 100, acceptedQuantity: 100, invoicedQuantity }] });
  const receipt = await stage.seed(GoodsReceipt, { purchaseOrderId: order.id, supplierId: supplier.id, receivedOn: stage.today, lines: [{ orderLine: 1 }] as never, status: "CONFIRMED", duties: [] });
  const batch = await batchAtLocation(stage, product, storage, { quantity: 100, expiresIn });
  return stage.seedEdit(batch, { supplierId: supplier.id, receiptId: receipt.id, receiptLine: 1 });
}

/** The batches that an order of ten packs is given, the first to expire first. */
async function given(product: Product, customer: object, quantity = 10): Promise<{ batches: string[]; backOrdered: boolean | undefined }> {
  const order = await confirmedOrder(stage, await buyer(stage, customer), [line(product, quantity)]);
  await stage.act("salesLead", SalesOrder, "allocate", order);
  const deliveries = await listed(stage, Delivery, "salesOrderId", order.id);
  return { batches: deliveries.flatMap(({ lines }) => lines.flatMap(({ batchId }) => batchId ?? [])), backOrdered: (await stage.fresh(order)).backOrdered };
}

test("allocation for a public hospital skips batches without the first invoice, and others take them", async () => {
  const product = await approvedProduct(stage);
  const [maker, trader, holder] = [await qualifiedSupplier(stage), await qualifiedSupplier(stage, { kind: "DISTRIBUTOR" }), await qualifiedSupplier(stage, { kind: "DISTRIBUTOR", countsAsManufacturer: true })];
  const traded = await bought(product, trader, 100, 100);
  await bought(product, maker, 99, 200);
  const ofHolder = await bought(product, holder, 100, 300);
  const ofMaker = await bought(product, maker, 100, 400);
  expect(await given(product, {})).toMatchObject({ batches: [traded.id] });
  expect(await given(product, { publicHospital: true }, 110)).toMatchObject({ batches: [ofHolder.id, ofMaker.id], backOrdered: false });
  expect(await given(product, { publicHospital: true }, 100)).toMatchObject({ batches: [ofMaker.id], backOrdered: true });
});

test("stock of which nobody knows who sold it is no public hospital's", async () => {
  const product = await approvedProduct(stage);
  const batch = await batchAtLocation(stage, product, storage, { quantity: 100, expiresIn: 300 });
  expect(await given(product, { publicHospital: true })).toEqual({ batches: [], backOrdered: true });
  expect(await given(product, {})).toMatchObject({ batches: [batch.id] });
});
