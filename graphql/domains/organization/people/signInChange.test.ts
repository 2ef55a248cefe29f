/** Nobody takes over an account: who an employee signs in as changes by two people's hands, and the employee knows. 二 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { Stage } from "../../../test/stage.ts";
import { announcementsOf } from "../../../platform/notification/announce.ts";
import { attributesOf } from "../../../table/attribute.ts";
import { allEntities } from "../../../table/entity.ts";
import { Employee } from "./employee.ts";
import { SignInChange } from "./signInChange.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("hr", "systemAdministrator", "departmentManager", "headOfQuality", "officeClerk");
});
afterAll(() => stage.close());

const change = async (employee: string, newSubject: string): Promise<SignInChange> =>
  stage.create("systemAdministrator", SignInChange, { employeeId: await stage.idOf(employee), newSubject, reason: "换用新账号" });

test("an update does not touch who an employee signs in as", async () => {
  const employee = await stage.fresh<Employee>(await stage.idOf("headOfQuality"));
  for (const subject of ["hr", "systemAdministrator"]) {
    await stage.refused(() => stage.tryUpdate(subject, Employee, employee, { subject: "somebody else" }), "CANNOT_CHANGE");
    await stage.refused(() => stage.tryUpdate(subject, Employee, employee, { subject: null }), "CANNOT_CHANGE");
  }
});

test("nothing that decides who an account is, or what it may do, is in an update", () => {
  const deciding = new Set(["subject", "clientId", "boundToId", "heldRoles", "scopes", "role"]);
  const accounts = allEntities().filter(({ target }) => attributesOf(target).some(({ name }) => name === "heldRoles"));
  expect(accounts.map(({ name }) => name)).toContain("Employee");
  const open = accounts
    .filter(({ lifecycle }) => (lifecycle as { editable?: readonly string[] }).editable?.includes("ACTIVE"))
    .flatMap(({ name, target }) => attributesOf(target).filter((one) => deciding.has(one.name) && one.input && !one.input.once).map((one) => `${name}.${one.name}`));
  expect(open).toEqual([]);
});

test("a change is asked for and approved by two people, neither of whom it is about", async () => {
  const one = await change("officeClerk", "office-clerk-2");
  expect(one).toMatchObject({ oldSubject: "officeClerk", status: "DRAFT" });
  await stage.cannot("officeClerk", SignInChange, "submit", one, {}, "ACCESS_DENIED");
  await stage.act("systemAdministrator", SignInChange, "submit", one);
  await stage.cannot("systemAdministrator", SignInChange, "approve", one, {}, "ACCESS_DENIED");
  expect(await stage.fresh<Employee>(one.employeeId)).toMatchObject({ subject: "officeClerk" });
  await stage.act("departmentManager", SignInChange, "approve", one);
  expect(await stage.fresh<Employee>(one.employeeId)).toMatchObject({ subject: "office-clerk-2" });
  expect((await stage.as("office-clerk-2")).principal.id).toBe(one.employeeId);
});

test("a manager's own sign-in is decided by HR, and never by the manager", async () => {
  const one = await change("departmentManager", "manager-2");
  const { approval } = await stage.act<SignInChange>("systemAdministrator", SignInChange, "submit", one);
  expect(approval!.steps.map(({ role }) => role)).toEqual(["hr"]);
});

test("a subject that somebody has is not given to another", async () => {
  const one = await change("headOfQuality", "hr");
  await stage.act("systemAdministrator", SignInChange, "submit", one);
  await stage.cannot("departmentManager", SignInChange, "approve", one, {}, "VALUE_TAKEN");
  await stage.cannotCreate("hr", SignInChange, { employeeId: one.employeeId, newSubject: "headOfQuality", reason: "无变化" }, "NOTHING_CHANGES");
});

test("the employee is notified when it is submitted and when it applies", async () => {
  const draft = await change("hr", "hr-2");
  const submitted = Object.assign(Object.create(Object.getPrototypeOf(draft) as object) as SignInChange, draft, { status: "SUBMITTED" as const, version: 2 });
  const applied = Object.assign(Object.create(Object.getPrototypeOf(draft) as object) as SignInChange, draft, { status: "APPLIED" as const, version: 3 });
  const announced = (before: SignInChange | undefined, after: SignInChange) => announcementsOf({ before, after }).filter(({ kind }) => kind === "SIGN_IN_CHANGED").map(({ audience }) => audience);
  expect(announced(undefined, draft)).toEqual([]);
  expect(announced(draft, submitted)).toEqual([{ people: [draft.employeeId] }]);
  expect(announced(submitted, applied)).toEqual([{ people: [draft.employeeId] }]);
});
