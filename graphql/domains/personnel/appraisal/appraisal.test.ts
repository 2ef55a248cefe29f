/** Appraisals: what they come to, who sees what when, four persons, the forced order, appeals. 十(一), 十(二) */
import fc from "fast-check";
import { ulid } from "ulid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { entityByName } from "../../../table/entity.ts";
import { money } from "../../../table/money.ts";
import { listed } from "../../../test/company.ts";
import { storedScan } from "../../../test/remedies/remedy.ts";
import { Stage } from "../../../test/stage.ts";
import { Context } from "../../../platform/context.ts";
import { papersFor } from "../../../platform/paper/paper.ts";
import { paperContent } from "../../../platform/paper/paperContent.ts";
import { declaredWork } from "../../../platform/schedule/clock.ts";
import { systemPrincipal } from "../../../platform/systemPrincipal.ts";
import { tick } from "../../../platform/schedule/tick.ts";
import type { Notice } from "../../../platform/notification/notice.ts";
import { Employee } from "../../organization/people/employee.ts";
import { SalesOrder } from "../../sales/orders/salesOrder.ts";
import { CourseProposal } from "../careers/courseProposal.ts";
import { Course } from "../duties/course.ts";
import { Appeal } from "./appeal.ts";
import { Appraisal } from "./appraisal.ts";
import { AppraisalCycle } from "./appraisalCycle.ts";
import { cycleWork } from "./appraisalCycleLifecycle.ts";
import { AppraisalResult } from "./appraisalResult.ts";
import { AppraisalScheme } from "./appraisalScheme.ts";
import { bandCounts, overfull } from "./appraisalsOf.ts";
import { CalibrationEntry } from "./calibrationEntry.ts";
import { ManagerAssessment } from "./managerAssessment.ts";
import { onCurve, overSegments, totalOf } from "./scoring.ts";
import { SelfAssessment } from "./selfAssessment.ts";

let stage: Stage;
let courseId: string;

beforeAll(async () => {
  stage = await Stage.open("2026-07-01");
  await stage.staff("hr", "departmentManager", "salesLead", "auditor", "picker", "deputyManager");
  await stage.hire("second-hr", "hr");
  const course = await stage.create("hr", Course, { name: "沟通能力", minutes: 60 });
  courseId = (await stage.act<Course>("hr", Course, "activate", course)).id;
});
afterAll(() => stage.close());

const curve = [{ at: 6_000, score: 0 }, { at: 10_000, score: 10_000 }];
const line = (name: string, dimension: string, weight: number, values: object = {}) => ({ name, dimension, weight, standard: "按岗位要求", method: "上级评分", source: "MANUAL", ...values });
const indicators = () => [line("销售完成率", "PERFORMANCE", 4_000, { source: "ATTAINMENT", curve }), line("客户管理", "PERFORMANCE", 2_000), line("专业能力", "ABILITY", 2_500, { courseId, courseBelow: 8_000 }), line("工作态度", "ATTITUDE", 1_500)];
const bands = [{ band: "S", from: 9_000, atMost: 1_000, factor: 12_000 }, { band: "A", from: 8_000, atMost: 2_500 }, { band: "B", from: 6_000 }, { band: "C", from: 0 }];

async function scheme(values: object = {}): Promise<AppraisalScheme> {
  const consultationFileId = await storedScan(stage, "hr");
  const made = await stage.create("hr", AppraisalScheme, { title: `方案 ${ulid()}`, indicators: indicators(), bands, ...values });
  const announced = await stage.seed(entityByName("Announcement")!.target, { title: "考核方案", body: "考核方案公示", revision: 1, number: `GG-${ulid()}`, status: "PUBLISHED", duties: [] } as object);
  await stage.update("hr", AppraisalScheme, made, { consultedOn: "2026-06-15", consultationFileId, announcementId: announced.id });
  await stage.act("hr", AppraisalScheme, "submit", made);
  await stage.act("second-hr", AppraisalScheme, "approve", made);
  return stage.act<AppraisalScheme>("departmentManager", AppraisalScheme, "approve", made);
}

interface Case {
  cycle: AppraisalCycle;
  appraisal: Appraisal;
  employee: string;
  manager: string;
}

/** A cycle with one appraisal, at the employee. */
async function begun(ofScheme: object = {}): Promise<Case> {
  const [employee, manager] = [`rep-${ulid()}`, `lead-${ulid()}`];
  const { id: managerId } = await stage.hire(manager, "salesLead");
  const person = await stage.hire(employee, "salesRepresentative");
  await stage.seedEdit(await stage.fresh<Employee>(person.id), { managerId });
  const dates = { startsOn: "2026-01-01", endsOn: "2026-06-30", selfBy: "2026-07-10", managersBy: "2026-07-20", calibrationBy: "2026-07-31" };
  const made = await stage.create("hr", AppraisalCycle, { title: `上半年 ${ulid()}`, schemeId: (await scheme(ofScheme)).id, calibratorId: await stage.idOf("departmentManager"), ...dates });
  const cycle = await stage.act<AppraisalCycle>("hr", AppraisalCycle, "begin", made);
  await tick(stage.now, stage.table);
  const all = await listed(stage, Appraisal, "cycleId", cycle.id, "createdAt");
  for (const one of all) if (one.employeeId !== person.id) await stage.act("hr", Appraisal, "exempt", one, { reason: "本测试不含" });
  return { cycle, appraisal: all.find(({ employeeId }) => employeeId === person.id)!, employee, manager };
}

const secret = () => `私密评语 ${ulid()}`;
const selfScores = (reason: string) => [1, 2, 3, 4].map((indicator) => ({ indicator, score: 9_000, reason }));
const lines = (reason: string, scores: readonly (number | null)[] = [8_500, 9_000, 7_000]) => [
  { indicator: 1, reading: 9_876, reason },
  ...scores.map((score, i) => (score === null ? { indicator: i + 2, notApplicable: true, reason } : { indicator: i + 2, score, reason })),
];

async function selfAssessed({ appraisal, employee, cycle }: Case, reason = "完成目标"): Promise<SelfAssessment> {
  const self = await stage.create(employee, SelfAssessment, { appraisalId: appraisal.id, scores: selfScores(reason) });
  const submitted = await stage.act<SelfAssessment>(employee, SelfAssessment, "submit", self);
  await stage.act("hr", AppraisalCycle, "askManagers", cycle);
  return submitted;
}

async function assessed({ appraisal, manager, cycle }: Case, reason = "表现良好"): Promise<ManagerAssessment> {
  const made = await stage.create(manager, ManagerAssessment, { appraisalId: appraisal.id, segment: 1, lines: lines(reason) });
  const submitted = await stage.act<ManagerAssessment>(manager, ManagerAssessment, "submit", made);
  await stage.act("hr", AppraisalCycle, "calibrate", cycle);
  return submitted;
}

async function published(one: Case): Promise<void> {
  await stage.act("hr", AppraisalCycle, "publish", one.cycle);
  await tick(stage.now, stage.table);
}

/** An order of a representative that was completed in March, on time or a week late. */
async function completedOrder(representativeId: string, onTime: boolean): Promise<void> {
  const ordered = [{ quantity: 10, cancelledQuantity: 0 }];
  await stage.seed(SalesOrder, { number: `SO-${ulid()}`, customerId: "cus_none", representativeId, lines: ordered, requestedOn: "2026-03-10", lastSignedOn: onTime ? "2026-03-10" : "2026-03-17", status: "COMPLETED", total: money(100, "CNY"), duties: [] } as unknown as Partial<SalesOrder>);
}

test("a KPI that is kept by person is read of the person who is appraised, in the months of their part", async () => {
  const measuredLine = line("准时足量率", "PERFORMANCE", 4_000, { source: "KPI", kpi: "onTimeInFull", curve });
  const one = await begun({ indicators: [measuredLine, ...indicators().slice(1)] });
  for (const onTime of [true, true, true, false]) await completedOrder(one.appraisal.employeeId, onTime);
  for (const onTime of [false, false]) await completedOrder("emp_other", onTime);
  await stage.project(SalesOrder);
  await selfAssessed(one);
  const [, ...others] = lines("按标准评分");
  const submitted = async () => {
    const made = await stage.create(one.manager, ManagerAssessment, { appraisalId: one.appraisal.id, segment: 1, lines: [{ indicator: 1, reason: "系统读数" }, ...others] });
    return stage.act<ManagerAssessment>(one.manager, ManagerAssessment, "submit", made);
  };
  const [read] = (await submitted()).lines;
  // Three of this person's four, and not three of the company's six.
  expect(read).toMatchObject({ reading: 7_500, score: onCurve(curve, 7_500), readAt: stage.now.toISOString() });
});

describe("the total", () => {
  const weights = [["甲", 4_000], ["甲", 2_000], ["乙", 2_500], ["丙", 1_500]] as const;
  const scoredLines = (scores: readonly (number | undefined)[]) => weights.map(([dimension, weight], i) => ({ dimension, weight, score: scores[i] }));

  test("worked example 1: 8876; without the second line 8970", () => {
    expect(onCurve(curve, 9_876)).toBe(9_690);
    expect(totalOf(scoredLines([9_690, 8_500, 9_000, 7_000]))).toBe(8_876);
    expect(totalOf(scoredLines([9_690, undefined, 9_000, 7_000]))).toBe(8_970);
    // A dimension, or too much weight, is missing.
    expect(totalOf(scoredLines([9_690, 8_500, undefined, 7_000]))).toBeNull();
  });

  test("worked example 3: 60 days at 9000 and 121 at 8001 are 8332", () => {
    expect(overSegments([{ days: 60, total: 9_000 }, { days: 121, total: 8_001 }])).toBe(8_332);
  });

  test("worked example 4: of 23 people at most 2 and 5 in the two best bands; of 9 it is advice", () => {
    const totals = (s: number, a: number, all: number) => [...Array<number>(s).fill(9_500), ...Array<number>(a).fill(8_500), ...Array<number>(all - s - a).fill(7_000)];
    const over = (s: number, a: number, all: number) => overfull(bandCounts({ bands } as AppraisalScheme, totals(s, a, all)), all).map(({ band }) => band);
    expect([over(2, 5, 23), over(3, 5, 23), over(2, 6, 23), over(9, 0, 9)]).toEqual([[], ["S"], ["A"], []]);
  });

  test("of a curve is between its ends, never falls where the curve rises, and is what its points say", () => {
    const points = fc.uniqueArray(fc.integer({ min: -20_000, max: 20_000 }), { minLength: 2, maxLength: 6 }).map((ats) => ats.sort((a, b) => a - b).map((at, i) => ({ at, score: Math.floor((i * 10_000) / ats.length) })));
    fc.assert(
      fc.property(points, fc.integer({ min: -30_000, max: 30_000 }), (curveOf, reading) => {
        const score = onCurve(curveOf, reading);
        expect(score >= curveOf[0]!.score && score <= curveOf.at(-1)!.score).toBe(true);
        expect(onCurve(curveOf, reading + 1)).toBeGreaterThanOrEqual(score);
        for (const point of curveOf) expect(onCurve(curveOf, point.at)).toBe(point.score);
      }),
    );
  });
});

test("worked example 2: a scheme's weights add up, it has three dimensions, and is discussed and announced before it is approved", async () => {
  const of = (weights: readonly number[]) => ["PERFORMANCE", "ABILITY", "ATTITUDE"].map((dimension, i) => line(`指标${i}`, dimension, weights[i]!));
  const values = { title: "方案", bands };
  await stage.cannotCreate("hr", AppraisalScheme, { ...values, indicators: of([3_333, 3_333, 3_333]) }, "WEIGHTS_DO_NOT_ADD_UP");
  await stage.cannotCreate("hr", AppraisalScheme, { ...values, indicators: [line("指标一", "PERFORMANCE", 5_000), line("指标二", "PERFORMANCE", 3_000), line("指标三", "ABILITY", 2_000, { source: "KPI" })] }, "DIMENSION_MISSING", "CURVE_NEEDED", "INDICATOR_KPI_NEEDED");
  const made = await stage.create("hr", AppraisalScheme, { ...values, indicators: of([3_334, 3_333, 3_333]) });
  await stage.cannot("hr", AppraisalScheme, "submit", made, {}, "STAFF_NOT_CONSULTED");
});

describe("an appraisal", () => {
  test("goes from the person over manager and calibration to its publication; nobody takes two parts; an appeal adds a version", async () => {
    const one = await begun();
    const { appraisal, employee, manager, cycle } = one;
    expect(appraisal).toMatchObject({ status: "SELF", appraiserId: await stage.idOf(manager), calibratorId: await stage.idOf("departmentManager") });
    await stage.cannot("hr", AppraisalCycle, "askManagers", cycle, {}, "APPRAISALS_NOT_READY");
    await stage.cannotCreate(employee, SelfAssessment, { appraisalId: appraisal.id, scores: selfScores("好").slice(1) }, "TOO_SHORT", "TOO_SHORT", "TOO_SHORT");
    await stage.cannotCreate(employee, SelfAssessment, { appraisalId: appraisal.id, scores: selfScores("很好").slice(1) }, "EACH_INDICATOR_ONCE");
    await selfAssessed(one);
    const halved = await stage.create(manager, ManagerAssessment, { appraisalId: appraisal.id, segment: 1, lines: lines("表现良好", [8_500, null, 7_000]) });
    await stage.cannot(manager, ManagerAssessment, "submit", halved, {}, "TOO_LITTLE_REMAINS");
    await stage.update(manager, ManagerAssessment, halved, { lines: lines("表现良好") });
    expect(await stage.act<ManagerAssessment>(manager, ManagerAssessment, "submit", halved)).toMatchObject({ total: 8_876 });
    await stage.act("hr", AppraisalCycle, "calibrate", cycle);
    await stage.cannotCreate("picker", CalibrationEntry, { appraisalId: appraisal.id, after: 8_000, reason: "横向比较后调整" }, "UNKNOWN_REFERENCE");
    expect(await stage.create("departmentManager", CalibrationEntry, { appraisalId: appraisal.id, after: 7_900, reason: "横向比较后调整" })).toMatchObject({ before: 8_876, after: 7_900 });
    await published(one);
    const [result] = await listed(stage, AppraisalResult, "appraisalId", appraisal.id, "createdAt");
    expect(result).toMatchObject({ total: 7_900, band: "B", revision: 1, adjustment: "横向比较后调整" });
    expect(await stage.fresh(appraisal)).toMatchObject({ status: "PUBLISHED", appealBy: "2026-07-08" });
    const ctx = await stage.as(employee);
    const sheet = await paperContent(ctx.reveal(result!)!, papersFor(result!, ctx)[0]!, { sheet: "A4", language: "zh", copy: 1 }, ctx);
    // Their copy: total, band and each line with its reason; not what it was before calibration.
    expect(sheet.tables![0]!.rows).toEqual([["销售完成率", "1", "96.90", "表现良好"], ["客户管理", "1", "85.00", "表现良好"], ["专业能力", "1", "90.00", "表现良好"], ["工作态度", "1", "70.00", "表现良好"]]);
    expect(JSON.stringify(sheet)).toContain("79.00");
    expect(JSON.stringify(sheet)).not.toContain("88.76");

    await stage.cannot("hr", Appraisal, "finalise", appraisal, {}, "APPEAL_STILL_OPEN");
    await stage.at("2026-07-09").cannotCreate(employee, Appeal, { appraisalId: appraisal.id, reason: "校准理由不充分" }, "APPEAL_TOO_LATE");
    const appeal = await stage.at("2026-07-08").create(employee, Appeal, { appraisalId: appraisal.id, reason: "校准理由不充分" });
    await stage.cannot("departmentManager", Appeal, "uphold", appeal, { decisionReason: "理由充分，维持" }, "JUDGE_IS_INVOLVED");
    await stage.act("second-hr", Appeal, "change", appeal, { total: 8_500, decisionReason: "校准理由不足，予以恢复" });
    expect((await listed(stage, AppraisalResult, "appraisalId", appraisal.id, "createdAt")).map(({ revision, total, band }) => [revision, total, band]).sort()).toEqual([[1, 7_900, "B"], [2, 8_500, "A"]]);
    expect(await stage.fresh(appraisal)).toMatchObject({ status: "FINAL" });
    // The line on ability was 9000, so no course is proposed.
    expect(await listed(stage, CourseProposal, "employeeId", appraisal.employeeId, "createdAt")).toEqual([]);
  });

  test("is divided where somebody has moved, and exempt under a third of the period", async () => {
    const { appraisal, manager, employee } = await begun();
    const [appraiserId, ownId] = [await stage.idOf(manager), await stage.idOf(employee)];
    await stage.cannot("hr", Appraisal, "divide", appraisal, { segments: [{ from: "2026-01-01", to: "2026-06-30", appraiserId: ownId }], reason: "调岗" }, "SEGMENTS_NOT_IN_PERIOD");
    await stage.cannot("hr", Appraisal, "divide", appraisal, { segments: [{ from: "2026-01-01", to: "2026-03-01", appraiserId }, { from: "2026-03-01", to: "2026-06-30", appraiserId }], reason: "调岗" }, "SEGMENTS_NOT_IN_PERIOD");
    const divided = await stage.act<Appraisal>("hr", Appraisal, "divide", appraisal, { segments: [{ from: "2026-01-01", to: "2026-03-01", appraiserId }, { from: "2026-03-02", to: "2026-06-30", appraiserId: await stage.idOf("salesLead") }], reason: "三月调岗" });
    expect(divided).toMatchObject({ status: "SELF", appraiserId: await stage.idOf("salesLead") });
    expect((await stage.act<Appraisal>("hr", Appraisal, "divide", divided, { segments: [{ from: "2026-05-02", to: "2026-06-30", appraiserId }], reason: "五月入职" })).status).toBe("EXEMPT");
  });
});

/** Who was told what about these records, by the kind of notice. */
async function told(aboutId: string): Promise<string[]> {
  const notices = (await stage.everything()).filter((item) => item.sk === "record" && item.aboutId === aboutId && item.recipientId) as unknown as Notice[];
  const names = new Map(await Promise.all(["hr", "second-hr", "departmentManager"].map(async (subject) => [await stage.idOf(subject), subject] as const)));
  return notices.map(({ kind, recipientId }) => `${kind} ${names.get(recipientId) ?? "other"}`).sort();
}

/** The work of the clock on a day that these tests are about. */
async function clockOn(day: string): Promise<void> {
  const ctx = new Context(stage.table, systemPrincipal, "en", `clock-${day}`, stage.at(day).now);
  for (const { name, run } of declaredWork()) if (name === "appraisals.deadlines" || name === cycleWork) await run(ctx);
}

describe("who says nothing in time", () => {
  test("is reminded, and holds up nobody: after the last day of the phase the cycle goes on", async () => {
    const { cycle, appraisal, employee, manager } = await begun();
    for (const day of ["2026-07-06", "2026-07-07", "2026-07-10", "2026-07-11", "2026-07-12"]) await clockOn(day);
    expect((await told(appraisal.id)).filter((one) => !one.startsWith("APPRAISAL_PHASE"))).toEqual(["APPRAISAL_DUE other", "APPRAISAL_DUE other", "APPRAISAL_OVERDUE other"]);
    await stage.at("2026-07-10").cannot("hr", AppraisalCycle, "askManagers", cycle, {}, "APPRAISALS_NOT_READY");
    await stage.at("2026-07-11").act("hr", AppraisalCycle, "askManagers", cycle);
    await clockOn("2026-07-11");
    expect(await stage.fresh(appraisal)).toMatchObject({ status: "MANAGER" });
    await stage.at("2026-07-11").cannotCreate(employee, SelfAssessment, { appraisalId: appraisal.id, scores: selfScores("太晚了") }, "SELF_PHASE_OVER");
    const made = await stage.at("2026-07-12").create(manager, ManagerAssessment, { appraisalId: appraisal.id, segment: 1, lines: lines("表现良好") });
    expect((await stage.act<ManagerAssessment>(manager, ManagerAssessment, "submit", made)).total).toBe(8_876);
  });

  test("an overdue appeal is brought before HR, and two working days later before the department manager, each once", async () => {
    const { appraisal, employee } = await begun();
    const appraised = await stage.seedEdit(await stage.fresh(appraisal), { status: "PUBLISHED", publishedOn: "2026-07-01", appealBy: "2026-07-08" });
    const appeal = await stage.create(employee, Appeal, { appraisalId: appraised.id, reason: "评分依据不足" });
    // Ten working days after Wednesday, 1 July.
    expect(appeal.decideBy).toBe("2026-07-15");
    for (const day of ["2026-07-11", "2026-07-12", "2026-07-15"]) await clockOn(day);
    expect(await told(appeal.id)).toEqual(["APPEAL_DUE hr", "APPEAL_DUE hr", "APPEAL_DUE second-hr", "APPEAL_DUE second-hr"]);
    for (const day of ["2026-07-16", "2026-07-17"]) await clockOn(day);
    const overdue = async () => (await told(appeal.id)).filter((one) => one.startsWith("APPEAL_OVERDUE"));
    // Friday the 17th is the second working day after the date.
    expect(await overdue()).toEqual(["APPEAL_OVERDUE departmentManager", "APPEAL_OVERDUE hr", "APPEAL_OVERDUE second-hr"]);
    for (const day of ["2026-07-20", "2026-07-21"]) await clockOn(day);
    expect(await overdue()).toHaveLength(3);
  });
});

describe("the department manager", () => {
  test("is appraised by HR and by nobody else, by the company's signed file", async () => {
    const { cycle, appraisal } = await begun();
    const employeeId = await stage.idOf("departmentManager");
    const companyFileId = await storedScan(stage, "second-hr");
    await stage.cannotCreate("second-hr", Appraisal, { cycleId: cycle.id, employeeId }, "COMPANY_FILE_NEEDED");
    await stage.cannotCreate("second-hr", Appraisal, { cycleId: cycle.id, employeeId, appraiserId: await stage.idOf("salesLead") }, "COMPANY_FILE_NEEDED", "MANAGER_APPRAISED_BY_HR");
    await stage.cannotCreate("hr", Appraisal, { cycleId: cycle.id, employeeId: await stage.idOf("picker"), appraiserId: await stage.idOf("salesLead"), companyFileId: await storedScan(stage, "hr") }, "COMPANY_FILE_OF_MANAGER_ONLY");
    const made = await stage.create("second-hr", Appraisal, { cycleId: cycle.id, employeeId, companyFileId });
    expect(made).toMatchObject({ appraiserId: await stage.idOf("second-hr"), companyFileId });
    expect(made.calibratorId).toBeUndefined();
    await stage.cannot("hr", Appraisal, "replaceAppraiser", made, { employeeId: await stage.idOf("salesLead"), reason: "上级代为评价" }, "MANAGER_APPRAISED_BY_HR");
    expect(await stage.act<Appraisal>("second-hr", Appraisal, "replaceAppraiser", made, { employeeId: await stage.idOf("hr"), reason: "休假" })).toMatchObject({ appraiserId: await stage.idOf("hr") });
    expect(appraisal.companyFileId).toBeUndefined();
  });

  test("makes results of HR's own people final, where they have not appraised them; HR all others, and no appraiser their own", async () => {
    const seeded = async (employee: string, appraiser: string, calibrator = "departmentManager") => {
      const appraiserId = await stage.idOf(appraiser);
      return stage.seed(Appraisal, { number: `KH-${ulid()}`, cycleId: "acyc_none", employeeId: await stage.idOf(employee), appraiserId, calibratorId: await stage.idOf(calibrator), indicators: [], segments: [{ from: "2026-01-01", to: "2026-06-30", appraiserId }], appraiserIds: [appraiserId], status: "PUBLISHED", duties: [] });
    };
    const ofPicker = await seeded("picker", "salesLead");
    await stage.cannot("departmentManager", Appraisal, "finalise", ofPicker, {}, "FINAL_BY_ROLE");
    await stage.cannot("hr", Appraisal, "finalise", await seeded("picker", "hr"), {}, "FINAL_BY_SOMEBODY_ELSE");
    expect((await stage.act<Appraisal>("hr", Appraisal, "finalise", ofPicker)).status).toBe("FINAL");
    const ofHr = await seeded("hr", "second-hr");
    await stage.cannot("second-hr", Appraisal, "finalise", ofHr, {}, "FINAL_BY_ROLE", "FINAL_BY_SOMEBODY_ELSE");
    expect((await stage.act<Appraisal>("departmentManager", Appraisal, "finalise", ofHr)).status).toBe("FINAL");
    expect((await stage.act<Appraisal>("second-hr", Appraisal, "finalise", await seeded("hr", "departmentManager"))).status).toBe("FINAL");
  });
});

test("a scheme is submitted once its announcement is published, and not before", async () => {
  const consultationFileId = await storedScan(stage, "hr");
  const announced = await stage.seed(entityByName("Announcement")!.target, { title: "考核方案", body: "考核方案公示", revision: 1, number: `GG-${ulid()}`, status: "DRAFT", duties: [] } as object, await stage.idOf("hr"));
  const made = await stage.create("hr", AppraisalScheme, { title: `方案 ${ulid()}`, indicators: indicators(), bands, consultedOn: "2026-06-15", consultationFileId, announcementId: announced.id });
  await stage.cannot("hr", AppraisalScheme, "submit", made, {}, "ANNOUNCEMENT_NOT_PUBLISHED");
});

test("the attainment of a named plan is read and never entered; without a target the line does not apply", async () => {
  const one = await begun({ indicators: [line("销售计划完成率", "PERFORMANCE", 4_000, { source: "ATTAINMENT", attainment: "SALES_PLAN", curve }), ...indicators().slice(1)] });
  await selfAssessed(one);
  const [mine, ...others] = lines("按标准评分");
  const made = await stage.create(one.manager, ManagerAssessment, { appraisalId: one.appraisal.id, segment: 1, lines: [mine, ...others] });
  // What was entered for it does not stand.
  expect(made.lines[0]).not.toHaveProperty("score", onCurve(curve, 9_876));
  await stage.cannot(one.manager, ManagerAssessment, "submit", made, {}, "SCORE_OR_NOT_APPLICABLE");
  await stage.update(one.manager, ManagerAssessment, made, { lines: [{ indicator: 1, notApplicable: true, reason: "无个人销售目标" }, ...others] });
  expect((await stage.act<ManagerAssessment>(one.manager, ManagerAssessment, "submit", made)).total).toBe(8_333);
});

describe("privacy", () => {
  /** Everything that can be asked of a record: by its id, as a node, and in every list. */
  const asked = `query ($id: ID!) {
    node(id: $id) { __typename ... on SelfAssessment { scores { reason } } ... on ManagerAssessment { lines { reason } assessed: total } ... on CalibrationEntry { reason after } ... on AppraisalResult { lines { reason } total } }
    selfAssessments { nodes { scores { reason } summary } } managerAssessments { nodes { lines { reason } } }
    calibrationEntries { nodes { reason } } appraisalResults { nodes { lines { reason } adjustment } }
  }`;
  const everybody = (one: Case) => [one.employee, one.manager, "departmentManager", "hr", "second-hr", "auditor", "picker", "deputyManager", "salesLead"];

  async function readersOf(one: Case, id: string, text: string): Promise<string[]> {
    const found: string[] = [];
    for (const subject of everybody(one)) {
      const { data, errors } = await stage.ask(subject, asked, { id });
      expect(errors).toBeUndefined();
      if (JSON.stringify(data ?? {}).includes(text)) found.push(subject === one.employee ? "self" : subject === one.manager ? "appraiser" : subject);
    }
    return found.sort();
  }

  test("each record is read by those of the table and by nobody else, before and after publication", async () => {
    const one = await begun();
    const [mine, managers, calibrators] = [secret(), secret(), secret()];
    const draft = await stage.create(one.employee, SelfAssessment, { appraisalId: one.appraisal.id, scores: selfScores(mine) });
    expect(await readersOf(one, draft.id, mine)).toEqual(["hr", "second-hr", "self"]);
    await stage.act(one.employee, SelfAssessment, "submit", draft);
    const always = ["appraiser", "departmentManager", "hr", "second-hr"];
    expect(await readersOf(one, draft.id, mine)).toEqual([...always, "self"]);
    await stage.act("hr", AppraisalCycle, "askManagers", one.cycle);
    const assessment = await assessed(one, managers);
    expect(await readersOf(one, assessment.id, managers)).toEqual(always);
    const entry = await stage.create("departmentManager", CalibrationEntry, { appraisalId: one.appraisal.id, after: 8_000, reason: calibrators });
    expect(await readersOf(one, entry.id, calibrators)).toEqual(["departmentManager", "hr", "second-hr"]);
    await published(one);
    const [result] = await listed(stage, AppraisalResult, "appraisalId", one.appraisal.id, "createdAt");
    expect(await readersOf(one, result!.id, managers)).toEqual(["appraiser", "auditor", "departmentManager", "hr", "second-hr", "self"]);
    expect(await readersOf(one, entry.id, calibrators)).toEqual(["appraiser", "auditor", "departmentManager", "hr", "second-hr", "self"]);
    // Numbers of bands are told of ten people and more.
    expect((await stage.answer("picker", "query ($id: ID!) { appraisalCycle(id: $id) { bandCounts { count } calibration { total } } }", { id: one.cycle.id })).appraisalCycle).toEqual({ bandCounts: null, calibration: null });
  });

  test("somebody of HR sees nothing of their own before it is published", async () => {
    const person = await stage.fresh<Employee>(await stage.idOf("second-hr"));
    await stage.seedEdit(person, { managerId: await stage.idOf("departmentManager") });
    const one = await begun();
    const own = (await listed(stage, Appraisal, "cycleId", one.cycle.id, "createdAt")).find(({ employeeId }) => employeeId === person.id)!;
    const text = secret();
    const assessment = await stage.seed(ManagerAssessment, { number: own.number, appraisalId: own.id, segment: 1, employeeId: person.id, appraiserId: await stage.idOf("departmentManager"), lines: [{ indicator: 1, score: 5_000, reason: text }], status: "SUBMITTED", total: 5_000, duties: [] });
    expect(await readersOf(one, assessment.id, text)).toEqual(["departmentManager", "hr"]);
    await stage.refused(() => stage.tryTo("second-hr", Appraisal, "exempt", own, { reason: "本人" }), "ACCESS_DENIED");
  });
});
