/** The yearly plan and how far it is attained, the deputies' reports, and the quarterly reviews. 二(二) */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { money } from "../../../table/money.ts";
import { isWorkingDay } from "../../../platform/calendar/workingDays.ts";
import { Context } from "../../../platform/context.ts";
import { announcementsOf } from "../../../platform/notification/announce.ts";
import { Notice } from "../../../platform/notification/notice.ts";
import { systemPrincipal } from "../../../platform/systemPrincipal.ts";
import { listed } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { ActionItem } from "../../collaboration/actions/actionItem.ts";
import { SalesOrderLine } from "../../sales/orders/salesOrderLine.ts";
import { attainment, floored, scoreOf, totalOf, type Exact } from "./attainment.ts";
import { DepartmentPlan } from "./departmentPlan.ts";
import { DeputyReport } from "./deputyReport.ts";
import { PlanReview } from "./planReview.ts";
import { reportDueOn, reviewDueOn, steer } from "./steeringClock.ts";

const calendar = { isWorkingDay };
const share = (part: number, whole: number): Exact => ({ part: BigInt(part) * 10_000n, whole: BigInt(whole) });
const read = (one: Exact | null): number | null => one && floored(one);

describe("attainment", () => {
  test("leads either way, and what has gone the wrong way scores nothing", () => {
    const lower = { baseline: 800, target: 500 };
    expect(read(attainment(lower, 600))).toBe(6_666);
    expect(read(attainment(lower, 950))).toBe(-5_000);
    expect(read(scoreOf(attainment(lower, 950), 10_000))).toBe(0);
  });

  test("beyond the target is capped", () => {
    const attained = attainment({ baseline: 0, target: 1_200_000_000 }, 1_260_000_000);
    expect([read(attained), read(scoreOf(attained, 10_000)), read(scoreOf(attained, 12_000))]).toEqual([10_500, 10_000, 10_500]);
  });

  test("of an objective is the mean of what was measured, and scores are carried up unrounded", () => {
    const { score, coverage } = totalOf([{ weight: 50, score: share(1, 1) }, { weight: 30, score: { part: 20_000n, whole: 3n } }, { weight: 20, score: null }]);
    expect([read(score), coverage]).toEqual([8_750, 80]);
    const plan = totalOf([{ weight: 60, score: share(7, 8) }, { weight: 40, score: share(1, 3) }]);
    expect([read(plan.score), plan.coverage]).toEqual([6_583, 100]);
  });

  test("is unknown without a way to go, or where nothing was measured", () => {
    expect([attainment({ baseline: 5, target: 5 }, 7), attainment({ baseline: 0, target: 1 }, null)]).toEqual([null, null]);
    expect(totalOf([{ weight: 100, score: null }])).toEqual({ score: null, coverage: 0 });
  });

  test("rises with the actual towards the target, and every total lies between the least and the greatest score", () => {
    const value = fc.integer({ min: -1_000_000, max: 1_000_000 });
    fc.assert(
      fc.property(value, value, value, value, (baseline, target, one, other) => {
        fc.pre(baseline !== target);
        const [low, high] = [Math.min(one, other), Math.max(one, other)].map((actual) => floored(attainment({ baseline, target }, actual)!));
        if (target > baseline) expect(low!).toBeLessThanOrEqual(high!);
        else expect(low!).toBeGreaterThanOrEqual(high!);
        expect(floored(attainment({ baseline, target }, target)!)).toBe(10_000);
      }),
    );
    const line = fc.record({ weight: fc.integer({ min: 1, max: 100 }), score: fc.option(fc.record({ part: fc.bigInt({ min: 0n, max: 10n ** 9n }), whole: fc.bigInt({ min: 1n, max: 10n ** 5n }) })) });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const { score, coverage } = totalOf(lines);
        const scores = lines.flatMap((one) => (one.score ? [floored(one.score)] : []));
        expect(coverage).toBe(lines.reduce((sum, { weight, score: known }) => sum + (known ? weight : 0), 0));
        expect(score === null).toBe(scores.length === 0);
        if (!score) return;
        expect(floored(score)).toBeGreaterThanOrEqual(Math.min(...scores));
        expect(floored(score)).toBeLessThanOrEqual(Math.max(...scores) + 1);
      }),
    );
  });
});

test("September's report is due on 2026-10-13, since Saturday 10-10 is worked, and the review ten working days after the quarter", () => {
  expect(reportDueOn("2026-09", calendar)).toBe("2026-10-13");
  expect(reviewDueOn(2026, 3, calendar)).toBe("2026-10-20");
});

let stage: Stage;
const clock = (day: string) => steer(new Context(stage.table, systemPrincipal, "zh", `clock-${day}`, stage.at(day).now));

beforeAll(async () => {
  stage = await Stage.open("2026-01-05");
  await stage.staff("departmentManager", "officeClerk", "deputyManager", "salesLead", "finance", "auditor", "picker");
});
afterAll(() => stage.close());

const objectives = [{ number: 1, title: "销售增长", owner: "salesLead", weight: 60 }, { number: 2, title: "制度完善", owner: "qaOfficer", weight: 40 }];
const measures = [
  { objective: 1, title: "全年订货额", kpi: "dailySales", baseline: 0, target: 120_000_000, weight: 100 },
  { objective: 2, title: "完成制度修订的份数", baseline: 0, target: 1_000, weight: 100 },
];

describe("the yearly plan", () => {
  let plan: DepartmentPlan;

  test("is refused where weights do not add to 100 on each level, all of it at once, and where everybody would see what they may not", async () => {
    const draft = await stage.create<DepartmentPlan>("officeClerk", DepartmentPlan, { year: 2027, objectives: [{ ...objectives[0], weight: 70 }, objectives[1]], measures: [{ ...measures[0], weight: 90 }, { ...measures[1], objective: 3 }] });
    const findings = await stage.cannot("officeClerk", DepartmentPlan, "submit", draft, {}, "PLAN_WEIGHTS_WRONG", "PLAN_WEIGHTS_WRONG", "PLAN_WEIGHTS_WRONG", "PLAN_OBJECTIVE_UNKNOWN");
    expect(findings.map(({ field }) => field)).toEqual(["measures.1.objective", "objectives", "measures", "measures"]);
    await stage.cannotCreate("officeClerk", DepartmentPlan, { year: 2028, objectives, measures: [{ ...measures[0], kpi: "grossMargin" }, measures[1]] }, "PLAN_KPI_NOT_SHARED");
    await stage.cannotCreate("salesLead", DepartmentPlan, { year: 2026, objectives, measures }, "ACCESS_DENIED");
  });

  test("is approved by the manager, is one for each year, and is known to everybody", async () => {
    const draft = await stage.create<DepartmentPlan>("deputyManager", DepartmentPlan, { year: 2026, objectives, measures });
    expect(draft).toMatchObject({ name: "2026 V1", status: "DRAFT" });
    await stage.cannotCreate("officeClerk", DepartmentPlan, { year: 2026, objectives, measures }, "VALUE_TAKEN");
    const submitted = await stage.act("deputyManager", DepartmentPlan, "submit", draft);
    await stage.cannot("officeClerk", DepartmentPlan, "approve", submitted, {}, "ACCESS_DENIED");
    plan = await stage.act<DepartmentPlan>("departmentManager", DepartmentPlan, "approve", submitted);
    expect(plan).toMatchObject({ status: "IN_FORCE", inForceFrom: "2026-01-05" });
    expect((await stage.answer("picker", "query ($id: ID!) { departmentPlan(id: $id) { name } }", { id: plan.id })).departmentPlan).toEqual({ name: "2026 V1" });
  });

  test("is measured by the KPI over its year so far; what no KPI tells is not covered", async () => {
    await stage.seed(SalesOrderLine, { orderedOn: "2026-03-10", amount: money(60_000_000, "CNY"), salesOrderId: "so_1", line: 1, customerId: "cus_1", productId: "prd_1", quantity: 1 } as never);
    await stage.seed(SalesOrderLine, { orderedOn: "2025-12-31", amount: money(60_000_000, "CNY"), salesOrderId: "so_1", line: 2, customerId: "cus_1", productId: "prd_1", quantity: 1 } as never);
    await stage.project(SalesOrderLine);
    const { departmentPlan } = await stage.at("2026-04-02").answer("picker", "query ($id: ID!) { departmentPlan(id: $id) { standing { score coverage objectives { number score coverage } measures { number actual attainment score } } } }", { id: plan.id });
    expect(departmentPlan.standing).toEqual({
      score: 5_000,
      coverage: 60,
      objectives: [{ number: 1, score: 5_000, coverage: 100 }, { number: 2, score: null, coverage: 0 }],
      measures: [{ number: 1, actual: 60_000_000, attainment: 5_000, score: 5_000 }, { number: 2, actual: null, attainment: null, score: null }],
    });
  });

  describe("is reviewed after each quarter", () => {
    let review: PlanReview;

    test("which the clock begins once; an unmet target needs its narrative", async () => {
      await clock("2026-03-31");
      expect(await listed(stage, PlanReview, "planId", plan.id, "dueOn")).toEqual([]);
      await clock("2026-04-01");
      await clock("2026-04-02");
      const [made, ...none] = await listed(stage, PlanReview, "planId", plan.id, "dueOn");
      expect(none).toEqual([]);
      review = made!;
      expect(review).toMatchObject({ title: "2026 V1 Q1", quarter: 1, dueOn: "2026-04-15", status: "DUE", lines: [{ measure: 1, title: "全年订货额" }, { measure: 2 }] });
      const [finding] = await stage.at("2026-04-02").cannot("officeClerk", PlanReview, "submit", review, {}, "REVIEW_NEEDS_NARRATIVE");
      expect(finding!.field).toBe("lines.0.narrative");
      const outcome = await stage.at("2026-04-02").tryUpdate("officeClerk", PlanReview, review, { lines: [{ measure: 1, actual: 5 }, { measure: 9 }] });
      expect(outcome.findings.map(({ code }) => code)).toEqual(["REVIEW_KPI_SAYS_IT", "REVIEW_MEASURE_UNKNOWN"]);
    });

    test("which freezes how far it is, is confirmed by the manager, and only then read by everybody", async () => {
      const seen = async (subject: string) => Boolean((await stage.answer(subject, "query ($id: ID!) { planReview(id: $id) { id } }", { id: review.id })).planReview);
      await stage.at("2026-04-02").update("officeClerk", PlanReview, review, { lines: [{ measure: 1, narrative: "大客户招标推迟到二季度" }, { measure: 2, actual: 400, narrative: "剩余六份在评审" }], decisions: "每月跟踪招标进度" });
      const submitted = await stage.at("2026-04-08").act<PlanReview>("officeClerk", PlanReview, "submit", review);
      expect(submitted.snapshots![0]!.figures.map(({ key, value }) => [key, value])).toEqual([["plan", 4_600], ["objective.1", 5_000], ["objective.2", 4_000], ["measure.1", 5_000], ["measure.2", 4_000]]);
      expect(await seen("picker")).toBe(false);
      await stage.cannot("deputyManager", PlanReview, "confirm", submitted, {}, "ACCESS_DENIED");
      expect(await stage.at("2026-04-09").act("departmentManager", PlanReview, "confirm", submitted)).toMatchObject({ status: "CONFIRMED", confirmedOn: "2026-04-09" });
      expect(await seen("picker")).toBe(true);
      // From then on the plan's own page covers it as well.
      const { departmentPlan } = await stage.at("2026-04-09").answer("picker", "query ($id: ID!) { departmentPlan(id: $id) { standing { score coverage } } }", { id: plan.id });
      expect(departmentPlan.standing).toEqual({ score: 4_600, coverage: 100 });
    });

    test("which in the fourth quarter covers everything", async () => {
      await clock("2027-01-04");
      const last = (await listed(stage, PlanReview, "planId", plan.id, "dueOn")).find(({ quarter }) => quarter === 4)!;
      await stage.at("2027-01-04").update("officeClerk", PlanReview, last, { lines: [{ measure: 1, narrative: "招标未中" }, { measure: 2 }] });
      const [finding] = await stage.at("2027-01-04").cannot("officeClerk", PlanReview, "submit", last, {}, "REVIEW_NOT_COVERED");
      expect(finding!.field).toBe("lines.1.actual");
    });
  });

  test("is revised by a copy that replaces it once the manager has approved that; a past year is closed", async () => {
    await stage.cannot("departmentManager", DepartmentPlan, "close", plan, {}, "PLAN_YEAR_RUNS");
    plan = await stage.at("2026-07-01").act<DepartmentPlan>("officeClerk", DepartmentPlan, "revise", plan, { reason: "年中调整目标" });
    await stage.at("2026-07-01").cannot("officeClerk", DepartmentPlan, "revise", plan, { reason: "再次调整" }, "PLAN_REVISION_UNDER_WAY");
    const next = await stage.fresh<DepartmentPlan>(plan.nextId!);
    expect(next).toMatchObject({ name: "2026 V2", status: "DRAFT", revisionReason: "年中调整目标", objectives: plan.objectives });
    const submitted = await stage.at("2026-07-01").act("officeClerk", DepartmentPlan, "submit", next);
    await stage.at("2026-07-02").act("departmentManager", DepartmentPlan, "approve", submitted);
    expect((await stage.fresh(plan)).status).toBe("REVISED");
    expect(await stage.at("2027-01-04").act("departmentManager", DepartmentPlan, "close", next)).toMatchObject({ status: "CLOSED" });
  });
});

describe("a deputy's report", () => {
  let report: DeputyReport;
  const at = (day: string) => stage.at(day);
  const answer = (day: string, input: object) => at(day).act<DeputyReport>("departmentManager", DeputyReport, "answer", report, input);
  const proposals = [{ text: "增加一名冷链复核员", wantedBy: "2026-11-30" }, { text: "更换温控车供应商" }, { text: "停用三号库" }];

  test("is made once, for the deputy who holds the area on its due date; for an area without a deputy there is none, and the manager is told", async () => {
    await clock("2026-10-01");
    await clock("2026-10-02");
    const reports = (await listed(stage, DeputyReport, "deputyId", await stage.idOf("deputyManager"), "dueOn")).filter(({ period }) => period === "2026-09");
    expect(reports).toMatchObject([{ area: "SUPPLY", dueOn: "2026-10-13", status: "DUE", title: "供应链管理 2026-09" }]);
    report = reports[0]!;
    expect(announcementsOf({ after: report })).toMatchObject([{ kind: "DEPUTY_REPORT_DUE", audience: { people: [report.deputyId] } }]);
    const told = (await listed(stage, Notice, "bellOfId", await stage.idOf("departmentManager"), "createdAt")).filter(({ kind, on }) => kind === "AREA_WITHOUT_DEPUTY" && on === "2026-10-13");
    expect(told.map(({ title }) => title).sort()).toEqual(["客户服务", "市场推广", "销售管理"].sort());
  });

  test("is its deputy's alone, with at least one finding and one proposal, and late after its day", async () => {
    await at("2026-10-09").cannot("deputyManager", DeputyReport, "submit", report, {}, "DEPUTY_REPORT_NEEDS_FINDING", "DEPUTY_REPORT_NEEDS_PROPOSAL");
    await at("2026-10-09").cannot("departmentManager", DeputyReport, "submit", report, {}, "ACCESS_DENIED");
    await stage.hireWith("other-deputy", [{ role: "deputyManager", area: "SALES", from: "2026-10-14" }]);
    const { findings } = await at("2026-10-14").tryUpdate("other-deputy", DeputyReport, report, { progress: "一切正常" });
    expect(findings.map(({ code }) => code)).toEqual(["NO_SUCH_RECORD"]);
    await clock("2026-10-14");
    const late = (await listed(stage, Notice, "bellOfId", await stage.idOf("departmentManager"), "createdAt")).filter(({ kind, aboutId }) => kind === "DEPUTY_REPORT_LATE" && aboutId === report.id);
    expect(late).toHaveLength(1);
    await at("2026-10-14").update("deputyManager", DeputyReport, report, { progress: "冷链改造完成一半", findings: [{ text: "复核积压", evidence: "平均等待 42 分钟" }], proposals });
    const submitted = await at("2026-10-14").act<DeputyReport>("deputyManager", DeputyReport, "submit", report);
    expect(submitted).toMatchObject({ status: "SUBMITTED", submittedOn: "2026-10-14" });
    const seen = async (subject: string) => Boolean((await stage.ask(subject, "query ($id: ID!) { deputyReport(id: $id) { id } }", { id: report.id })).data?.deputyReport);
    expect(await Promise.all(["deputyManager", "departmentManager", "auditor", "officeClerk", "finance"].map(seen))).toEqual([true, true, true, false, false]);
  });

  test("is answered proposal by proposal: what is accepted is an action item at once, what is rejected has a reason", async () => {
    const cannot = (input: object, ...codes: string[]) => at("2026-10-15").cannot("departmentManager", DeputyReport, "answer", report, input, ...codes);
    await cannot({ proposal: 9, answer: "REJECTED", answerText: "无" }, "PROPOSAL_UNKNOWN");
    await cannot({ proposal: 2, answer: "ACCEPTED" }, "PROPOSAL_ANSWER_INCOMPLETE", "PROPOSAL_ANSWER_INCOMPLETE");
    await cannot({ proposal: 2, answer: "DEFERRED", deferredTo: "2026-10-15" }, "PROPOSAL_ANSWER_INCOMPLETE");
    await cannot({ proposal: 3, answer: "REJECTED" }, "PROPOSAL_ANSWER_INCOMPLETE");
    await cannot({ proposal: 1, answer: "ACCEPTED", ownerId: await stage.idOf("finance"), dueOn: "2026-10-01" }, "DEADLINE_PASSED");
    await at("2026-10-15").cannot("deputyManager", DeputyReport, "answer", report, { proposal: 1, answer: "REJECTED", answerText: "无" }, "ACCESS_DENIED");
    expect(await listed(stage, ActionItem, "sourceId", report.id, "dueOn")).toEqual([]);
    const answered = await answer("2026-10-15", { proposal: 1, answer: "ACCEPTED", ownerId: await stage.idOf("finance") });
    const [item] = await listed(stage, ActionItem, "sourceId", report.id, "dueOn");
    expect(item).toMatchObject({ text: "增加一名冷链复核员", dueOn: "2026-11-30", originallyDueOn: "2026-11-30", status: "OPEN", verifierId: await stage.idOf("departmentManager") });
    expect(answered).toMatchObject({ status: "SUBMITTED", proposals: [{ answer: "ACCEPTED", actionItemId: item!.id }, {}, {}] });
    await at("2026-10-15").cannot("departmentManager", DeputyReport, "sendBack", report, { reason: "请补充" }, "PROPOSAL_ANSWERED");
  });

  test("is answered once every proposal is; what was deferred comes back until it is decided", async () => {
    await answer("2026-10-15", { proposal: 2, answer: "DEFERRED", deferredTo: "2026-12-01" });
    expect(await answer("2026-10-15", { proposal: 3, answer: "REJECTED", answerText: "三号库另有用途" })).toMatchObject({ status: "ANSWERED", answeredOn: "2026-10-15", deferred: true, decideOn: "2026-12-01" });
    await at("2026-12-01").cannot("departmentManager", DeputyReport, "answer", report, { proposal: 3, answer: "REJECTED", answerText: "再次说明" }, "PROPOSAL_ANSWERED");
    const decided = await answer("2026-12-01", { proposal: 2, answer: "REJECTED", answerText: "合同未到期" });
    expect(decided).toMatchObject({ status: "ANSWERED", answeredOn: "2026-10-15" });
    expect([decided.deferred ?? null, decided.decideOn ?? null]).toEqual([null, null]);
  });
});
