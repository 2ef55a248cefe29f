/** What customers of the large demo ask for: the same for the same day, and seasonal. */
import { expect, test } from "vitest";
import { addDays } from "../../platform/businessDate.ts";
import { medicines } from "../../golive/exampleNames.ts";
import { yearOfSales } from "./yearOfSales.ts";

const today = "2026-11-30";
const sales = yearOfSales(today);

/** Packs sold of medicines of a season, in these months. */
const packs = (season: string | undefined, months: readonly number[]): number =>
  sales
    .filter(({ orderedOn }) => months.includes(Number(orderedOn.slice(5, 7))))
    .flatMap(({ lines }) => lines)
    .filter(({ product }) => medicines[product % medicines.length]!.season === season)
    .reduce((sum, { quantity }) => sum + quantity, 0);

test("is the same every time, and moves with the day", () => {
  expect(yearOfSales(today)).toEqual(sales);
  expect(yearOfSales("2027-03-01")[0]!.orderedOn).not.toBe(sales[0]!.orderedOn);
});

test("is two thousand orders in fourteen months, up to today", () => {
  expect(sales.length).toBe(2_000);
  for (const { orderedOn } of sales) expect(orderedOn > addDays(today, -426) && orderedOn <= today).toBe(true);
});

test("has winters, summers, late deliveries, quiet Sundays and a few large customers", () => {
  expect(packs("WINTER", [12, 1, 2])).toBeGreaterThan(1.5 * packs("WINTER", [6, 7, 8]));
  expect(packs("SUMMER", [6, 7, 8])).toBeGreaterThan(1.5 * packs("SUMMER", [12, 1, 2]));
  const late = sales.filter(({ days }) => days > 3).length;
  expect(late / sales.length).toBeGreaterThan(0.07);
  expect(late / sales.length).toBeLessThan(0.16);
  const sundays = sales.filter(({ orderedOn }) => new Date(`${orderedOn}T00:00:00Z`).getUTCDay() === 0).length;
  expect(sundays / sales.length).toBeLessThan(0.05);
  const large = sales.filter(({ customer }) => customer < 12).length;
  expect(large / sales.length).toBeGreaterThan(0.4);
});
