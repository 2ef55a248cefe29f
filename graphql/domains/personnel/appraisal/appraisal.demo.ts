/**
 * Appraisals of the demo company: a scheme in force, a cycle whose results are final (one changed by an appeal, one
 * appeal still open), one in calibration, and one that waits for people's own assessments. The manager's own rests on
 * the company's file.
 */
import { ulid } from "ulid";
import type { Cast } from "../../../demo/cast.ts";
import { demoPart } from "../../../demo/part.ts";
import { uploadScan } from "../../../demo/uploadScan.ts";
import { addDays, daysBetween } from "../../../platform/businessDate.ts";
import { Context } from "../../../platform/context.ts";
import { readAttainment } from "../../../platform/kpi/attainments.ts";
import { declaredWork } from "../../../platform/schedule/clock.ts";
import { systemPrincipal } from "../../../platform/systemPrincipal.ts";
import { classByName } from "../../../table/entity.ts";
import type { Document } from "../../../platform/entity/document.ts";
import { peoplePart } from "../../organization/people/people.demo.ts";
import { Course } from "../duties/course.ts";
import { Appeal, appealDays, workingDaysAfter } from "./appeal.ts";
import { Appraisal } from "./appraisal.ts";
import { AppraisalCycle } from "./appraisalCycle.ts";
import { cycleWork } from "./appraisalCycleLifecycle.ts";
import { AppraisalScheme, bandOfTotal } from "./appraisalScheme.ts";
import { appraisedPeople, appraisalTexts } from "./appraisalScenery.demo.ts";
import { appraisalsOf, bandCounts, overfull, presentTotal } from "./appraisalsOf.ts";
import { CalibrationEntry } from "./calibrationEntry.ts";
import { ManagerAssessment } from "./managerAssessment.ts";
import { SelfAssessment } from "./selfAssessment.ts";

interface Rules {
  scheme: AppraisalScheme;
  companyFileId: string;
}

/** The scheme, and the company's file on the manager. */
const schemePart = demoPart({ needs: { people: peoplePart }, enter: enterRules });

/** It measures against the sales plan, whose figures the projections keep. */
export const appraisalPart = demoPart({ needs: { rules: schemePart }, onFigures: true, enter, report: () => "考核周期 appraisal cycles: final, in calibration, at the people themselves" });

const manager = "department-manager";
const secondHr = "hr-second";

const system = (cast: Cast): Context => new Context(cast.table, systemPrincipal, "zh", `demo-${ulid()}`, cast.now);
const idOf = async (cast: Cast, subject: string): Promise<string> => (await cast.as(subject)).principal.id;
const ago = (cast: Cast, day: string): Cast => cast.daysAgo(daysBetween(day, cast.today));

async function enterRules(cast: Cast): Promise<Rules> {
  await cast.daysAgo(80).admitEmployee({ subject: secondHr, name: appraisalTexts.secondHr, staffNumber: "E0103", roles: ["hr"], managerId: await idOf(cast, manager) });
  return { scheme: await schemeInForce(cast.daysAgo(70)), companyFileId: (await uploadScan(cast, secondHr, "公司考核档案")).id };
}

async function enter(cast: Cast, { rules }: { rules: Rules }): Promise<void> {
  const { scheme } = rules;
  await finalCycle(cast, rules);
  await cycleInCalibration(cast, scheme);
  await cycleAtPeople(cast, scheme);
}

async function schemeInForce(cast: Cast): Promise<AppraisalScheme> {
  const course = await cast.act<Course>("hr", Course, "activate", await cast.create("hr", Course, { name: "沟通与协作", minutes: 60, content: "跨部门沟通、冲突处理、会议纪律" }));
  const announcement = await cast.create("hr", classByName<Document>("Announcement"), { title: appraisalTexts.announcement, body: "方案已经职工代表讨论，现予公示。指标、权重、评分标准与方法见方案。", confirmBy: addDays(cast.today, 7), expiresOn: addDays(cast.today, 20) });
  await cast.act("hr", classByName<Document>("Announcement"), "publish", announcement);
  const line = (name: string, dimension: string, weight: number, standard: string, values: object = { source: "MANUAL" }) => ({ name, dimension, weight, standard, method: "上级依据记录评分，满分 100 分", ...values });
  const scheme = await cast.create("hr", AppraisalScheme, {
    title: appraisalTexts.scheme,
    indicators: [
      line("销售计划完成率", "PERFORMANCE", 2_000, "完成本人当期销售计划", { source: "ATTAINMENT", attainment: "SALES_PLAN", curve: [{ at: 0, score: 5_000 }, { at: 10_000, score: 10_000 }] }),
      line("岗位目标完成", "PERFORMANCE", 3_000, "按时完成岗位年度目标"),
      line("专业能力", "ABILITY", 2_500, "熟练掌握岗位规程，考试合格", { source: "MANUAL", courseId: course.id, courseBelow: 7_200 }),
      line("工作态度", "ATTITUDE", 2_500, "守纪、协作、主动改进"),
    ],
    bands: [{ band: "S", from: 9_000, atMost: 1_000, factor: 12_000 }, { band: "A", from: 8_000, atMost: 2_500, factor: 11_000 }, { band: "B", from: 6_000, factor: 10_000 }, { band: "C", from: 0 }],
    consultedOn: addDays(cast.today, -5),
    consultationFileId: (await uploadScan(cast, "hr", "职工讨论记录")).id,
    announcementId: announcement.id,
  });
  await cast.act("hr", AppraisalScheme, "submit", scheme);
  await cast.act(secondHr, AppraisalScheme, "approve", scheme);
  return cast.act<AppraisalScheme>(manager, AppraisalScheme, "approve", scheme, { comment: "同意" });
}

/** Work of the clock: it begins the appraisals of a cycle and publishes their results. */
const clockRuns = (cast: Cast): Promise<void> => declaredWork().find(({ name }) => name === cycleWork)!.run(system(cast));

interface Begun {
  cycle: AppraisalCycle;
  /** Of those who take part, by subject. */
  appraisals: ReadonlyMap<string, Appraisal>;
}

/** A cycle in which these people take part; all others are exempt. */
async function begin(cast: Cast, scheme: AppraisalScheme, values: object, subjects: readonly string[]): Promise<Begun> {
  const cycle = await cast.act<AppraisalCycle>("hr", AppraisalCycle, "begin", await cast.create("hr", AppraisalCycle, { schemeId: scheme.id, ...values }));
  await clockRuns(cast);
  const subjectOf = new Map(await Promise.all(subjects.map(async (subject) => [await idOf(cast, subject), subject] as const)));
  const hrId = await idOf(cast, "hr");
  const appraisals = new Map<string, Appraisal>();
  for (const one of await appraisalsOf(cycle.id, system(cast))) {
    const subject = subjectOf.get(one.employeeId);
    if (subject) appraisals.set(subject, one);
    else await cast.act(one.employeeId === hrId ? secondHr : "hr", Appraisal, "exempt", one, { reason: "不在本期考核范围" });
  }
  return { cycle, appraisals };
}

async function assessSelf(cast: Cast, subject: string, appraisal: Appraisal, score: number): Promise<void> {
  const self = await cast.create(subject, SelfAssessment, { appraisalId: appraisal.id, scores: appraisal.indicators.map((_, i) => ({ indicator: i + 1, score, reason: "按岗位目标完成，详见工作总结" })), summary: "本期完成岗位目标，积极参加培训。" });
  await cast.act(subject, SelfAssessment, "submit", self);
}

/** The line of the sales plan does not apply to those who have no target in it. */
async function assess(cast: Cast, appraiser: string, appraisal: Appraisal, score: number): Promise<void> {
  const { employeeId, segments, indicators } = appraisal;
  const planned = await readAttainment("SALES_PLAN", { personId: employeeId, ...segments[0]! }, system(cast));
  const lineOf = (i: number) => (i > 0 ? { indicator: i + 1, score, reason: "依据工作记录与现场检查" } : { indicator: 1, reason: planned ? "系统读数" : "本岗位无个人销售目标", ...(!planned && { notApplicable: true }) });
  const made = await cast.create(appraiser, ManagerAssessment, { appraisalId: appraisal.id, segment: 1, lines: indicators.map((_, i) => lineOf(i)) });
  await cast.act(appraiser, ManagerAssessment, "submit", made);
}

/** The last day on which a result was published so that the time to appeal has ended before today. */
async function publishedOn(cast: Cast): Promise<string> {
  let day = addDays(cast.today, -8);
  while ((await workingDaysAfter(day, appealDays, system(cast))) >= cast.today) day = addDays(day, -1);
  return day;
}

/** Takes the lowest results out of bands that hold too many: how far a sales plan was reached differs between the demo and its year. */
async function calibrateToLimits(cast: Cast, { id }: AppraisalCycle, scheme: AppraisalScheme): Promise<void> {
  const ctx = system(cast);
  const ready = (await appraisalsOf(id, ctx)).filter(({ status }) => status === "CALIBRATION");
  const results = (await Promise.all(ready.map(async (appraisal) => ({ appraisal, total: (await presentTotal(appraisal, ctx)).total })))).toSorted((one, other) => one.total - other.total);
  for (const { band, count, limit } of overfull(bandCounts(scheme, results.map(({ total }) => total)), results.length)) {
    const { from } = scheme.bands.find((one) => one.band === band)!;
    const lowest = results.filter(({ total }) => bandOfTotal(scheme, total).band === band).slice(0, count - limit!);
    for (const { appraisal } of lowest) await cast.create(manager, CalibrationEntry, { appraisalId: appraisal.id, after: from - 100, reason: "按等级人数上限横向比较后调整" });
  }
}

async function finalCycle(cast: Cast, { scheme, companyFileId }: Rules): Promise<void> {
  const published = await publishedOn(cast);
  const on = (days: number): Cast => ago(cast, addDays(published, days));
  const day = (days: number): string => addDays(published, days);
  const dates = { startsOn: day(-140), endsOn: day(-21), selfBy: day(-14), managersBy: day(-8), calibrationBy: day(-1) };
  const { cycle, appraisals } = await begin(on(-20), scheme, { title: `${published.slice(0, 4)} ${appraisalTexts.halfYear}`, calibratorId: await idOf(cast, manager), ...dates }, appraisedPeople.map(([subject]) => subject));
  const ofManager = await on(-20).create(secondHr, Appraisal, { cycleId: cycle.id, employeeId: await idOf(cast, manager), companyFileId });
  const all = [...appraisedPeople.map(([subject, appraiser, score]) => ({ subject, appraiser, score, appraisal: appraisals.get(subject)! })), { subject: manager, appraiser: secondHr, score: 7_900, appraisal: ofManager }];

  for (const { subject, score, appraisal } of all) await assessSelf(on(-15), subject, appraisal, Math.min(10_000, score + 300));
  await on(-14).act("hr", AppraisalCycle, "askManagers", cycle);
  for (const { appraiser, score, appraisal } of all) await assess(on(-10), appraiser, appraisal, score);
  await on(-6).act("hr", AppraisalCycle, "calibrate", cycle);
  await on(-3).create(manager, CalibrationEntry, { appraisalId: appraisals.get("logistics-coordinator")!.id, after: 7_900, reason: "与同岗位横向比较，两次延误未计入" });
  await calibrateToLimits(on(-2), cycle, scheme);
  await on(0).act("hr", AppraisalCycle, "publish", cycle);
  await clockRuns(on(0));

  const disputed = { receiver: "未计入夜间到货的工作量", picker: "差错为系统标签错误所致" };
  const appealed = await on(1).create("receiver", Appeal, { appraisalId: appraisals.get("receiver")!.id, reason: disputed.receiver });
  await on(3).act("hr", Appeal, "change", appealed, { total: 7_700, decisionReason: "补计夜间到货记录后改变结果" });
  const lastDay = await workingDaysAfter(published, appealDays, system(cast));
  await ago(cast, lastDay).create("picker", Appeal, { appraisalId: appraisals.get("picker")!.id, reason: disputed.picker });
  for (const { subject, appraisal } of all) if (!(subject in disputed)) await cast.act("hr", Appraisal, "finalise", appraisal);
}

async function cycleInCalibration(cast: Cast, scheme: AppraisalScheme): Promise<void> {
  const day = (days: number): string => addDays(cast.today, -days);
  const dates = { startsOn: day(50), endsOn: day(12), selfBy: day(8), managersBy: day(4), calibrationBy: addDays(cast.today, 5) };
  const { cycle, appraisals } = await begin(cast.daysAgo(11), scheme, { title: `${cast.today.slice(0, 4)} ${appraisalTexts.quarter}`, calibratorId: await idOf(cast, manager), ...dates }, appraisedPeople.map(([subject]) => subject));
  for (const [subject, , score] of appraisedPeople) await assessSelf(cast.daysAgo(9), subject, appraisals.get(subject)!, score);
  await cast.daysAgo(8).act("hr", AppraisalCycle, "askManagers", cycle);
  for (const [subject, appraiser, score] of appraisedPeople) await assess(cast.daysAgo(5), appraiser, appraisals.get(subject)!, score);
  await cast.daysAgo(4).act("hr", AppraisalCycle, "calibrate", cycle);
}

async function cycleAtPeople(cast: Cast, scheme: AppraisalScheme): Promise<void> {
  const then = cast.daysAgo(2);
  const dates = { startsOn: addDays(cast.today, -90), endsOn: addDays(cast.today, -3), selfBy: addDays(cast.today, 7), managersBy: addDays(cast.today, 14), calibrationBy: addDays(cast.today, 20) };
  const { appraisals } = await begin(then, scheme, { title: `${cast.today.slice(0, 4)} ${appraisalTexts.office}`, calibratorId: await idOf(cast, "deputy-manager"), ...dates }, ["legal", "cashier", "system-administrator"]);
  await assessSelf(then, "legal", appraisals.get("legal")!, 8_500);
}
