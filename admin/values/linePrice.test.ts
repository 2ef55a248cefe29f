import fc from "fast-check";
import { expect, test } from "vitest";
import { lineAmount } from "./linePrice.ts";

const unitPrice = { amount: 750, currency: "CNY" };

test("1,000 packs at 7.498 come to 7,498.00, although the price is shown as 7.50", () => {
  expect(lineAmount({ quantity: 1_000, unitPrice, exactPrice: 74_980 })).toEqual({ amount: 749_800, currency: "CNY" });
});

test("a price that somebody has typed over the exact one counts as typed", () => {
  expect(lineAmount({ quantity: 1_000, unitPrice: { amount: 760, currency: "CNY" }, exactPrice: 74_980 })).toEqual({ amount: 760_000, currency: "CNY" });
});

test("what is missing or cannot be read comes to nothing", () => {
  for (const line of [{ unitPrice }, { quantity: 1 }, { quantity: "x", unitPrice }, { quantity: 1, unitPrice: { amount: "7,,5", currency: "CNY" } }]) expect(lineAmount(line)).toBeNull();
});

test("an amount is rounded once, for any price and quantity", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000_000 }), fc.integer({ min: 1, max: 1_000_000 }), (exactPrice, quantity) => {
      const shown = { amount: Math.floor((exactPrice + 50) / 100), currency: "CNY" };
      const amount = BigInt(lineAmount({ quantity, unitPrice: shown, exactPrice })!.amount) * 100n;
      const exactly = BigInt(exactPrice) * BigInt(quantity);
      expect(amount - exactly <= 50n && exactly - amount < 50n + 1n).toBe(true);
    }),
  );
});
