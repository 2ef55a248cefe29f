/** Orders and receipts of before are their supplier's to read once the migrations have come by; drafts stay ours. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { bareSupplier } from "../../test/company.ts";
import { Stage } from "../../test/stage.ts";
import { migrate } from "../../platform/migration/migrate.ts";
import { money } from "../../table/money.ts";
import { GoodsReceipt } from "./receiving/goodsReceipt.ts";
import { PurchaseOrder } from "./ordering/purchaseOrder.ts";
import { sharedOrderMigration, sharedReceiptMigration } from "./sharedMigrations.ts";

let stage: Stage;
let supplierId: string;

beforeAll(async () => {
  stage = await Stage.open();
  supplierId = (await bareSupplier(stage)).id;
  await stage.connect("supplier", supplierId);
});
afterAll(() => stage.close());

const order = (number: string, values: Partial<PurchaseOrder>) =>
  stage.seed(PurchaseOrder, { number, supplierId, expectedOn: stage.today, lines: [], total: money(0, "CNY"), duties: [], ...values } as Partial<PurchaseOrder>);
const receipt = (number: string, status: GoodsReceipt["status"]) => stage.seed(GoodsReceipt, { number, supplierId, receivedOn: stage.today, lines: [], status, duties: [] } as Partial<GoodsReceipt>);
const run = () => migrate(stage.table, [sharedOrderMigration, sharedReceiptMigration], new Date("9999-01-01"));
const seen = async () => {
  const { purchaseOrders, goodsReceipts } = await stage.partnerAnswer("supplier", "{ purchaseOrders { nodes { number } } goodsReceipts { nodes { number } } }");
  return [...purchaseOrders.nodes, ...goodsReceipts.nodes].map(({ number }: { number: string }) => number).sort();
};

test("what was sent and confirmed before is shown to its supplier afterwards, and nothing else is touched", async () => {
  const untouched = await Promise.all([order("PO-DRAFT", { status: "DRAFT" }), receipt("GR-DRAFT", "DRAFT"), receipt("GR-CANCELLED", "CANCELLED")]);
  const shown = await order("PO-KNOWN", { status: "SENT", orderedOn: stage.today, sharedWithId: supplierId });
  await order("PO-SENT", { status: "SENT", orderedOn: stage.today });
  await order("PO-CLOSED", { status: "CLOSED", orderedOn: stage.today });
  await receipt("GR-CONFIRMED", "CONFIRMED");
  expect(await seen()).toEqual(["PO-KNOWN"]);
  expect(await run()).toEqual([]);
  expect(await seen()).toEqual(["GR-CONFIRMED", "PO-CLOSED", "PO-KNOWN", "PO-SENT"]);
  for (const { id, version } of [...untouched, shown]) expect((await stage.fresh(id)).version).toBe(version);
});
