import fc from "fast-check";
import { currencies, money } from "../../../table/money.ts";
import { day, type Samples } from "../../../test/sample.ts";

const upTo = (max: number) => fc.integer({ min: 0, max });

export const samples: Samples = {
  MarginLine: fc.tuple(day, fc.constantFrom(...currencies), upTo(10_000_000_000), upTo(10_000_000_000)).map(([shippedOn, currency, revenue, margin]) => ({ shippedOn, revenue: money(revenue, currency), margin: money(margin, currency), cost: money(revenue - margin, currency) })),
  // Ninety days, so that what they are multiplied with stays a safe number.
  StockTurnover: fc.tuple(day, fc.constantFrom(...currencies), upTo(10_000_000_000), upTo(10_000_000_000), upTo(90)).map(([takenOn, currency, cost, value, days]) => ({ takenOn, currency, cost: money(cost, currency), value: money(value, currency), days })),
};
