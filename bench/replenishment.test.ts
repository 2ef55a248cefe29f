import { expect, test } from "vitest";
import { backTest, readSales } from "./replenishment.ts";

const days = Array.from({ length: 400 }, (_, i) => `${i},${3 + (i % 4)},0,2014,Monday`);
const file = ["datum,M01AB,N05C,Year,Weekday Name", ...days].join("\n");

test("the back-test reads the groups of the file and plays each of them at each service level", () => {
  const sales = readSales(file);
  expect([...sales.keys()]).toEqual(["M01AB", "N05C"]);
  expect(sales.get("M01AB")!.slice(0, 4)).toEqual([300, 400, 500, 600]);
  const rows = backTest(sales).split("\n").slice(2);
  expect(rows).toHaveLength(6);
  // What is never wanted is never short of.
  expect(rows[3]).toBe("| N05C | 90 | — | — | 0 | 0.0 |");
  expect(rows[2]).toMatch(/^\| M01AB \| 99 \| (9\d|100)\.\d \| (9\d|100)\.\d \| \d+ \| \d+\.\d \|$/);
});
