import { expect, test } from "vitest";
import { comparePrice, type PastPrice } from "./priceHistory.ts";

const cny = (amount: number) => ({ amount, currency: "CNY" });
const paid = (supplierId: string, orderedOn: string, amount: number, currency = "CNY"): PastPrice => ({ supplierId, productId: "prd_1", orderedOn, unitPrice: { amount, currency } });
const here = { supplierId: "sup_1", productId: "prd_1" };
const history = [paid("sup_2", "2026-11-01", 1_300), paid("sup_1", "2026-10-01", 1_250), paid("sup_3", "2026-09-01", 1_100), paid("sup_1", "2026-01-01", 900), paid("sup_1", "2026-11-02", 180, "USD")];

test("a price is compared with the last one of this supplier, and with the lowest elsewhere", () => {
  const { last, lowestElsewhere, change } = comparePrice(cny(1_375), here, history);
  expect([last?.orderedOn, lowestElsewhere?.supplierId, change]).toEqual(["2026-10-01", "sup_3", 1_000]);
});

test("ten times the price is a change of 900 %", () => expect(comparePrice(cny(12_500), here, history).change).toBe(90_000));

test("a supplier without a history is compared with others; a product that nobody has sold, with nothing", () => {
  expect(comparePrice(cny(990), { ...here, supplierId: "sup_9" }, history)).toMatchObject({ last: undefined, change: 1_000, lowestElsewhere: { unitPrice: { amount: 900 } } });
  expect(comparePrice(cny(990), { ...here, productId: "prd_9" }, history)).toEqual({});
});

test("other currencies are not compared", () => expect(comparePrice({ amount: 200, currency: "USD" }, here, history)).toMatchObject({ change: 1_111, lowestElsewhere: undefined }));
