import { expect, test } from "vitest";
import { type DeskPrice, MOST_LINES, priceChart } from "./priceSeries.ts";

const price = (otherId: string, orderedOn: string, amount: number, quantity = 1, currency = "CNY"): DeskPrice => ({ otherId, other: `供应商 ${otherId}`, orderedOn, purchaseOrderId: `po_${orderedOn}`, quantity, unitPrice: { amount, currency } });

test("each supplier is a line over the days of all, in the currency of most prices", () => {
  const chart = priceChart([price("a", "2026-03-01", 1_200), price("b", "2026-02-01", 900), price("a", "2026-01-01", 1_000), price("a", "2026-01-15", 500, 1, "USD")]);
  expect(chart).toEqual({
    currency: "CNY",
    days: ["2026-01-01", "2026-02-01", "2026-03-01"],
    lines: [
      { name: "供应商 a", values: [10, null, 12] },
      { name: "供应商 b", values: [null, 9, null] },
    ],
    left: 1,
  });
});

test("several orders of a day are their average by packs", () => {
  expect(priceChart([price("a", "2026-01-01", 1_000, 300), price("a", "2026-01-01", 1_400, 100)])!.lines[0]!.values).toEqual([11]);
});

test("those with the fewest orders are left to the table, and without prices there is no chart", () => {
  const many = Array.from({ length: MOST_LINES + 2 }, (_, i) => Array.from({ length: MOST_LINES + 2 - i }, (_one, day) => price(String(i), `2026-01-0${day + 1}`, 1_000))).flat();
  expect(priceChart(many)).toMatchObject({ left: 3, lines: { length: MOST_LINES } });
  expect(priceChart([])).toBeUndefined();
});
