/** The records that weigh most in a reading, whichever way it is good. 七(三) */
import { afterAll, beforeAll, expect, test } from "vitest";
import { money } from "../../table/money.ts";
import { SalesReturn } from "../../domains/sales/returns/salesReturn.ts";
import { GoodsReceipt } from "../../domains/supply/receiving/goodsReceipt.ts";
import { Context } from "../context.ts";
import { Stage } from "../../test/stage.ts";
import { systemPrincipal } from "../systemPrincipal.ts";
import { kpiNamed } from "./measures.ts";
import { rowsBehind } from "./rowsBehind.ts";

let stage: Stage;
const rows = async (kpi: string, period: string, currency = "CNY", lacking = false) => {
  const { filter, rows: found } = await rowsBehind(new Context(stage.table, systemPrincipal, "zh", "rows", stage.now), kpiNamed(kpi), period, { currency, lacking });
  return { filter, rows: found.map(({ record, adds }) => [(record as SalesReturn).number, adds]) };
};
const returned = (number: string, receivedOn: string, amount: number, line: object = { quantity: 10 }) => stage.seed(SalesReturn, { number, receivedOn, total: money(amount, "CNY"), lines: [{ ...line, amount: money(amount, "CNY") }], customerId: "cus_1", status: "INSPECTED" } as never);

beforeAll(async () => {
  stage = await Stage.open("2026-11-23");
  await returned("SR-1", "2026-11-03", 100, { quantity: 10, qualifiedQuantity: 9, rejectedQuantity: 1 });
  await returned("SR-2", "2026-11-05", 900, { quantity: 10, qualifiedQuantity: 2, rejectedQuantity: 8 });
  await returned("SR-3", "2026-11-07", 500, { quantity: 10, qualifiedQuantity: 10, rejectedQuantity: 0 });
  await returned("SR-4", "2026-10-31", 9_999);
  for (let i = 0; i < 25; i++) await returned(`SR-S${i}`, "2026-09-10", 1_000 + i);
  const receipt = (number: string, receivedOn: string, lines: number) => stage.seed(GoodsReceipt, { number, receivedOn, expectedOn: "2026-11-05", status: "CONFIRMED", lines: Array.from({ length: lines }, () => ({ quantity: 1 })), duties: [] } as never);
  await receipt("GR-LATE", "2026-11-09", 3);
  await receipt("GR-IN-TIME", "2026-11-04", 9);
});
afterAll(() => stage.close());

test("of a sum are the largest ones of the period, in its currency", async () => {
  expect(await rows("returnedValue", "2026-11")).toEqual({ filter: undefined, rows: [["SR-2", 900], ["SR-3", 500], ["SR-1", 100]] });
  expect((await rows("returnedValue", "2026-11", "USD")).rows).toEqual([]);
});

test("of a share that is too high are those in the part, of one that is too low those that it lacks", async () => {
  expect((await rows("returnsRejected", "2026-11")).rows).toEqual([["SR-2", 8], ["SR-1", 1]]);
  expect(await rows("supplierPunctuality", "2026-11", "CNY", true)).toEqual({ filter: { status: { eq: "CONFIRMED" }, receivedOn: { from: "2026-11-01", to: "2026-11-30" } }, rows: [["GR-LATE", 3]] });
  expect((await rows("supplierPunctuality", "2026-11")).rows).toEqual([["GR-IN-TIME", 9]]);
});

test("are twenty at most", async () => {
  const { rows: found } = await rows("returnedValue", "2026-09");
  expect(found).toHaveLength(20);
  expect(found[0]).toEqual(["SR-S24", 1_024]);
});
