/** What customers owe is read at the end of each day, once, and stays; overdue share and days sales outstanding follow from it. 四(四)3, 七 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { money } from "../../../table/money.ts";
import { Context } from "../../../platform/context.ts";
import { declaredWork } from "../../../platform/schedule/clock.ts";
import { systemPrincipal } from "../../../platform/systemPrincipal.ts";
import { listed } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { Receivable } from "./receivable.ts";
import { ReceivableLevel } from "./receivableLevel.ts";

let stage: Stage;
const cny = (amount: number) => money(amount, "CNY");

/** Delivered for an amount, of which so much is still owed. */
const delivered = (shippedOn: string, dueOn: string, amount: number, open: number) =>
  stage.seed(Receivable, { customerId: "cus_1", salesOrderId: "so_1", deliveryId: "dlv_1", documentNumber: `DN-${amount}`, shippedOn, dueOn, amount: cny(amount), settled: cny(amount - open), credited: cny(0), writtenOff: cny(0), open: cny(open), outstanding: open > 0, status: open > 0 ? "OPEN" : "SETTLED", duties: [] } as never);

/** The piece of the clock's work that reads the day before. */
const clock = (day: string) => declaredWork().find(({ name }) => name === "receivableLevel")!.run(new Context(stage.table, systemPrincipal, "zh", `clock-${day}`, stage.at(day).now));
const levels = () => listed(stage, ReceivableLevel, "currency", "CNY", "takenOn");

beforeAll(async () => {
  stage = await Stage.open("2026-11-23");
  await stage.staff("finance", "departmentManager", "picker");
  await delivered("2026-10-01", "2026-11-15", 300_000, 100_000);
  await delivered("2026-10-20", "2026-11-22", 200_000, 200_000);
  await delivered("2026-11-20", "2026-12-20", 400_000, 100_000);
  // Longer ago than ninety days, and paid.
  await delivered("2026-08-01", "2026-09-01", 900_000, 0);
  await stage.project(Receivable);
});
afterAll(() => stage.close());

test("what falls due on the day itself is not overdue, and what was delivered longer ago than ninety days does not count", async () => {
  await clock("2026-11-23");
  expect(await levels()).toMatchObject([{ takenOn: "2026-11-22", open: cny(400_000), overdue: cny(100_000), delivered: cny(900_000), weighted: cny(36_000_000) }]);
});

test("a day is read once; what is booked later changes the days to come", async () => {
  await delivered("2026-11-23", "2026-12-23", 100_000, 100_000);
  await stage.project(Receivable);
  await clock("2026-11-23");
  expect(await levels()).toHaveLength(1);
  await clock("2026-11-24");
  expect(await levels()).toMatchObject([{ open: cny(400_000) }, { takenOn: "2026-11-23", open: cny(500_000), overdue: cny(300_000) }]);
});

test("of which overdue share and days sales outstanding follow, for those who read all that is owed", async () => {
  await stage.project(ReceivableLevel);
  const read = (subject: string) => stage.at("2026-11-24").answer(subject, "{ overdueShare: kpiReadings(kpi: overdueShare) { readings { period value band } } days: kpiReadings(kpi: daysSalesOutstanding) { readings { period value } } }");
  const { overdueShare, days } = await read("finance");
  expect(overdueShare.readings.slice(0, 2)).toEqual([{ period: "2026-11-22", value: 2_500, band: "WARNING" }, { period: "2026-11-23", value: 6_000, band: "CRITICAL" }]);
  // 4,000.00 owed for 9,000.00 in ninety days: forty days.
  expect(days.readings[0]).toEqual({ period: "2026-11-22", value: 4_000 });
  expect((await read("picker")).overdueShare).toBeNull();
});
