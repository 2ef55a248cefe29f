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
  await bought("M-1", "2014-01-15", [["2014-02-10", "2014-02-10"], ["2014-02-01", "2014-02-10"]]);
  await bought("M-2", "2014-01-31", [["2014-03-01", "2014-02-10"]]);
  await bought("M-3", "2014-03-02", [["2014-03-20", "2014-03-31"]]);
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

const ask = (last: number) => `{ purchasingMonths(last: ${last}) { month orders volume { amount currency } deliveredLines onTimeLines onTimeShare } }`;

test("each month has its orders, their value, and the lines that arrived in it", async () => {
  const { purchasingMonths } = await stage.answer("purchaser", ask(24));
  expect(purchasingMonths).toEqual([
    { month: "2014-01", orders: 2, volume: [{ amount: 37_500, currency: "USD" }], deliveredLines: 0, onTimeLines: 0, onTimeShare: null },
    { month: "2014-02", orders: 0, volume: [], deliveredLines: 2, onTimeLines: 2, onTimeShare: 10_000 },
    { month: "2014-03", orders: 1, volume: [{ amount: 12_500, currency: "USD" }], deliveredLines: 2, onTimeLines: 1, onTimeShare: 5_000 },
  ]);
});

test("the newest months are asked for by number", async () => {
  const { purchasingMonths } = await stage.answer("purchaser", ask(1));
  expect(purchasingMonths.map(({ month }: { month: string }) => month)).toEqual(["2014-03"]);
});

test("who may not see prices sees no value, and who may see only their own orders sees nothing of the company's", async () => {
  const { purchasingMonths } = await stage.answer("receiver", ask(24));
  expect(purchasingMonths.flatMap(({ volume }: { volume: object[] }) => volume)).toEqual([]);
  expect(purchasingMonths[0]).toMatchObject({ orders: 2 });
  const { data, errors } = await stage.ask("partner", ask(24));
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(["FORBIDDEN"]);
  expect(data?.purchasingMonths ?? null).toBeNull();
});
