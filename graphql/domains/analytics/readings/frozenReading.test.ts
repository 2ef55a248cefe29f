/** Readings freeze when their period has closed, and later bookings make further editions. 七 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { money } from "../../../table/money.ts";
import { isWorkingDay } from "../../../platform/calendar/workingDays.ts";
import { Context } from "../../../platform/context.ts";
import { declaredWork } from "../../../platform/schedule/clock.ts";
import { systemPrincipal } from "../../../platform/systemPrincipal.ts";
import { listed } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { SalesReturn } from "../../sales/returns/salesReturn.ts";
import { freezesAt, freezingTimes } from "./freezing.ts";
import { FrozenReading } from "./frozenReading.ts";

let stage: Stage;
const shanghai = (time: string): Date => new Date(`${time}+08:00`);
const calendar = { isWorkingDay };

beforeAll(async () => {
  stage = await Stage.open("2026-09-30");
  await stage.staff("salesLead", "supplyLead", "departmentManager", "salesRepresentative");
});
afterAll(() => stage.close());

test("September freezes on Saturday 10-10 at 09:00, the third working day of October, and a day at 02:00 of the next", () => {
  expect(freezesAt("2026-09", "MONTH", calendar)).toEqual(shanghai("2026-10-10T09:00:00"));
  expect(freezesAt("2026-09-30", "DAY", calendar)).toEqual(shanghai("2026-10-01T02:00:00"));
  expect(freezingTimes("2026-10-10", calendar)).toEqual([shanghai("2026-10-10T02:00:00"), shanghai("2026-10-10T09:00:00")]);
  expect(freezingTimes("2026-10-09", calendar)).toEqual([shanghai("2026-10-09T02:00:00")]);
});

const returned = (amount: number, receivedOn: string) =>
  stage.seed(SalesReturn, { receivedOn, total: money(amount, "CNY"), lines: [{ quantity: 1, amount: money(amount, "CNY") }], customerId: "cus_1", number: `SR-${amount}`, status: "INSPECTED" } as never);

/** The piece of the clock's work that freezes readings. */
const run = (time: string) => declaredWork().find(({ name }) => name === "readings")!.run(new Context(stage.table, systemPrincipal, "zh", `clock-${time}`, shanghai(time)));
const readings = async () => (await listed(stage, FrozenReading, "kpi", "returnedValue", "period")).filter(({ period }) => period === "2026-09").sort((one, other) => one.edition - other.edition);

test("a return of 12,000.00 that is posted two days after the freeze makes a second edition, and the first stays", async () => {
  await returned(5_000_000, "2026-09-15");
  await stage.project(SalesReturn);
  await run("2026-10-10T08:55:00");
  expect(await readings()).toEqual([]);
  await run("2026-10-10T09:00:00");
  await run("2026-10-10T09:05:00");
  const [first, ...none] = await readings();
  expect(none).toEqual([]);
  expect(first).toMatchObject({ period: "2026-09", amount: money(5_000_000, "CNY"), numerator: 5_000_000, edition: 1, current: true, status: "CLOSED", asOf: "2026-10-10T01:00:00.000Z", owner: "salesLead" });

  await returned(1_200_000, "2026-09-29");
  await stage.project(SalesReturn);
  await run("2026-10-13T02:00:00");
  await run("2026-10-14T02:00:00");
  expect(await readings()).toMatchObject([
    { edition: 1, amount: money(5_000_000, "CNY"), status: "CLOSED", asOf: first!.asOf },
    { edition: 2, amount: money(6_200_000, "CNY"), status: "CORRECTED", current: true, correctsId: first!.id },
  ]);
  expect((await readings())[0]!.current ?? null).toBeNull();
});

test("are read by those who oversee all areas, and by those who answer for the KPI", async () => {
  const [reading] = await readings();
  const sees = async (subject: string) => (await stage.answer(subject, `query ($id: ID!) { frozenReading(id: $id) { id } }`, { id: reading!.id })).frozenReading !== null;
  expect(await Promise.all(["departmentManager", "salesLead", "supplyLead"].map(sees))).toEqual([true, true, false]);
  const { errors } = await stage.ask("salesRepresentative", "{ frozenReadings { totalCount } }");
  expect(errors?.[0]?.extensions?.code).toBe("FORBIDDEN");
});
