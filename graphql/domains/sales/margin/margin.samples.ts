import fc from "fast-check";
import { currencies, money } from "../../../table/money.ts";
import { day, type Samples } from "../../../test/sample.ts";

export const samples: Samples = {
  MarginLine: fc.tuple(day, fc.constantFrom(...currencies), fc.integer({ min: 0, max: 10_000_000_000 }), fc.integer({ min: 0, max: 10_000_000_000 })).map(([shippedOn, currency, revenue, margin]) => ({ shippedOn, revenue: money(revenue, currency), margin: money(margin, currency) })),
};
