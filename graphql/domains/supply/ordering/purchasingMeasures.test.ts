/** What was bought, month by month: equal to the orders and receipts, and for nobody who may see only some of them. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { recordOf } from "../../../demo/cast.ts";
import { money } from "../../../table/money.ts";
import { approvedProduct, qualifiedSupplier } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { recordPurchaseHistory, type PurchaseHistory } from "../history/purchaseHistory.ts";
import type { Product } from "../../catalogue/product/product.ts";
import type { Supplier } from "../supplier/supplier.ts";

let stage: Stage;
let supplier: Supplier;
let product: Product;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("purchaser", "receiver", "qaOfficer", "headOfQuality");
  await stage.admitMachine({ clientId: "migration", name: "Migration", role: "migration" });
  supplier = await qualifiedSupplier(stage);
  product = await approvedProduct(stage);
  await stage.connect("partner", supplier.id);
  await bought("M-1", "2026-09-15", [["2026-10-10", "2026-10-10"], ["2026-10-01", "2026-10-10"]]);
  await bought("M-2", "2026-09-30", [["2026-11-01", "2026-10-10"]]);
  await bought("M-3", "2026-11-02", [["2026-11-20", "2026-11-30"]]);
  await stage.project();
});
afterAll(() => stage.close());

/** An order of the past, one line of 125.00 dollars per delivery. */
async function bought(sourceReference: string, orderedOn: string, deliveries: [receivedOn: string, expectedOn: string][]): Promise<void> {
  const lines = deliveries.map(([receivedOn, expectedOn], i) => ({
    productId: product.id,
    quantity: 10,
    unitPrice: money(1_250, "USD"),
    amount: money(12_500, "USD"),
    expectedOn,
    receivedOn,
    deliveryNote: `${sourceReference}-${i}`,
  }));
  recordOf(await recordPurchaseHistory(await stage.as("migration"), { sourceReference, supplierId: supplier.id, orderedOn, lines } as PurchaseHistory));
}

const fields = "{ readings { period value numerator denominator } }";
const query = `{ orders: kpiReadings(kpi: purchaseOrdersSent) ${fields} volume: kpiReadings(kpi: purchases, currency: "USD") ${fields} yuan: kpiReadings(kpi: purchases) ${fields} onTime: kpiReadings(kpi: supplierPunctuality, last: 2) ${fields} }`;

test("each month has its orders, their value in each currency, and the share of the lines that arrived on time", async () => {
  expect(await stage.answer("purchaser", query)).toEqual({
    orders: { readings: [["2026-09", 2], ["2026-10", 0], ["2026-11", 1]].map(([period, value]) => ({ period, value, numerator: value, denominator: null })) },
    volume: { readings: [["2026-09", 37_500], ["2026-10", 0], ["2026-11", 12_500]].map(([period, value]) => ({ period, value, numerator: value, denominator: null })) },
    yuan: { readings: [] },
    onTime: { readings: [{ period: "2026-10", value: 10_000, numerator: 2, denominator: 2 }, { period: "2026-11", value: 5_000, numerator: 1, denominator: 2 }] },
  });
});

test("who may not see prices reads no value, and who may see only their own orders reads nothing of the company's", async () => {
  const answer = await stage.answer("receiver", query);
  expect(answer).toMatchObject({ volume: null, yuan: null, orders: { readings: [{ value: 2 }, { value: 0 }, { value: 1 }] } });
  expect(await stage.answer("partner", query)).toEqual({ orders: null, volume: null, yuan: null, onTime: null });
});
