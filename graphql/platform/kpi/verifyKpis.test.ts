/** A KPI that does not say what its records come to is found, period by period; what is right is left alone. 七 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { money } from "../../table/money.ts";
import { figureKey, seriesFigure } from "../../table/keys.ts";
import { SalesReturn } from "../../domains/sales/returns/salesReturn.ts";
import { GoodsReceipt } from "../../domains/supply/receiving/goodsReceipt.ts";
import { Stage } from "../../test/stage.ts";
import { allKpis, seriesNamed, seriesName } from "./measures.ts";
import { verifyKpis } from "./verifyKpis.ts";

let stage: Stage;
const verified = () => verifyKpis(stage.table, { now: stage.now, parts: 2, settleMs: 0, progress: () => undefined });
const returned = (receivedOn: string, rejectedQuantity: number, currency = "CNY") =>
  stage.seed(SalesReturn, { number: `SR-${receivedOn}`, receivedOn, total: money(1_000, currency), lines: [{ quantity: 20, qualifiedQuantity: 20 - rejectedQuantity, rejectedQuantity, amount: money(1_000, currency) }], customerId: "cus_1", status: "INSPECTED" } as never);

beforeAll(async () => {
  stage = await Stage.open("2026-11-23");
  await returned("2026-09-10", 3);
  await returned("2026-11-03", 1, "USD");
  await stage.seed(GoodsReceipt, { number: "GR-1", receivedOn: "2026-11-09", expectedOn: "2026-11-05", status: "CONFIRMED", lines: [{ quantity: 1 }], duties: [] } as never);
  for (const target of [SalesReturn, GoodsReceipt]) await stage.project(target as never);
});
afterAll(() => stage.close());

test("every KPI is recomputed, in every currency and every period since it has figures", async () => {
  // Returns in three months, their value in two currencies, punctuality in one.
  expect(await verified()).toMatchObject({ kpis: allKpis().length, differences: [], unsettled: [] });
  expect((await verified()).readings).toBeGreaterThanOrEqual(10);
});

const figure = (period: string) => figureKey(seriesFigure(seriesName(seriesNamed(SalesReturn, "value"), "USD"), period));

test("a figure that was changed past the product is named with what a recount gives", async () => {
  const before = (await stage.table.get(figure("2026-11")))!;
  await stage.table.put({ ...before, value: 900 });
  expect((await verified()).differences).toEqual(["returnedValue in USD 2026-11: 900 (900), and a recount gives 1000 (1000)"]);
  await stage.table.put(before);
  expect((await verified()).differences).toEqual([]);
});

test("records of earlier decades are compared as they could be read then", async () => {
  await returned("2007-03-04", 4);
  await returned("1999-12-31", 4);
  expect((await verified()).differences).toEqual(expect.arrayContaining(["returnsReceived 2007-03: no reading, and a recount gives 1", "returnsReceived 1999-12: no reading, and a recount gives 1"]));
  await stage.project(SalesReturn);
  const { differences, readings } = await verified();
  expect(differences).toEqual([]);
  expect(readings).toBeGreaterThan(300);
});

test("a figure that is missing altogether is named, and records that were never projected", async () => {
  await returned("2026-08-05", 2);
  const { differences } = await verified();
  expect(differences).toContain("returnsReceived 2026-08: no reading, and a recount gives 1");
  expect(differences).toContain("returnsRejected 2026-08: no reading, and a recount gives 20");
  await stage.project(SalesReturn);
  expect((await verified()).differences).toEqual([]);
});
