/** Stock turnover follows from the cost of sales of ninety days and the stock's value of the day, once that is known. 五(一), 七 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { money } from "../../../table/money.ts";
import { addDays } from "../../../platform/businessDate.ts";
import { Context } from "../../../platform/context.ts";
import { declaredWork } from "../../../platform/schedule/clock.ts";
import { systemPrincipal } from "../../../platform/systemPrincipal.ts";
import { listed } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { StockValue } from "../../supply/cost/stockValue.ts";
import { MarginLine } from "./marginLine.ts";
import { StockTurnover } from "./stockTurnover.ts";

let stage: Stage;
const cny = (amount: number) => money(amount, "CNY");

const shipped = (shippedOn: string, cost: number) =>
  stage.seed(MarginLine, { deliveryId: "dlv_1", deliveryNumber: "FH-1", salesOrderId: "so_1", orderLine: 1, customerId: "cus_1", representativeId: "none", productId: "prd_1", shippedOn, quantity: 1, revenue: cny(cost), cost: cny(cost), margin: cny(0) } as never);
const valued = (valuedOn: string, value: number, currency = "CNY") => stage.seed(StockValue, { valuedOn, currency, value: money(value, currency), packs: 1, unknownPacks: 0 } as never);

/** The piece of the clock's work that takes the day before. */
const clock = (day: string) => declaredWork().find(({ name }) => name === "stockTurnover")!.run(new Context(stage.table, systemPrincipal, "zh", `clock-${day}`, stage.at(day).now));
const taken = () => listed(stage, StockTurnover, "currency", "CNY", "takenOn");

beforeAll(async () => {
  stage = await Stage.open("2026-11-23");
  await stage.staff("supplyLead", "salesLead");
  await shipped("2026-11-03", 100_000);
  await shipped("2026-11-20", 80_000);
  await stage.project(MarginLine);
});
afterAll(() => stage.close());

test("a day whose stock is not valued yet is taken when it is, and once", async () => {
  await clock("2026-11-23");
  expect(await taken()).toEqual([]);
  await valued("2026-11-22", 450_000);
  await clock("2026-11-23");
  await clock("2026-11-23");
  expect(await taken()).toMatchObject([{ takenOn: "2026-11-22", cost: cny(180_000), days: 20, value: cny(450_000) }]);
});

test("what was shipped longer ago than ninety days does not count, and no more than ninety days do", async () => {
  await shipped(addDays("2026-11-23", -89), 7_000);
  await shipped(addDays("2026-11-23", -90), 900_000);
  await stage.project(MarginLine);
  await valued("2026-11-23", 450_000);
  await clock("2026-11-24");
  expect((await taken()).at(-1)).toMatchObject({ takenOn: "2026-11-23", cost: cny(187_000), days: 90 });
});

test("1,800.00 in twenty days against 4,500.00 in stock are 7.30 turns a year, which is good; today has no reading yet", async () => {
  await stage.project(StockTurnover);
  const read = async (subject: string) => (await stage.at("2026-11-24").answer(subject, "{ kpiReadings(kpi: stockTurnover) { target warning warningLow readings { period value band isRunning } } }")).kpiReadings;
  expect(await read("supplyLead")).toEqual({
    target: 800,
    warning: 2_400,
    warningLow: 600,
    readings: [
      { period: "2026-11-22", value: 730, band: "GOOD", isRunning: false },
      // 1,870.00 in ninety days are 1.68 turns.
      { period: "2026-11-23", value: 168, band: "CRITICAL", isRunning: false },
    ],
  });
  // It tells what goods were bought for.
  expect(await read("salesLead")).toBeNull();
});
