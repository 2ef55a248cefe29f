/** Value-added tax from the product to the delivery: what a class does, who assigns it, and that parts add up. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { approvedProduct, batchAtLocation, buyer, confirmedOrder, line, listed, place, salesInput, shipped } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { Product } from "../../catalogue/product/product.ts";
import type { Location } from "../../supply/places/location.ts";
import type { Customer } from "../customers/customer.ts";
import { Delivery } from "../deliveries/delivery.ts";
import { SalesOrder } from "./salesOrder.ts";

let stage: Stage;
let customer: Customer;
let shelf: Location;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("salesLead", "finance", "purchaser", "picker", "outboundChecker", "logisticsCoordinator");
  customer = await buyer(stage);
  shelf = await place(stage, "STORAGE");
});
afterAll(() => stage.close());

const taxOf = ({ lines }: SalesOrder | Delivery) => lines.map(({ net, vat }) => [net?.amount, vat?.amount]);

test("an order shows net and tax of each line, and its totals add the lines", async () => {
  const [general, simplified] = [await approvedProduct(stage), await approvedProduct(stage)];
  await stage.act("finance", Product, "assignTaxClass", simplified, { taxClass: "SIMPLIFIED", reason: "生物制品，选择简易计税" });
  const order = await stage.create("salesLead", SalesOrder, salesInput(stage, customer, [line(general, 1, 100_000), line(simplified, 1, 51_500)]));
  expect(taxOf(order)).toEqual([[88_496, 11_504], [50_000, 1_500]]);
  expect(order).toMatchObject({ lines: [{ taxRate: 1_300 }, { taxRate: 300 }], net: { amount: 138_496 }, vat: { amount: 13_004 }, total: { amount: 151_500 } });
});

test("what is shipped of a line in parts adds up to the line", async () => {
  const product = await approvedProduct(stage);
  await batchAtLocation(stage, product, shelf, { quantity: 30, expiresIn: 300 });
  await batchAtLocation(stage, product, shelf, { quantity: 70, expiresIn: 400 });
  const order = await confirmedOrder(stage, customer, [line(product, 100, 1_234)]);
  expect(taxOf(order)).toEqual([[109_204, 14_196]]);
  await stage.act("salesLead", SalesOrder, "allocate", order);
  const [delivery] = await listed(stage, Delivery, "salesOrderId", order.id);
  expect(taxOf(delivery!)).toEqual([[undefined, undefined], [undefined, undefined]]);
  const gone = await shipped(stage, delivery!);
  // Afresh the second part would be 76,442.
  expect(gone.lines.map(({ quantity, net, vat }) => [quantity, net!.amount, vat!.amount])).toEqual([[30, 32_761, 4_259], [70, 76_443, 9_937]]);
  expect(gone).toMatchObject({ net: { amount: 109_204 }, vat: { amount: 14_196 } });
});

test("a product without a tax class can be drafted and not confirmed, which no manager overrides", async () => {
  const product = await approvedProduct(stage, { taxClass: undefined });
  const order = await stage.create("salesLead", SalesOrder, salesInput(stage, customer, [line(product, 1)]));
  expect(taxOf(order)).toEqual([[undefined, undefined]]);
  await stage.cannot("salesLead", SalesOrder, "confirm", order, {}, "TAX_CLASS_MISSING", "NOT_UNDER_CONTRACT");
});

test("an order keeps its tax once it is confirmed", async () => {
  const product = await approvedProduct(stage);
  const order = await confirmedOrder(stage, customer, [line(product, 1, 1_130)]);
  await stage.act("finance", Product, "assignTaxClass", product, { taxClass: "REDUCED", reason: "税收分类更正" });
  expect(taxOf(await stage.fresh(order))).toEqual([[1_000, 130]]);
});

test("who enters a product names a class, and finance alone assigns another or the simplified one", async () => {
  const input = { genericName: "重组人胰岛素", dosageForm: "注射剂", strength: "3ml", pack: "1支/盒", unitsPerPack: 1, manufacturer: "某厂", category: "BIOLOGICAL", storageClass: "COLD", prescriptionClass: "RX" };
  await stage.cannotCreate("purchaser", Product, { ...input, code: "TAX-1", approvalNumber: "国药准字S1", taxClass: "SIMPLIFIED" }, "SIMPLIFIED_TAX_BY_FINANCE");
  const product = await stage.create("purchaser", Product, { ...input, code: "TAX-2", approvalNumber: "国药准字S2", taxClass: "STANDARD" });
  expect((await stage.tryUpdate("purchaser", Product, product, { taxClass: "REDUCED" })).findings).toMatchObject([{ field: "taxClass" }]);
  await stage.cannot("purchaser", Product, "assignTaxClass", product, { taxClass: "SIMPLIFIED", reason: "试图自行指定" }, "ACCESS_DENIED");
  await stage.act("finance", Product, "assignTaxClass", product, { taxClass: "SIMPLIFIED", reason: "生物制品，选择简易计税" });
  expect(await stage.fresh(product)).toMatchObject({ taxClass: "SIMPLIFIED" });
});
