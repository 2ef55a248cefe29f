/** Training and health checks: when they are due, which roles they block from which day on, and who learns of them. 九(二), 药品管理法 §50 */
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ulid } from "ulid";
import { listed } from "../../../test/company.ts";
import { storedScan } from "../../../test/remedies/remedy.ts";
import { Stage } from "../../../test/stage.ts";
import type { Role } from "../../../platform/access/role.ts";
import { change } from "../../../platform/lifecycle/change.ts";
import { addDays } from "../../../platform/businessDate.ts";
import { noticeText, type Notice } from "../../../platform/notification/notice.ts";
import { Obligation } from "../../../platform/obligation/obligation.ts";
import { tick } from "../../../platform/schedule/tick.ts";
import { Employee } from "../../organization/people/employee.ts";
import { Warehouse } from "../../supply/places/warehouse.ts";
import { Course } from "./course.ts";
import { HealthCheck } from "./healthCheck.ts";
import { HealthFile } from "./healthFile.ts";
import { monthsAfter, nextDue } from "./nextDue.ts";
import { Requirement } from "./requirement.ts";
import { TrainingRecord } from "./trainingRecord.ts";

let stage: Stage;
/** A keeper of the test's own, with a requirement of their role alone. */
let keeper: string;
let keeperId: string;

beforeAll(async () => {
  stage = await Stage.open("2026-11-23");
  await stage.staff("hr", "headOfQuality", "qaOfficer", "auditor", "departmentManager", "picker");
});
afterAll(() => stage.close());
beforeEach(async () => {
  for (const one of await listed(stage, Requirement, "status", "IN_FORCE", "title")) await stage.act("headOfQuality", Requirement, "retire", one);
  keeper = `keeper-${ulid()}`;
  keeperId = (await stage.hire(keeper, "warehouseKeeper")).id;
  await stage.seedEdit(await stage.fresh<Employee>(keeperId), { managerId: await stage.idOf("departmentManager") });
});

async function course(values: object = {}): Promise<Course> {
  const made = await stage.create("hr", Course, { name: `冷链操作 ${ulid()}`, minutes: 120, passMark: 8_000, ...values });
  return stage.act<Course>("hr", Course, "activate", made);
}

/** A requirement in force, followed for everybody who holds the role. */
async function required(values: object): Promise<Requirement> {
  const made = await stage.create("hr", Requirement, { title: "年度冷链培训", role: "warehouseKeeper", kind: "TRAINING", everyMonths: 12, effect: "BLOCK", firstDueOn: "2026-11-30", ...values });
  const requirement = await stage.act<Requirement>("headOfQuality", Requirement, "putInForce", made);
  await tick(stage.now, stage.table);
  return requirement;
}

const trained = (on: Stage, { id: courseId }: Course, values: object = {}) => on.create("hr", TrainingRecord, { employeeId: keeperId, courseId, completedOn: on.today, minutes: 120, points: 90, possiblePoints: 100, trainer: "郑工", ...values });
const examined = (on: Stage, values: object = {}) => on.create("hr", HealthCheck, { employeeId: keeperId, checkedOn: on.today, conclusion: "FIT", institution: "石家庄市疾控中心", ...values });
const works = (on: Stage) => on.tryCreate(keeper, Warehouse, { name: `仓库 ${ulid()}` });
const codes = async (on: Stage) => (await works(on)).findings.map(({ code }) => code);
const obligationsOf = async (personId: string) => (await listed(stage, Obligation, "personId", personId, "expiresOn")).filter(({ status }) => status !== "ENDED");

describe("the next date", () => {
  test.each([
    ["2026-12-01", "2026-10-02", 12, "2027-12-01"],
    ["2026-12-01", "2026-10-01", 12, "2027-10-01"],
    ["2026-12-01", "2026-12-20", 12, "2027-12-20"],
    [undefined, "2024-02-29", 12, "2025-02-28"],
    [undefined, "2026-08-31", 6, "2027-02-28"],
  ])("due %s, done %s, every %i months: %s", (due, doneOn, months, next) => expect(nextDue({ due, doneOn, months })).toBe(next));

  test("is never before a period after the day on which it was done, nor two periods and 60 days after it", () => {
    const day = fc.integer({ min: 0, max: 4_000 }).map((days) => addDays("2024-01-01", days));
    fc.assert(
      fc.property(fc.option(day, { nil: undefined }), day, fc.integer({ min: 1, max: 36 }), (due, doneOn, months) => {
        const next = nextDue({ due, doneOn, months });
        expect(next >= monthsAfter(doneOn, months)).toBe(true);
        expect(next <= addDays(monthsAfter(doneOn, months), 63)).toBe(true);
      }),
    );
  });
});

describe("a training record", () => {
  test.each([
    ["29 points, mark 9000, got 26", { passMark: 9_000 }, { points: 26, possiblePoints: 29 }, { score: 8_965, completed: false }],
    ["100 points, mark 8000, got 80", {}, { points: 80, possiblePoints: 100 }, { score: 8_000, completed: true }],
    ["100 points, mark 8000, got 79", {}, { points: 79, possiblePoints: 100 }, { score: 7_900, completed: false }],
    ["95 of 120 minutes, exam passed", {}, { minutes: 95 }, { attendance: 7_916, completed: false }],
    ["no exam", { passMark: undefined }, { points: undefined, possiblePoints: undefined }, { completed: true }],
  ])("of %s", async (_, ofCourse, entered, result) => {
    expect(await trained(stage, await course(ofCourse), entered)).toMatchObject(result);
  });

  test.each([
    ["a course with an exam, without a score", { points: undefined }, "SCORE_NEEDED"],
    ["more points than were possible", { points: 101 }, "MORE_POINTS_THAN_POSSIBLE"],
    ["more minutes than the course takes", { minutes: 121 }, "MORE_MINUTES_THAN_COURSE"],
  ])("is refused of %s", async (_, values, code) => {
    const { id: courseId } = await course();
    await stage.cannotCreate("hr", TrainingRecord, { employeeId: keeperId, courseId, completedOn: stage.today, minutes: 120, points: 90, possiblePoints: 100, trainer: "郑工", ...values }, code);
  });

  test("is entered by HR, and by nobody for themselves; is read by the person, their manager, HR, quality and the auditor", async () => {
    const { id: courseId } = await course();
    const input = { courseId, completedOn: stage.today, minutes: 120, points: 90, possiblePoints: 100, trainer: "郑工" };
    await stage.cannotCreate("hr", TrainingRecord, { ...input, employeeId: await stage.idOf("hr") }, "ACCESS_DENIED");
    await stage.cannotCreate(keeper, TrainingRecord, { ...input, employeeId: keeperId }, "ACCESS_DENIED");
    const record = await stage.create("hr", TrainingRecord, { ...input, employeeId: keeperId });
    const read = async (subject: string) => (await stage.ask(subject, "query ($id: ID!) { trainingRecord(id: $id) { id } }", { id: record.id })).data?.trainingRecord ?? null;
    for (const subject of [keeper, "departmentManager", "hr", "qaOfficer", "auditor"]) expect(await read(subject), subject).not.toBeNull();
    expect(await read("picker")).toBeNull();
  });
});

describe("a requirement", () => {
  test("worked example 5: the keeper works on the day before it is due, is refused on the day, and works right after passing", async () => {
    const cold = await course();
    await required({ courseId: cold.id });
    expect(await codes(stage.at("2026-11-29"))).toEqual([]);
    const dueDay = stage.at("2026-11-30");
    const { findings } = await works(dueDay);
    expect(findings).toMatchObject([{ code: "ROLE_NOT_QUALIFIED", message: { zh: expect.stringContaining("年度冷链培训") as string, en: expect.stringContaining("2026-11-30") as string } }]);
    // They go on reading, so that they see what is due.
    const own = await dueDay.answer(keeper, "query ($id: ID!) { obligations(filter: { personId: { eq: $id } }) { nodes { title status expiresOn blockedOn } } }", { id: keeperId });
    expect(own.obligations.nodes).toEqual([{ title: "年度冷链培训", status: "LAPSED", expiresOn: "2026-11-30", blockedOn: "2026-11-30" }]);
    await trained(dueDay, cold, { points: 79 });
    expect(await codes(dueDay), "failed").toEqual(["ROLE_NOT_QUALIFIED"]);
    await trained(dueDay, cold);
    expect(await codes(dueDay)).toEqual([]);
    expect(await codes(stage.at("2027-11-29"))).toEqual([]);
    expect(await codes(stage.at("2027-11-30"))).toEqual(["ROLE_NOT_QUALIFIED"]);
  });

  test("lapses after its days of grace, may be extended once by HQ with a reason, and blocks nothing where it only warns", async () => {
    const cold = await course();
    const requirement = await required({ courseId: cold.id, graceDays: 5 });
    expect(await codes(stage.at("2026-12-04"))).toEqual([]);
    expect(await codes(stage.at("2026-12-05"))).toEqual(["ROLE_NOT_QUALIFIED"]);
    const [obligation] = await obligationsOf(keeperId);
    await stage.cannot("hr", Obligation, "extend", obligation!, { days: 14, reason: "讲师出差" }, "ACCESS_DENIED");
    await stage.act("headOfQuality", Obligation, "extend", obligation!, { days: 14, reason: "讲师出差" });
    await stage.cannot("headOfQuality", Obligation, "extend", obligation!, { days: 1, reason: "再延长" }, "ALREADY_EXTENDED");
    expect(await codes(stage.at("2026-12-13"))).toEqual([]);
    expect(await codes(stage.at("2026-12-14"))).toEqual(["ROLE_NOT_QUALIFIED"]);
    await stage.act("headOfQuality", Requirement, "retire", requirement);
    await tick(stage.now, stage.table);
    expect(await obligationsOf(keeperId)).toEqual([]);
    expect(await codes(stage.at("2026-12-14"))).toEqual([]);
    await required({ courseId: cold.id, effect: "WARN" });
    expect(await codes(stage.at("2026-12-14"))).toEqual([]);
  });

  test.each([
    ["a training without a course", { courseId: undefined }, "COURSE_NEEDED"],
    ["a health check every six months", { kind: "HEALTH", everyMonths: 6 }, "NO_COURSE_OF_HEALTH"],
    ["a block of the role that holds stock", { role: "qaOfficer" }, "QUALITY_IS_ONLY_WARNED"],
  ])("is refused of %s", async (_, values, code) => {
    const { id: courseId } = await course();
    await stage.cannotCreate("hr", Requirement, { title: "培训", role: "warehouseKeeper", kind: "TRAINING", courseId, everyMonths: 12, effect: "BLOCK", firstDueOn: stage.today, ...("kind" in values && { courseId: undefined }), ...values }, code);
  });

  test("comes into force by the head of quality; concerns those who are given the role later, from that transaction on", async () => {
    const cold = await course();
    const draft = await stage.create("hr", Requirement, { title: "冷链", role: "warehouseKeeper", kind: "TRAINING", courseId: cold.id, everyMonths: 12, effect: "BLOCK", firstDueOn: "2026-11-30" });
    await stage.cannot("hr", Requirement, "putInForce", draft, {}, "ACCESS_DENIED");
    await required({ courseId: cold.id });
    const { id } = await stage.hire(`later-${ulid()}`, "picker");
    expect(await obligationsOf(id)).toEqual([]);
    const heldRoles = [{ role: "warehouseKeeper" as Role, from: stage.today, sourceId: id }];
    await change(await stage.as("hr"), { entity: "Employee", action: "update" }, {}, async (uow) => Object.assign(uow.edit(await stage.fresh<Employee>(id)), { heldRoles }));
    expect(await obligationsOf(id)).toMatchObject([{ role: "warehouseKeeper", expiresOn: "2026-11-30", status: "CURRENT" }]);
    expect((await stage.fresh<Employee>(id)).heldRoles).toMatchObject([{ qualifiedUntil: "2026-11-30", lapsing: "年度冷链培训" }]);
  });

  test("tells the person and their manager 60, 30, 7 and 1 days before it is due, and when it has lapsed", async () => {
    const cold = await course();
    await required({ courseId: cold.id, firstDueOn: "2027-02-10" });
    const [obligation] = await obligationsOf(keeperId);
    for (const day of ["2026-12-12", "2027-02-03", "2027-02-09", "2027-02-10"]) await tick(stage.at(day).now, stage.table);
    expect((await stage.fresh(obligation!)).status).toBe("LAPSED");
    await stage.project(Obligation);
    const people = [keeperId, await stage.idOf("departmentManager")];
    const notices = (await stage.everything()).filter(({ sk, aboutId }) => sk === "record" && aboutId === obligation!.id) as unknown as Notice[];
    for (const person of people) expect(notices.filter(({ recipientId }) => recipientId === person).map(({ kind }) => kind).sort()).toEqual(["EXPIRY_WARNING", "EXPIRY_WARNING", "EXPIRY_WARNING", "OBLIGATION_LAPSED"]);
  });
});

describe("a health check", () => {
  const yearly = () => required({ kind: "HEALTH", title: "年度健康检查", everyMonths: undefined });

  test("counts for twelve months from its day, regardless of the due date; is never extended", async () => {
    await yearly();
    await examined(stage);
    expect(await obligationsOf(keeperId)).toMatchObject([{ expiresOn: "2027-11-23", blockedOn: "2027-11-23" }]);
    expect(await codes(stage.at("2027-11-22"))).toEqual([]);
    expect(await codes(stage.at("2027-11-23"))).toEqual(["ROLE_NOT_QUALIFIED"]);
    await stage.cannot("headOfQuality", Obligation, "extend", (await obligationsOf(keeperId))[0]!, { days: 1, reason: "医院排期" }, "NOT_EXTENDABLE");
  });

  test.each([
    ["unfit", { conclusion: "UNFIT" }, ["ROLE_NOT_QUALIFIED"]],
    ["restricted in this role", { conclusion: "RESTRICTED", restrictedRoles: ["warehouseKeeper"] }, ["ROLE_NOT_QUALIFIED"]],
    ["restricted in another role", { conclusion: "RESTRICTED", restrictedRoles: ["receiver"] }, []],
  ])("%s bars the role at once, or not at all", async (_, values, expected) => {
    await yearly();
    await examined(stage, values);
    expect(await codes(stage)).toEqual(expected);
    await examined(stage.at("2026-11-25"));
    expect(await codes(stage.at("2026-11-25")), "fit again").toEqual([]);
  });

  test.each([
    ["restricted without roles", { conclusion: "RESTRICTED" }, "RESTRICTED_ROLES_NEEDED"],
    ["fit with roles", { restrictedRoles: ["picker"] }, "ROLES_ONLY_RESTRICTED"],
    ["without a conclusion", { conclusion: undefined }, "REQUIRED"],
  ])("is refused %s", async (_, values, code) => {
    await stage.cannotCreate("hr", HealthCheck, { employeeId: keeperId, checkedOn: stage.today, conclusion: "FIT", institution: "石家庄市疾控中心", ...values }, code);
  });

  test("its conclusion is for the person, HR and quality; its scan for the person and HR; a manager learns until when", async () => {
    await yearly();
    const check = await examined(stage);
    const file = await stage.create("hr", HealthFile, { healthCheckId: check.id, fileId: await storedScan(stage, "hr") });
    const sees = async (subject: string, field: string, id: string) => Boolean((await stage.ask(subject, `query ($id: ID!) { ${field}(id: $id) { id } }`, { id })).data?.[field]);
    const readers = [keeper, "hr", "qaOfficer", "headOfQuality", "departmentManager", "auditor", "picker"];
    const seeing = async (field: string, id: string) => (await Promise.all(readers.map(async (subject) => ((await sees(subject, field, id)) ? [subject] : [])))).flat();
    expect(await seeing("healthCheck", check.id)).toEqual([keeper, "hr", "qaOfficer", "headOfQuality"]);
    expect(await seeing("healthFile", file.id)).toEqual([keeper, "hr"]);
    const [obligation] = await obligationsOf(keeperId);
    expect(await seeing("obligation", obligation!.id)).toEqual([keeper, "hr", "qaOfficer", "headOfQuality", "departmentManager", "auditor"]);
    await stage.cannotCreate("hr", HealthCheck, { employeeId: await stage.idOf("hr"), checkedOn: stage.today, conclusion: "FIT", institution: "石家庄市疾控中心" }, "ACCESS_DENIED");
  });

  test("is confidential: not searched for, and a notice about it says nothing of it", async () => {
    const check = await examined(stage, { conclusion: "UNFIT" });
    await stage.project(HealthCheck);
    const { search } = await stage.answer("hr", "query ($text: String!) { search(text: $text) { results { record { id } } } }", { text: check.number });
    expect(search.results).toEqual([]);
    const notice = { kind: "MENTIONED", aboutId: check.id, title: check.number, actorName: "唐薇" } as Notice;
    expect(noticeText(notice, "zh")).toBe(`健康检查 ${check.number} 有更新，请登录后查看`);
    expect(noticeText(notice, "en")).toBe(`There is news of health check ${check.number}: please sign in to see it`);
    // What the person's record says of the role is told to nobody who reads the record.
    const history = await stage.answer("departmentManager", "query ($id: ID!) { employee(id: $id) { timeline { nodes { changes { path } } } } }", { id: keeperId });
    expect(JSON.stringify(history)).not.toContain("qualifiedUntil");
  });
});
