/** What is reviewed on schedule: each review is created once, announced before and after it is due, and records its outcome. 四(一)3 */
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { listed } from "../../test/company.ts";
import { Stage } from "../../test/stage.ts";
import { money } from "../../table/money.ts";
import { SalesPlan } from "../../domains/sales/plans/salesPlan.ts";
import { SalesPlanReview } from "../../domains/sales/plans/salesPlanReview.ts";
import { addDays, addMonths } from "../businessDate.ts";
import type { Notice } from "../notification/notice.ts";
import { tick } from "../schedule/tick.ts";
import { dueDates } from "./review.ts";

let stage: Stage;
let plan: SalesPlan;
/** Each test has a year of its own. */
let year = 2030;

beforeAll(async () => {
  stage = await Stage.open("2026-11-23");
  await stage.staff("salesLead", "departmentManager", "finance");
});
afterAll(() => stage.close());
beforeEach(async () => {
  year += 2;
  plan = await inForce({});
});

const inForce = (values: Partial<SalesPlan>) =>
  stage.seed(SalesPlan, { year, revision: 1, name: `${year} V1`, number: `SP-${year}`, currency: "CNY", totalAmount: money(0, "CNY"), totalQuantity: 0, branchCount: 0, sheets: 0, status: "IN_FORCE", duties: [], createdAt: `${year}-01-05T02:00:00Z`, ...values });

const clock = (day: string) => tick(stage.at(day).now, stage.table);
const reviewsOf = async (one: SalesPlan) => (await listed(stage, SalesPlanReview, "planId", one.id, "dueOn")).toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
const datesOf = async (one = plan) => (await reviewsOf(one)).map(({ dueOn }) => dueOn);

async function noticesOf(id: string): Promise<string[]> {
  const people = await Promise.all(["salesLead", "departmentManager", "finance"].map(async (subject) => [await stage.idOf(subject), subject] as const));
  const notices = (await stage.everything()).filter(({ sk, aboutId }) => sk === "record" && aboutId === id) as unknown as Notice[];
  return notices.map(({ kind, recipientId }) => `${kind} ${people.find(([person]) => person === recipientId)?.[1]}`).sort();
}

test("is made ten days ahead, once, however often the clock comes by; every three months of the plan's year", async () => {
  await clock(`${year}-03-21`);
  expect(await datesOf()).toEqual([]);
  await Promise.all([clock(`${year}-03-22`), clock(`${year}-03-22`)]);
  await clock(`${year}-03-23`);
  expect(await datesOf()).toEqual([`${year}-04-01`]);
  await clock(`${year + 1}-05-01`);
  expect(await datesOf(), "also after a stop of the clock").toEqual([`${year}-04-01`, `${year}-07-01`, `${year}-10-01`, `${year + 1}-01-01`]);
});

test("as often as the plan says, and not for days before it was entered", async () => {
  const monthly = await inForce({ revision: 2, name: `${year} V2`, reviewMonths: 1, createdAt: `${year}-05-10T02:00:00Z` });
  await clock(`${year}-07-01`);
  expect(await datesOf(monthly)).toEqual([`${year}-06-01`, `${year}-07-01`]);
});

test("the owner is told ten and three days before and on the day, then that it is overdue; a week later the manager", async () => {
  await clock(`${year}-03-22`);
  const [review] = await reviewsOf(plan);
  const due = (times: number) => Array.from({ length: times }, () => "REVIEW_DUE salesLead");
  expect(await noticesOf(review!.id)).toEqual(due(1));
  for (const day of ["03-27", "03-29", "03-30", "04-01"]) await clock(`${year}-${day}`);
  expect(await noticesOf(review!.id)).toEqual(due(3));
  await clock(`${year}-04-02`);
  expect(await noticesOf(review!.id)).toEqual([...due(3), "REVIEW_OVERDUE salesLead"]);
  await clock(`${year}-04-08`);
  await clock(`${year}-04-09`);
  expect(await noticesOf(review!.id)).toEqual([...due(3), "REVIEW_OVERDUE departmentManager", "REVIEW_OVERDUE salesLead"]);
});

test("its outcome is recorded by the owner, with what was found, and the plan shows the latest", async () => {
  await clock(`${year}-07-01`);
  const [first, second] = await reviewsOf(plan) as [SalesPlanReview, SalesPlanReview];
  const outcome = { outcome: "ADJUST", findings: "华东完成率 82%，三季度加大医院渠道投入" };
  await stage.cannot("departmentManager", SalesPlanReview, "complete", second, outcome, "ACCESS_DENIED");
  await stage.cannot("salesLead", SalesPlanReview, "complete", second, {}, "REQUIRED", "REQUIRED");
  await stage.at(`${year}-07-02`).act("salesLead", SalesPlanReview, "complete", second, outcome);
  const { salesPlan } = await stage.answer("salesLead", "query ($id: ID!) { salesPlan(id: $id) { lastReview { doneOn outcome review { displayName } } } }", { id: plan.id });
  expect(salesPlan.lastReview).toEqual({ doneOn: `${year}-07-02`, outcome: "ADJUST", review: { displayName: `${year} V1 ${year}-07-01` } });
  // One that was left behind is recorded as well, and is not the latest.
  await stage.act("salesLead", SalesPlanReview, "complete", first, { ...outcome, outcome: "KEEP" });
  expect((await stage.fresh(plan)).lastReview).toMatchObject({ outcome: "ADJUST", reviewId: second.id });
  await stage.cannot("salesLead", SalesPlanReview, "complete", second, outcome, "WRONG_STATE");
});

test("one that is not held is waived by the manager, with a reason, and sends no further notices", async () => {
  await clock(`${year}-03-25`);
  const [review] = await reviewsOf(plan);
  await stage.cannot("salesLead", SalesPlanReview, "waive", review!, { reason: "年初刚调整" }, "ACCESS_DENIED");
  expect(await stage.act("departmentManager", SalesPlanReview, "waive", review!, { reason: "年初刚调整" })).toMatchObject({ status: "WAIVED" });
  await clock(`${year}-04-20`);
  expect(await noticesOf(review!.id)).toEqual(["REVIEW_DUE salesLead"]);
});

test("due dates are equally many months apart for any day, and each comes once", () => {
  const day = fc.integer({ min: 0, max: 3_000 }).map((days) => addDays("2026-01-01", days));
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 12 }), day, (from, months, today) => {
      const schedule = { from: () => from, everyMonths: () => months, warn: [10, 3, 0] };
      const dates = dueDates(schedule, { createdAt: "2025-01-01T00:00:00Z" } as SalesPlan, today);
      expect(dates).toEqual(dates.map((_, i) => addMonths(from, (i + 1) * months)));
      expect(new Set(dates).size).toBe(dates.length);
      expect(dates.every((date) => date <= addDays(today, 10))).toBe(true);
      expect(addMonths(from, (dates.length + 1) * months) > addDays(today, 10)).toBe(true);
    }),
  );
});
