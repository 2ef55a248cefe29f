/** Follow-ups: targets of a plan, coverage that counts a customer once, satisfaction without unanswered questions. 六(二) */
import { afterAll, beforeAll, expect, test } from "vitest";
import { seriesFigures } from "../../../platform/kpi/measures.ts";
import { tick } from "../../../platform/schedule/tick.ts";
import { bareCustomer, listed } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { Customer } from "../../sales/customers/customer.ts";
import { CustomerNeed } from "../needs/customerNeed.ts";
import { FollowUp } from "./followUp.ts";
import { FollowUpPlan } from "./followUpPlan.ts";
import { FollowUpTarget, periodOf } from "./followUpTarget.ts";

let stage: Stage;
let hospital: Customer;
let pharmacy: Customer;
let plan: FollowUpPlan;

const customer = async (kind: Customer["kind"]): Promise<Customer> => stage.seedEdit(await bareCustomer(stage), { kind, status: "ACTIVE" });

beforeAll(async () => {
  stage = await Stage.open("2026-11-23");
  await stage.staff("serviceAgent", "serviceLead", "purchaser", "auditor", "finance", "logisticsCoordinator");
  hospital = await customer("HOSPITAL");
  pharmacy = await customer("PHARMACY");
  plan = await stage.create("serviceLead", FollowUpPlan, planned());
  await stage.act("serviceLead", FollowUpPlan, "start", plan);
});
afterAll(() => stage.close());

const planned = (values: object = {}) => ({ name: "年度回访", startsOn: "2026-11-01", endsOn: "2027-10-31", method: "PHONE", cadences: [{ customerKind: "HOSPITAL", everyMonths: 1 }], questions: [{ question: "送货准时吗？" }, { question: "服务满意吗？" }], ...values });
const targetsOf = ({ id }: Customer) => listed(stage, FollowUpTarget, "customerId", id, "dueOn");
const ask = (values: object = {}) => stage.create<FollowUp>("serviceAgent", FollowUp, { customerId: hospital.id, method: "PHONE", plannedOn: stage.today, ...values });

test("only the lead makes a plan; it lists each class once and ends after it starts", async () => {
  await stage.cannotCreate("serviceAgent", FollowUpPlan, planned(), "ACCESS_DENIED");
  await stage.cannotCreate("serviceLead", FollowUpPlan, planned({ endsOn: "2026-10-31" }), "PLAN_ENDS_BEFORE_START");
  const twice = [{ customerKind: "HOSPITAL", everyMonths: 1 }, { customerKind: "HOSPITAL", everyMonths: 3 }];
  await stage.cannotCreate("serviceLead", FollowUpPlan, planned({ cadences: twice }), "CLASS_TWICE");
});

test.each([
  [1, "2026-11-30", { from: "2026-11-01", to: "2026-11-30" }],
  [1, "2026-12-01", { from: "2026-12-01", to: "2026-12-31" }],
  [3, "2027-01-31", { from: "2026-11-01", to: "2027-01-31" }],
  [3, "2027-02-01", { from: "2027-02-01", to: "2027-04-30" }],
  [5, "2027-10-01", { from: "2027-09-01", to: "2027-10-31" }],
  [1, "2026-10-31", undefined],
  [1, "2027-11-01", undefined],
])("periods of %i months: %s lies in %j", (months, date, expected) => expect(periodOf({ startsOn: "2026-11-01", endsOn: "2027-10-31" }, months, date)).toEqual(expected));

test("each customer of a class has one target a period, however often the clock runs; asked twice, it is covered once", async () => {
  for (const hour of ["02", "03"]) await tick(new Date(`2026-11-23T${hour}:00:00Z`), stage.table);
  const [target, ...others] = await targetsOf(hospital);
  expect(others).toEqual([]);
  expect(target).toMatchObject({ from: "2026-11-01", dueOn: "2026-11-30", open: true });
  expect(await targetsOf(pharmacy)).toEqual([]);

  const first = await ask({ targetId: target!.id });
  expect(first.answers.map(({ question }) => question)).toEqual(["送货准时吗？", "服务满意吗？"]);
  const answers = [{ question: "送货准时吗？", score: 5 }, { question: "服务满意吗？", score: null }];
  const done = await stage.act<FollowUp>("serviceAgent", FollowUp, "complete", first, { answers, summary: "送货准时" });
  expect(Object.values(seriesFigures("FollowUp", done))).toEqual([1, 5, 1]);
  const covered = await stage.fresh(target!);
  expect([covered.coveredOn, covered.open]).toEqual([stage.today, undefined]);

  const later = stage.at("2026-11-25");
  const second = await later.create<FollowUp>("serviceAgent", FollowUp, { customerId: hospital.id, method: "PHONE", plannedOn: later.today });
  await later.act("serviceAgent", FollowUp, "complete", second, { answers: [{ question: "服务满意吗？", score: 3 }], summary: "一般" });
  const still = await stage.fresh(target!);
  expect(still.coveredOn).toBe(stage.today);
  expect(Object.values(seriesFigures("FollowUpTarget", still))).toEqual([1, 1]);
});

test("scores are from 1 to 5; a follow-up cannot end as not reached without an attempt", async () => {
  const one = await ask();
  await stage.cannot("serviceAgent", FollowUp, "complete", one, { answers: [{ question: "服务满意吗？", score: 6 }], summary: "很好" }, "TOO_LARGE_VALUE");
  await stage.cannot("serviceAgent", FollowUp, "giveUp", one, {}, "NEVER_TRIED");
  await stage.cannot("auditor", FollowUp, "attempt", one, { remark: "无人接听" }, "ACCESS_DENIED");
  await stage.act("serviceAgent", FollowUp, "attempt", one, { remark: "无人接听" });
  expect((await stage.act<FollowUp>("serviceAgent", FollowUp, "giveUp", one)).status).toBe("NOT_REACHED");
});

test("names no contact and no target of another customer", async () => {
  const [target] = await targetsOf(hospital);
  await stage.cannotCreate("serviceAgent", FollowUp, { customerId: pharmacy.id, method: "PHONE", plannedOn: stage.today, targetId: target!.id }, "TARGET_OF_ANOTHER_CUSTOMER");
});

test("a need goes to the department that answers it, and back to the employee who routed it", async () => {
  const followUp = await ask();
  const need = await stage.create<CustomerNeed>("serviceAgent", CustomerNeed, { customerId: hospital.id, kind: "DELIVERY", text: "希望上午送货", toDepartment: "WAREHOUSE", followUpId: followUp.id });
  expect(need.clocks!.map(({ name, minutes }) => [name, minutes])).toEqual([["acknowledge", 450], ["answer", 1_350]]);
  await stage.cannot("finance", CustomerNeed, "acknowledge", need, {}, "NO_SUCH_RECORD");
  await stage.act("logisticsCoordinator", CustomerNeed, "acknowledge", need);
  await stage.act("logisticsCoordinator", CustomerNeed, "answer", need, { answer: "已改为上午线路" });
  await stage.act("serviceAgent", CustomerNeed, "close", need);
});
