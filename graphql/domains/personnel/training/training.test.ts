/** Training plans with their four elements and their route; what a role asks before it is granted; careers. 九(一), 九(三), GSP */
import { afterAll, beforeAll, expect, test } from "vitest";
import { placed } from "../../../test/placed.ts";
import { Stage } from "../../../test/stage.ts";
import { Context } from "../../../platform/context.ts";
import { declaredWork } from "../../../platform/schedule/clock.ts";
import { systemPrincipal } from "../../../platform/systemPrincipal.ts";
import type { Employee } from "../../organization/people/employee.ts";
import { RoleGrant } from "../../organization/roles/roleGrant.ts";
import { CareerPlan } from "../careers/careerPlan.ts";
import { Course } from "../duties/course.ts";
import { Requirement } from "../duties/requirement.ts";
import { TrainingRecord } from "../duties/trainingRecord.ts";
import { TrainingPlan } from "./trainingPlan.ts";

let stage: Stage;
let course: Course;

beforeAll(async () => {
  stage = await Stage.open("2026-11-23");
  await stage.staff("hr", "headOfQuality", "qaOfficer", "departmentManager", "supplyLead", "picker");
  await stage.hire("second-hr", "hr");
  course = await stage.act<Course>("hr", Course, "activate", await stage.create("hr", Course, { name: "冷链", minutes: 60 }));
});
afterAll(() => stage.close());

const plan = (values: object = {}) => stage.create("supplyLead", TrainingPlan, { title: "2027 年培训计划", year: 2027, ...values });
const whole = async () => ({ goal: "全员合规", content: "冷链与法规", modes: ["INTERNAL"], lines: [{ courseId: course.id, audience: "仓库全员", month: 3, ownerId: await stage.idOf("hr") }] });

test("a plan is submitted with all of its four elements, and goes to HR and the manager", async () => {
  const bare = await plan();
  await stage.cannot("supplyLead", TrainingPlan, "submit", bare, {}, "PLAN_ELEMENT_MISSING", "PLAN_ELEMENT_MISSING", "PLAN_ELEMENT_MISSING", "PLAN_ELEMENT_MISSING");
  const made = await plan(await whole());
  await stage.act("supplyLead", TrainingPlan, "submit", made);
  await stage.act("hr", TrainingPlan, "approve", made);
  expect((await stage.act<TrainingPlan>("departmentManager", TrainingPlan, "approve", made)).status).toBe("IN_FORCE");
  await stage.cannot("hr", TrainingPlan, "close", made, {}, "TRAINING_YEAR_NOT_OVER");
});

test("quality sees a plan first that holds what a role asks for; a role that asks for it before the start is granted to nobody without it", async () => {
  const made = await stage.create("hr", Requirement, { title: "冷链岗前培训", role: "picker", kind: "TRAINING", courseId: course.id, everyMonths: 12, effect: "BLOCK", firstDueOn: "2027-12-31", beforeStart: true });
  await stage.act("headOfQuality", Requirement, "putInForce", made);
  const gsp = await plan(await whole());
  await stage.act("supplyLead", TrainingPlan, "submit", gsp);
  await stage.cannot("hr", TrainingPlan, "approve", gsp, {}, "NOT_YOUR_DECISION");
  await stage.act("qaOfficer", TrainingPlan, "approve", gsp);

  const { id: employeeId } = await placed(stage, await stage.hire("newcomer", "officeClerk"));
  const grant = await stage.create("supplyLead", RoleGrant, { employeeId, role: "picker", startsOn: "2026-12-01", reason: "补充拣货人手" });
  await stage.act("supplyLead", RoleGrant, "submit", grant);
  await stage.cannot("qaOfficer", RoleGrant, "approve", grant, {}, "REQUIRED_BEFORE_START");
  await stage.create("hr", TrainingRecord, { employeeId, courseId: course.id, completedOn: "2026-11-23", minutes: 60, trainer: "郑工" });
  await stage.act("qaOfficer", RoleGrant, "approve", grant);
  expect((await stage.act<RoleGrant>("departmentManager", RoleGrant, "approve", grant)).status).toBe("ACTIVE");
});

async function clockOn(day: string): Promise<void> {
  const ctx = new Context(stage.table, systemPrincipal, "en", `clock-${day}`, stage.at(day).now);
  await declaredWork().find(({ name }) => name === "careers.reviews")!.run(ctx);
}

test("a career plan is drafted by the employee, agreed by their manager, who is reminded of its review, and known to nobody else but HR", async () => {
  await stage.cannotCreate("picker", CareerPlan, { goal: "仓库主管", path: "轮岗两年" }, "NO_MANAGER");
  await stage.seedEdit(await stage.fresh<Employee>(await stage.idOf("picker")), { managerId: await stage.idOf("supplyLead") });
  const made = await stage.create("picker", CareerPlan, { goal: "仓库主管", path: "轮岗两年", courses: [{ courseId: course.id }] });
  await stage.cannot("picker", CareerPlan, "agree", made, {}, "ACCESS_DENIED");
  expect(await stage.act<CareerPlan>("supplyLead", CareerPlan, "agree", made)).toMatchObject({ status: "AGREED", reviewDueOn: "2027-11-23" });
  const notices = async () => ((await stage.everything()) as { sk?: string; aboutId?: string; kind?: string; recipientId?: string }[]).filter(({ sk, aboutId }) => sk === "record" && aboutId === made.id);
  for (const day of ["2027-11-08", "2027-11-09", "2027-11-10", "2027-11-24"]) await clockOn(day);
  // Two weeks before the review and once it is overdue, the manager alone; nothing of what is in it.
  expect((await notices()).map(({ kind, recipientId }) => [kind, recipientId])).toEqual(Array(2).fill(["CAREER_PLAN_WAITS", await stage.idOf("supplyLead")]));
  expect(JSON.stringify(await notices())).not.toContain("轮岗");
  const sees = async (subject: string) => ((await stage.ask(subject, "query ($id: ID!) { careerPlan(id: $id) { goal } }", { id: made.id })).data?.careerPlan ?? null) !== null;
  expect(await Promise.all(["picker", "supplyLead", "hr", "departmentManager", "qaOfficer"].map(sees))).toEqual([true, true, true, false, false]);
});
