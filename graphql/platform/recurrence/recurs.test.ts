/** What recurs is made once for each of its dates, by whichever clocks run, and not on days off. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listed, qualifiedCustomer } from "../../test/company.ts";
import { Stage } from "../../test/stage.ts";
import { Customer } from "../../domains/sales/customers/customer.ts";
import { Visit } from "../../domains/sales/development/visit.ts";
import { dailyKey } from "../../table/keys.ts";
import { addDays } from "../businessDate.ts";
import { isWorkingDay } from "../calendar/workingDays.ts";
import { systemPrincipal } from "../systemPrincipal.ts";
import { caughtUpDays, recurrenceWork } from "./recurs.ts";
import { actualDate, nominalDates, type RecurrenceRule } from "./rule.ts";

let stage: Stage;
let representativeId: string;

beforeAll(async () => {
  stage = await Stage.open("2026-11-23");
  await stage.staff("salesLead", "salesRepresentative");
  representativeId = await stage.idOf("salesRepresentative");
});
afterAll(() => stage.close());

/** The clock's work of that day, by a process of its own. */
async function clock(day: string): Promise<void> {
  for (const { run } of recurrenceWork()) await run(stage.at(day).request(systemPrincipal));
}

/** A restart on the same day begins its work again. */
const restart = () => stage.table.put({ ...dailyKey("Customer.Visit.recurs"), date: "2000-01-01" });

const visited = (values: Partial<Customer>) => qualifiedCustomer(stage, { representativeId, visitsCountedFrom: "2026-11-23", ...values });
/** So that the next test meets its own customer only. */
const visitedNoMore = (customer: Customer) => stage.seedEdit(customer, { visitEveryWeeks: undefined });
const visitsTo = async ({ id }: Customer) => (await listed(stage, Visit, "customerId", id, "plannedOn")).toSorted((a, b) => (a.dueOn! < b.dueOn! ? -1 : 1));
const datesOf = async (customer: Customer) => (await visitsTo(customer)).map(({ dueOn }) => dueOn);

const day = fc.integer({ min: 0, max: 3_000 }).map((days) => addDays("2026-01-01", days));
const rules = fc.record({ from: day, every: fc.integer({ min: 1, max: 12 }), unit: fc.constantFrom("DAY", "WEEK", "MONTH") }) as fc.Arbitrary<RecurrenceRule>;

describe("a rule", () => {
  test("gives the same dates in one stretch as in any stretches that follow each other", () => {
    fc.assert(
      fc.property(rules, fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 12 }), (rule, jumps) => {
        let today = rule.from;
        const met: string[] = [];
        for (const jump of jumps) {
          met.push(...nominalDates(rule, today, addDays(today, jump)));
          today = addDays(today, jump);
        }
        expect(met).toEqual(nominalDates(rule, rule.from, today));
        expect(met).toEqual([...new Set(met)].toSorted());
      }),
    );
  });

  test.each([
    ["a Saturday", "2026-11-28", "2026-11-30", "2026-11-27"],
    ["the National Day", "2026-10-01", "2026-10-08", "2026-09-30"],
    ["a day on which people work", "2026-11-25", "2026-11-25", "2026-11-25"],
  ])("on %s takes the next working day, the one before, or is left out", (_, nominal, next, previous) => {
    expect(actualDate({ isWorkingDay }, nominal, "NEXT")).toBe(next);
    expect(actualDate({ isWorkingDay }, nominal, "PREVIOUS")).toBe(previous);
    expect(actualDate({ isWorkingDay }, nominal, "SKIP")).toBe(isWorkingDay(nominal) ? nominal : undefined);
  });

  test("on the last day of a month comes back to it", () => {
    expect(nominalDates({ from: "2026-12-31", every: 1, unit: "MONTH" }, "2026-12-31", "2027-03-31")).toEqual(["2027-01-31", "2027-02-28", "2027-03-31"]);
  });
});

test("a customer's visits are planned two weeks ahead for its representative, on working days", async () => {
  const customer = await visited({ visitEveryWeeks: 1, visitsCountedFrom: "2026-11-21" });
  await clock("2026-11-23");
  const visits = await visitsTo(customer);
  expect(visits.map(({ dueOn, plannedOn }) => [dueOn, plannedOn])).toEqual([["2026-11-28", "2026-11-30"], ["2026-12-05", "2026-12-07"]]);
  expect(visits[0]).toMatchObject({ visitorId: representativeId, status: "PLANNED", regionId: customer.regionId });
  await visitedNoMore(customer);
});

test("each is made once when clocks run at once, restart or jump", { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 4 }), fc.array(fc.tuple(fc.integer({ min: 0, max: caughtUpDays - 20 }), fc.integer({ min: 1, max: 3 })), { minLength: 1, maxLength: 4 }), async (visitEveryWeeks, runs) => {
      const customer = await visited({ visitEveryWeeks });
      // Today's work may have been done before there was this customer.
      await restart();
      let today = "2026-11-23";
      for (const [jump, clocks] of runs) {
        today = addDays(today, jump);
        await Promise.all(Array.from({ length: clocks }, () => clock(today)));
        await restart();
      }
      expect(await datesOf(customer)).toEqual(nominalDates({ from: "2026-11-23", every: visitEveryWeeks, unit: "WEEK" }, "2026-11-23", addDays(today, 14)));
      await visitedNoMore(customer);
    }),
    { numRuns: 6 },
  );
});

test("a changed rule counts from its day, keeps what was planned, and plans the rest again", async () => {
  const customer = await visited({});
  const countedAnew = async (visitEveryWeeks: number | undefined, visitsCountedFrom?: string) => stage.seedEdit(await stage.fresh(customer), { visitEveryWeeks, visitsCountedFrom });
  await countedAnew(2, "2026-11-23");
  await clock("2027-01-01");
  expect(await datesOf(customer)).toEqual(["2026-12-07", "2026-12-21", "2027-01-04"]);
  await countedAnew(4, "2027-01-02");
  await clock("2027-01-20");
  expect(await datesOf(customer)).toEqual(["2026-12-07", "2026-12-21", "2027-01-04", "2027-01-30"]);
  await countedAnew(undefined);
  await clock("2027-03-01");
  expect(await datesOf(customer), "and no more once there is none").toHaveLength(4);
});

test("coverage tells how many of those due in a month took place", async () => {
  const customer = await visited({ visitEveryWeeks: 1, visitsCountedFrom: "2028-01-03" });
  await clock("2028-01-03");
  const [first, second] = await visitsTo(customer);
  await stage.at("2028-01-10").act("salesRepresentative", Visit, "complete", first!, { doneOn: "2028-01-10", outcome: "库存充足" });
  await stage.act("salesRepresentative", Visit, "cancel", second!, { reason: "客户休假" });
  await stage.project();
  const { kpiReadings } = await stage.at("2028-01-10").answer("salesLead", "{ kpiReadings(kpi: visitCoverage, last: 1) { readings { period value } } }");
  expect(kpiReadings).toEqual({ readings: [{ period: "2028-01", value: 5_000 }] });
});
