/** Codes go with the goods: announced, received, shipped, taken back; the platform is told once of each. 药品管理法 §§12, 36 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { approvedProduct, batchAtLocation, buyer, confirmedLines, confirmedOrder, line, listed, place, stockAwaitingInspection, usualCarrier } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { Context } from "../../../platform/context.ts";
import { tick } from "../../../platform/schedule/tick.ts";
import { systemPrincipal } from "../../../platform/systemPrincipal.ts";
import type { Product } from "../../catalogue/product/product.ts";
import type { Customer } from "../../sales/customers/customer.ts";
import { Delivery } from "../../sales/deliveries/delivery.ts";
import { SalesOrder } from "../../sales/orders/salesOrder.ts";
import type { Batch } from "../../supply/stock/batch.ts";
import { TraceBill } from "./traceBill.ts";
import { reconcileAccepted, sendReady } from "./traceClock.ts";
import { TraceCode, traceCodeId } from "./traceCode.ts";
import { TracedProduct } from "./tracedProduct.ts";
import { BillRefused, PlatformUnreachable, type TracePlatform } from "./tracePlatform.ts";
import { TraceScan } from "./traceScan.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("salesLead", "picker", "outboundChecker", "receiver", "inspector", "purchaser", "supplyLead", "warehouseKeeper", "logisticsCoordinator", "qaOfficer");
});
afterAll(() => stage.close());

let digits = 8_100_000;

/** A coded product; answers what its codes begin with. */
async function coded(product: Product): Promise<string> {
  const drugDigits = String(++digits);
  await stage.create("qaOfficer", TracedProduct, { productId: product.id, drugDigits, codedFrom: stage.today });
  return drugDigits;
}

const codeOf = (drugDigits: string, serial: number): string => drugDigits + String(serial).padStart(13, "0");

interface Listed {
  inner: string;
  boxes: string[];
}

/** Inner packs of so many packs, as the supplier's file lists them. */
async function announced({ productId, batchNumber }: Batch, drugDigits: string, sizes: readonly number[]): Promise<Listed[]> {
  const found: Listed[] = [];
  let serial = 0;
  for (const units of sizes) {
    const inner = codeOf(drugDigits, ++serial);
    await stage.create("receiver", TraceCode, { code: inner, level: "INNER", productId, batchNumber, units });
    const boxes = Array.from({ length: units }, () => codeOf(drugDigits, ++serial));
    for (const code of boxes) await stage.create("receiver", TraceCode, { code, level: "BOX", parentCode: inner, productId, batchNumber, units: 1 });
    found.push({ inner, boxes });
  }
  return found;
}

const stateOf = async (code: string): Promise<string> => (await stage.answer("warehouseKeeper", "query ($id: ID!) { traceCode(id: $id) { state } }", { id: traceCodeId(code) })).traceCode.state;
const clock = () => tick(stage.now, stage.table);

/** A batch on its shelf, its codes in stock as if they had always been. */
async function codedStock(sizes: readonly number[]): Promise<{ product: Product; batch: Batch; packs: Listed[] }> {
  const product = await approvedProduct(stage);
  const batch = await batchAtLocation(stage, product, await place(stage, "STORAGE"), { quantity: sizes.reduce((sum, one) => sum + one, 0), expiresIn: 400 });
  const packs = await announced(batch, await coded(product), sizes);
  for (const { inner } of packs) await stage.seedEdit(await stage.fresh<TraceCode>(traceCodeId(inner)), { event: "IN_STOCK" });
  return { product, batch, packs };
}

async function picked(product: Product, customer: Customer, quantity: number): Promise<Delivery> {
  const order = await confirmedOrder(stage, customer, [line(product, quantity)]);
  await stage.act("salesLead", SalesOrder, "allocate", order);
  const [delivery] = await listed(stage, Delivery, "salesOrderId", order.id);
  return stage.act("picker", Delivery, "pick", delivery!, confirmedLines(delivery!));
}

test("suppliers' codes are listed from the outside in, and only of the product that their first digits name", async () => {
  const [{ id: productId }, { id: otherId }] = [await approvedProduct(stage), await approvedProduct(stage)];
  const values = (code: string, more: object = {}) => ({ code, level: "BOX", productId, batchNumber: "L-1", units: 1, ...more });
  await stage.cannotCreate("receiver", TraceCode, values(codeOf("8099999", 1)), "TRACED_PRODUCT_UNKNOWN");
  const drug = await coded({ id: productId } as Product);
  await stage.cannotCreate("receiver", TraceCode, values(codeOf("8099999", 1)), "CODE_OF_OTHER_DRUG");
  await stage.cannotCreate("picker", TraceCode, values(codeOf(drug, 1)), "ACCESS_DENIED");
  await stage.cannotCreate("receiver", TraceCode, values(codeOf(drug, 2), { units: 2, parentCode: codeOf(drug, 1) }), "PACK_IS_ONE", "OUTER_PACK_UNKNOWN");
  await stage.create("receiver", TraceCode, values(codeOf(drug, 1), { level: "INNER", units: 1 }));
  await stage.cannotCreate("receiver", TraceCode, values(codeOf(drug, 2), { parentCode: codeOf(drug, 1), batchNumber: "L-2" }), "OUTER_PACK_DIFFERS");
  const inner = values(codeOf(drug, 2), { parentCode: codeOf(drug, 1) });
  const created = await stage.create("receiver", TraceCode, inner);
  // The same file again changes nothing.
  expect((await stage.create("receiver", TraceCode, inner)).id).toBe(created.id);
  await stage.cannotCreate("receiver", TraceCode, { ...inner, productId: otherId }, "ENTERED_OTHERWISE");
  await stage.cannotCreate("receiver", TraceCode, values(codeOf(drug, 3), { parentCode: codeOf(drug, 1) }), "OUTER_PACK_FULL");
});

test("what was announced is received with its receipt, up to the packs that arrived", async () => {
  const { product, receipt, batch } = await stockAwaitingInspection(stage, 5);
  const [three, two, more] = await announced(batch, await coded(product), [3, 2, 1]);
  const scan = (...codes: string[]) => ({ move: "RECEIVE", documentId: receipt.id, codes });
  await stage.cannotCreate("receiver", TraceScan, scan(three!.inner, two!.inner, more!.inner), "SCANNED_TOO_MANY");
  await stage.cannotCreate("receiver", TraceScan, { ...scan(three!.inner), move: "SHIP" }, "NOT_SCANNED_FOR_THAT");
  await stage.cannotCreate("receiver", TraceScan, scan(codeOf("8000000", 1)), "CODE_REFUSED");
  expect(await stage.create("receiver", TraceScan, scan(` ${three!.inner} `))).toMatchObject({ units: 3, batchNumber: batch.batchNumber });
  await stage.cannotCreate("receiver", TraceScan, scan(three!.inner), "CODE_REFUSED");
  await stage.create("receiver", TraceScan, scan(two!.inner));
  expect([await stateOf(three!.boxes[0]!), await stateOf(more!.inner)]).toEqual(["IN_STOCK", "EXPECTED"]);
  await clock();
  await clock();
  const bills = await listed(stage, TraceBill, "documentId", receipt.id);
  expect(bills).toMatchObject([{ move: "RECEIVE", codes: [three!.inner, two!.inner], codeCount: 2, documentNumber: receipt.number, status: "READY" }]);
});

test("to a hospital nothing leaves without its codes; to others it may, and a scan that has begun is finished", async () => {
  const { product, packs } = await codedStock([4, 4, 4]);
  const [hospital, wholesaler] = [await buyer(stage, { kind: "HOSPITAL" }), await buyer(stage, { kind: "DISTRIBUTOR" })];
  const delivery = await picked(product, hospital, 6);
  await stage.cannot("outboundChecker", Delivery, "check", delivery, confirmedLines(delivery), "CODES_NOT_SCANNED");
  const scan = (documentId: string, ...codes: string[]) => ({ move: "SHIP", documentId, codes });
  await stage.create("outboundChecker", TraceScan, scan(delivery.id, packs[0]!.inner, packs[1]!.boxes[0]!));
  await stage.cannot("outboundChecker", Delivery, "check", delivery, confirmedLines(delivery), "CODES_NOT_SCANNED");
  await stage.cannotCreate("outboundChecker", TraceScan, scan(delivery.id, packs[1]!.inner), "CODE_REFUSED");
  const wrong = await stage.create("outboundChecker", TraceScan, scan(delivery.id, packs[1]!.boxes[1]!));
  await stage.act("outboundChecker", TraceScan, "takeBack", wrong, { reason: "扫错" });
  expect(await stateOf(packs[1]!.boxes[1]!)).toBe("IN_STOCK");
  await stage.create("outboundChecker", TraceScan, scan(delivery.id, packs[1]!.boxes[2]!));
  await clock();
  expect(await listed(stage, TraceBill, "documentId", delivery.id)).toEqual([]);
  await stage.act("outboundChecker", Delivery, "check", delivery, confirmedLines(delivery));

  const other = await picked(product, wholesaler, 2);
  await stage.create("outboundChecker", TraceScan, scan(other.id, packs[2]!.boxes[0]!));
  await stage.cannot("outboundChecker", Delivery, "check", other, confirmedLines(other), "CODES_NOT_SCANNED");
  await stage.act("outboundChecker", Delivery, "sendBack", other, { reason: "数量有疑" });
  await clock();
  expect(await stateOf(packs[2]!.boxes[0]!)).toBe("IN_STOCK");
  await stage.act("picker", Delivery, "pick", other, confirmedLines(other));
  expect((await stage.act("outboundChecker", Delivery, "check", other, confirmedLines(other))).status).toBe("CHECKED");
});

test("what has left is told to the platform in one bill, sent again where the network has swallowed it, and reconciled", async () => {
  const { product, packs } = await codedStock([2, 2]);
  const delivery = await picked(product, await buyer(stage, { kind: "HOSPITAL" }), 4);
  await stage.create("outboundChecker", TraceScan, { move: "SHIP", documentId: delivery.id, codes: packs.map(({ inner }) => inner) });
  await stage.act("outboundChecker", Delivery, "check", delivery, confirmedLines(delivery));
  const carried = await shippedFromCheck(delivery);
  await clock();
  const [bill] = await listed(stage, TraceBill, "documentId", carried.id);
  expect(bill).toMatchObject({ codeCount: 2, status: "READY", attempts: 0 });
  const { traceBillFile } = await stage.answer("warehouseKeeper", "query ($id: ID!) { traceBillFile(id: $id) { fileName text } }", { id: bill!.id });
  expect(traceBillFile.fileName).toBe(`追溯单据-${bill!.number}.csv`);
  const rows: string[] = traceBillFile.text.trim().split(/\r?\n/).slice(1);
  expect(rows.map((row) => row.replaceAll('"', "").split(",").map((cell) => cell.trim())).map((cells) => [cells[0], cells[1], cells[5]])).toEqual(packs.map(({ inner }) => [bill!.number, "201", inner]));

  const ctx = new Context(stage.table, systemPrincipal, "zh", "test", stage.now);
  const others = (platform: TracePlatform["send"]): TracePlatform => ({ send: async (one) => (one.id === bill!.id ? platform(one) : undefined), codesOf: async (number) => (number === bill!.number ? 1 : undefined) });
  await sendReady(others(async () => { throw new PlatformUnreachable("timeout"); }), ctx);
  expect(await stage.fresh(bill!)).toMatchObject({ status: "READY", attempts: 1 });
  await sendReady(others(async () => { throw new BillRefused("码重复"); }), ctx);
  expect(await stage.fresh(bill!)).toMatchObject({ status: "REJECTED", attempts: 2, rejectedBecause: "码重复" });
  await sendReady(others(async () => undefined), ctx);
  expect(await stage.fresh(bill!)).toMatchObject({ status: "REJECTED", attempts: 2 });
  await stage.act("warehouseKeeper", TraceBill, "prepareAgain", bill!);
  await sendReady(others(async () => undefined), ctx);
  await stage.act("warehouseKeeper", TraceBill, "accept", bill!);
  await stage.cannot("warehouseKeeper", TraceBill, "reconcile", bill!, { codesThere: 1 }, "TRACE_BILL_DIFFERS");
  await reconcileAccepted(others(async () => undefined), ctx);
  expect(await stage.fresh(bill!)).toMatchObject({ status: "REJECTED", rejectedBecause: "平台 1 个码，本单 2 个" });
  await stage.act("warehouseKeeper", TraceBill, "prepareAgain", bill!);
  await stage.act("warehouseKeeper", TraceBill, "send", bill!);
  await stage.act("warehouseKeeper", TraceBill, "accept", bill!);
  expect(await stage.act("warehouseKeeper", TraceBill, "reconcile", bill!, { codesThere: 2 })).toMatchObject({ status: "RECONCILED" });
});

/** A checked delivery leaves. */
async function shippedFromCheck(delivery: Delivery): Promise<Delivery> {
  return stage.act("logisticsCoordinator", Delivery, "ship", delivery, { carrierId: (await usualCarrier(stage)).id, departureTemperature: 50 });
}
