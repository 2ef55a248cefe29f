/** Operations reports are drafted from figures, submitted whole, frozen, and read; months of monitoring are summed up. 七(二), 七(三) */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { money } from "../../../table/money.ts";
import { announcementsOf } from "../../../platform/notification/announce.ts";
import { snapshotHash } from "../../../platform/frozen/snapshotHash.ts";
import { ReadReceipt } from "../../../platform/receipt/readReceipt.ts";
import { paperContent } from "../../../platform/paper/paperContent.ts";
import { papersFor } from "../../../platform/paper/paper.ts";
import { pdfOf } from "../../../platform/paper/pdf.ts";
import { tick } from "../../../platform/schedule/tick.ts";
import { readPdf } from "../../../test/pdfText.ts";
import { listed } from "../../../test/company.ts";
import { Stage, type Answer } from "../../../test/stage.ts";
import { ActionItem } from "../../collaboration/actions/actionItem.ts";
import { SalesOrderLine } from "../../sales/orders/salesOrderLine.ts";
import { SalesReturn } from "../../sales/returns/salesReturn.ts";
import { Alert } from "../alerts/alert.ts";
import { MonthlySummary } from "./monthlySummary.ts";
import { OperationsReport } from "./operationsReport.ts";
import { lastComplete, periodBefore, periodOf, periodsUpTo, type ReportKind } from "./reportPeriod.ts";
import { changeOf, figureSentence } from "./reportText.ts";
import type { ReportFigure } from "./reportFigures.ts";

let stage: Stage;
let alert: Alert;
let line = 0;
const at = (time: string): Stage => stage.at(new Date(`${time}+08:00`).toISOString());
const morning = "2026-10-10T10:00:00";

const sold = (orderedOn: string, amount: number) => stage.seed(SalesOrderLine, { orderedOn, amount: money(amount, "CNY"), salesOrderId: "so_1", line: ++line, customerId: "cus_1", productId: "prd_1", quantity: 1 } as never);
const returned = (receivedOn: string, amount: number) => stage.seed(SalesReturn, { receivedOn, total: money(amount, "CNY"), lines: [{ quantity: 1, amount: money(amount, "CNY") }], customerId: "cus_1", number: `SR-${++line}`, status: "INSPECTED" } as never);

beforeAll(async () => {
  stage = await Stage.open("2026-09-20");
  await stage.staff("officeClerk", "departmentManager", "deputyManager", "salesLead", "serviceLead", "finance", "auditor", "purchaser");
  await sold("2026-08-12", 80_000_000);
  await sold("2026-09-15", 100_000_000);
  await sold("2026-10-06", 7_000_000);
  await returned("2026-09-16", 5_000_000);
  await stage.project(SalesOrderLine, SalesReturn);
  alert = await at("2026-09-22T09:00:00").seed(Alert, { number: "YJ20260922-0001", title: "日销售额过低", ruleId: "alrule_1", ruleVersion: 1, kind: "THRESHOLD", kpi: "dailySales", group: "salesLead", raisedIn: "2026-09-21", raisedOn: "2026-09-22", evidence: [], relapses: 0, unrecovered: true, acknowledgeMinutes: 240, status: "RAISED", duties: [] });
});
afterAll(() => stage.close());

describe("a report", () => {
  let report: OperationsReport;
  const proposals = "一、逾期应收款逐户核对。";
  const read = async (subject: string): Promise<Answer | null> =>
    (await stage.answer(subject, "query ($id: ID!) { operationsReport(id: $id) { status readBy readers { asked confirmed } snapshots { readAt sha256 figures { key value } series { chart points { at value } } now { key value } } } }", { id: report.id })).operationsReport;
  const figure = (figures: Answer[], key: string): number | undefined => figures.find((one) => one.key === key)?.value;

  test("is drafted with one click: what changed, by how much, every open alert, and what is carried on", async () => {
    await at("2026-09-23T10:00:00").create("salesLead", ActionItem, { text: "核对夜间订单接口", ownerId: await stage.idOf("finance"), dueOn: "2026-10-08", sourceId: alert.id });
    report = await at(morning).create("officeClerk", OperationsReport, { kind: "MONTH" });
    expect(report).toMatchObject({ from: "2026-09-01", to: "2026-09-30", title: "2026 年 9 月运营报告", status: "DRAFT" });
    expect(report.number).toMatch(/^BG20261010/);
    expect(report.results).toContain("日销售额");
    expect(report.results).toContain("比上月增加 ¥200,000.00（25.00 %），好转");
    expect(report.results).toContain("净销售额（订货减退货）：¥950,000.00，比上月增加 ¥150,000.00（18.75 %），好转");
    expect(report.issues).toBe("YJ20260922-0001《日销售额过低》：2026-09-22 触发，未恢复，待确认，销售管理组长。");
    expect(report.overview).toContain("本期触发预警 1 起，未恢复 1 起");
    expect(report.proposals).toMatch(/^XD20260923-0001 核对夜间订单接口（finance 先生，期限 2026-10-08，逾期 2 天）。$/);
  });

  test("is written by the office clerk, once for each period, and of no period that has not begun", async () => {
    await at(morning).cannotCreate("salesLead", OperationsReport, { kind: "MONTH" }, "ACCESS_DENIED");
    await at(morning).cannotCreate("officeClerk", OperationsReport, { kind: "MONTH", day: "2026-09-03" }, "VALUE_TAKEN");
    await at(morning).cannotCreate("officeClerk", OperationsReport, { kind: "MONTH", day: "2026-11-03" }, "REPORT_PERIOD_TO_COME");
    const week = await at(morning).create<OperationsReport>("officeClerk", OperationsReport, { kind: "WEEK" });
    expect(week).toMatchObject({ from: "2026-09-28", to: "2026-10-04" });
    const running = await at(morning).create<OperationsReport>("officeClerk", OperationsReport, { kind: "WEEK", day: "2026-10-10", proposals });
    expect(running.overview).toContain("尚未结束，数据截至 2026-10-10");
    expect(running.results).toContain("¥70,000.00，比上周增加 ¥70,000.00，好转");
    await at(morning).cannot("officeClerk", OperationsReport, "submit", running, {}, "REPORT_PERIOD_RUNS");
  });

  test("is refused without one of its four parts, and where it passes over an alert of its period; a draft is nobody else's", async () => {
    const emptied = await at(morning).update("officeClerk", OperationsReport, report, { results: null, proposals: " ", issues: "无。" });
    const findings = await at(morning).cannot("officeClerk", OperationsReport, "submit", emptied, {}, "REPORT_SECTION_MISSING", "REPORT_SECTION_MISSING", "REPORT_OMITS_ALERTS");
    expect(findings.map(({ field }) => field).sort()).toEqual(["issues", "proposals", "results"]);
    expect(findings.find(({ field }) => field === "issues")!.message.en).toContain("YJ20260922-0001");
    await at(morning).update("officeClerk", OperationsReport, emptied, { results: "销售额增长。", proposals, issues: "YJ20260922-0001：夜间订单接口中断。" });
    expect(await Promise.all(["departmentManager", "auditor", "officeClerk", "salesLead", "deputyManager", "purchaser"].map(async (subject) => Boolean((await stage.ask(subject, "query ($id: ID!) { operationsReport(id: $id) { id } }", { id: report.id })).data?.operationsReport)))).toEqual([true, true, true, false, false, false]);
  });

  test("freezes its figures when it is submitted, and is to be read within two working days", async () => {
    const submitted = await at(morning).act<OperationsReport>("officeClerk", OperationsReport, "submit", report);
    expect(submitted).toMatchObject({ status: "SUBMITTED", readBy: new Date("2026-10-13T10:00:00+08:00").toISOString(), edition: 1 });
    const [snapshot] = submitted.snapshots!;
    expect(snapshot).toMatchObject({ readAt: new Date(`${morning}+08:00`).toISOString(), sha256: snapshotHash(snapshot!) });
    expect(figure(snapshot!.figures, "netSales.CNY")).toBe(95_000_000);
    expect(snapshot!.series.find(({ chart }) => chart === "dailySales.CNY")!.points.slice(-2)).toEqual([{ at: "2026-08", value: 80_000_000 }, { at: "2026-09", value: 100_000_000 }]);
    expect(announcementsOf({ before: report, after: submitted })).toMatchObject([{ kind: "REPORT_SUBMITTED", on: "2026-10-13" }]);
    await at(morning).cannot("officeClerk", OperationsReport, "submit", submitted, {}, "WRONG_STATE");
  });

  test("stays as it was when a return of 12,000.00 is booked afterwards, and shows −12,000.00 since then", async () => {
    await returned("2026-09-29", 1_200_000);
    await stage.project(SalesReturn);
    const [snapshot] = (await read("salesLead"))!.snapshots;
    expect([figure(snapshot.figures, "netSales.CNY"), figure(snapshot.now, "netSales.CNY")! - figure(snapshot.figures, "netSales.CNY")!]).toEqual([95_000_000, -1_200_000]);
    expect(figure(snapshot.now, "returnedValue.CNY")! - figure(snapshot.figures, "returnedValue.CNY")!).toBe(1_200_000);
  });

  test("is on paper with its four parts, its figures and charts of then, and nothing of it is cut", async () => {
    const ctx = await at("2026-10-12T11:00:00").as("departmentManager");
    const seen = ctx.reveal(await stage.fresh(report))!;
    const [paper] = papersFor(seen, ctx);
    const pages = await readPdf(await pdfOf(await paperContent(seen, paper!, { sheet: "A4", language: "zh" }, ctx)));
    const text = pages.map((page) => page.text).join("");
    for (const part of ["一、运营概况", "夜间订单接口中断", "四、改进建议", "¥950,000.00", "2025-10", "2026-09"]) expect(text).toContain(part);
    expect(text).not.toContain("¥938,000.00");
    for (const { width, places } of pages) expect(places.filter(({ left, right }) => left < 20 || right > width - 20)).toEqual([]);
  });

  test("is returned by the manager with a reason, submitted anew with figures of then, and confirmed anew", async () => {
    await at("2026-10-12T11:00:00").cannot("salesLead", OperationsReport, "sendBack", report, { reason: "数据有误" }, "ACCESS_DENIED");
    const back = await at("2026-10-12T11:00:00").act<OperationsReport>("departmentManager", OperationsReport, "sendBack", report, { reason: "请补充退货原因" });
    expect(back).toMatchObject({ status: "RETURNED", returnReason: "请补充退货原因" });
    const again = await at("2026-10-12T14:00:00").act<OperationsReport>("officeClerk", OperationsReport, "submit", report);
    expect(again.snapshots!.map(({ figures }) => figure(figures as never, "netSales.CNY"))).toEqual([95_000_000, 93_800_000]);
    expect(again.edition).toBe(2);
  });

  test("is read once the manager has pressed that they have read it; others confirm for themselves", async () => {
    await tick(at("2026-10-12T14:05:00").now, stage.table);
    const receipts = await listed(stage, ReadReceipt, "documentId", report.id, "createdAt");
    const of = async (subject: string) => receipts.find(({ personId, status }) => status === "WAITING" && personId === idOf.get(subject))!;
    const idOf = new Map(await Promise.all(["departmentManager", "salesLead"].map(async (subject) => [subject, await stage.idOf(subject)] as const)));
    await at("2026-10-12T15:00:00").act("salesLead", ReadReceipt, "confirm", await of("salesLead"));
    expect((await read("auditor"))!.status).toBe("SUBMITTED");
    await at("2026-10-12T15:10:00").cannot("salesLead", ReadReceipt, "confirm", await of("departmentManager"), {}, "NO_SUCH_RECORD");
    await at("2026-10-12T16:00:00").act("departmentManager", ReadReceipt, "confirm", await of("departmentManager"));
    expect(await read("auditor")).toMatchObject({ status: "READ", readers: { confirmed: 2 } });
  });
});

describe("a monthly summary", () => {
  test("says how good each KPI was and counts alerts raised, closed and not recovered; the manager publishes it", async () => {
    await at(morning).cannotCreate("officeClerk", MonthlySummary, { day: "2026-10-01" }, "SUMMARY_MONTH_RUNS");
    await at(morning).cannotCreate("salesLead", MonthlySummary, { day: "2026-09-01" }, "ACCESS_DENIED");
    const summary = await at(morning).create<MonthlySummary>("officeClerk", MonthlySummary, { day: "2026-09-18" });
    expect(summary).toMatchObject({ title: "2026 年 9 月监控总结", counts: { raised: 1, closed: 0, unrecovered: 1 }, alerts: [{ alertId: alert.id, number: "YJ20260922-0001" }] });
    expect(summary.bands).toContainEqual(expect.objectContaining({ kpi: "dailySales", amount: money(100_000_000, "CNY") }));
    await at(morning).cannot("officeClerk", MonthlySummary, "publish", summary, {}, "ACCESS_DENIED");
    // Recovered in October: in September it had not.
    await stage.seedEdit(alert, { unrecovered: undefined, recoveredOn: "2026-10-11", recoveredIn: "2026-10-10" });
    const published = await at("2026-10-12T09:00:00").act<MonthlySummary>("departmentManager", MonthlySummary, "publish", summary);
    expect(published).toMatchObject({ status: "PUBLISHED", counts: { raised: 1, closed: 0, unrecovered: 1 }, asOf: new Date("2026-10-12T09:00:00+08:00").toISOString() });
    expect(announcementsOf({ before: summary, after: published })).toMatchObject([{ kind: "SUMMARY_PUBLISHED" }]);
    await at(morning).cannotCreate("officeClerk", MonthlySummary, { day: "2026-09-30" }, "VALUE_TAKEN");
  });
});

describe("periods", () => {
  const day = fc.integer({ min: 0, max: 5_000 }).map((days) => new Date(Date.UTC(2020, 0, 1 + days)).toISOString().slice(0, 10));
  const kind = fc.constantFrom<ReportKind>("WEEK", "MONTH");

  test("follow each other without a gap, hold their days, and the last complete one ends before today", () => {
    fc.assert(
      fc.property(kind, day, (one, today) => {
        const period = periodOf(one, today);
        expect(period.from <= today && today <= period.to).toBe(true);
        const chain = periodsUpTo(one, period, 6);
        for (const [i, later] of chain.entries()) if (i > 0) expect(periodBefore(one, later)).toEqual(chain[i - 1]);
        for (const [i, later] of chain.entries()) if (i > 0) expect(new Date(Date.parse(chain[i - 1]!.to) + 86_400_000).toISOString().slice(0, 10)).toBe(later.from);
        expect(lastComplete(one, today).to < today).toBe(true);
      }),
    );
  });
});

describe("sentences", () => {
  const value = fc.option(fc.integer({ min: -1_000_000, max: 1_000_000 }));
  const figures = fc.record({ value, before: value, direction: fc.constantFrom("HIGHER", "LOWER"), unit: fc.constantFrom("SHARE", "MEAN", "MONEY", "NUMBER"), band: fc.constantFrom("GOOD", "WARNING", "CRITICAL", null), target: fc.option(fc.integer({ min: 0, max: 10_000 }), { nil: undefined }) });

  test("follow from the figures alone: better, worse and their difference; nothing is said of what is not known", () => {
    fc.assert(
      fc.property(figures, (random) => {
        const one = { key: "k", zh: "指标", en: "Figure", currency: random.unit === "MONEY" ? "CNY" : undefined, points: [], ...random } as ReportFigure;
        const sentence = figureSentence(one, "MONTH", "zh");
        const change = changeOf(one);
        expect(sentence).toBe(figureSentence(structuredClone(one), "MONTH", "zh"));
        expect(sentence.includes("好转")).toBe(change === "BETTER");
        expect(sentence.includes("变差")).toBe(change === "WORSE");
        if (one.value !== null && one.before !== null) expect(changeOf({ ...one, value: one.before, before: one.value })).toBe(({ BETTER: "WORSE", WORSE: "BETTER", SAME: "SAME", UNKNOWN: "UNKNOWN" } as const)[change]);
        if (one.value === null) expect(sentence).toContain("无数据");
      }),
    );
  });
});
