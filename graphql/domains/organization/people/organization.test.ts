/** Who holds which role: asked for, granted by others, kept separate, lent for a time, ended at once. 二 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { placeFor, placed } from "../../../test/placed.ts";
import { Stage } from "../../../test/stage.ts";
import { approvedProduct, bareSupplier, draftOrder, line, qualifiedSupplier } from "../../../test/company.ts";
import { PurchaseOrder } from "../../supply/ordering/purchaseOrder.ts";
import { Supplier } from "../../supply/supplier/supplier.ts";

import { rolesOf } from "../../../platform/access/principal.ts";
import type { Role } from "../../../platform/access/role.ts";
import { separations } from "../../../platform/access/role.ts";
import { Delegation } from "../roles/delegation.ts";
import { Employee } from "./employee.ts";
import { MachineClient } from "../clients/machineClient.ts";
import { RoleGrant } from "../roles/roleGrant.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("departmentManager", "hr", "qaOfficer", "headOfQuality", "officeClerk", "purchaser", "supplyLead", "systemAdministrator", "auditor", "inspector", "finance");
});
afterAll(() => stage.close());

/** Somebody who has a place in the company, so that roles may be theirs. */
const hire = async (subject: string, ...roles: Role[]): Promise<Employee> => placed(stage, await stage.hire(subject, ...roles));
const placedWith = async (...given: Parameters<Stage["hireWith"]>): Promise<Employee> => placed(stage, await stage.hireWith(...given));

const grantInput = (employee: { id: string }, role: Role, values: object = {}) => ({ employeeId: employee.id, role, startsOn: stage.today, reason: "工作需要", ...values });

const grant = (subject: string, employee: { id: string }, role: Role, values: object = {}): Promise<RoleGrant> => stage.create(subject, RoleGrant, grantInput(employee, role, values));

async function granted(employee: { id: string }, role: Role, values: object = {}): Promise<RoleGrant> {
  const requested = await grant("officeClerk", employee, role, values);
  let current = await stage.act<RoleGrant>("officeClerk", RoleGrant, "submit", requested);
  for (const { role: decider } of current.approval!.steps) current = await stage.act<RoleGrant>(decider, RoleGrant, "approve", requested);
  return current;
}

const rolesAt = async (subject: string, at = stage): Promise<Role[]> => rolesOf((await at.as(subject)).principal);

describe("a role grant", () => {
  test.each<[Role, Role[]]>([
    ["marketingSpecialist", ["departmentManager"]],
    ["receiver", ["qaOfficer", "departmentManager"]],
    ["qaOfficer", ["hr"]],
    ["departmentManager", ["hr"]],
  ])("of %s is decided by %j, and counts from then on", async (role, deciders) => {
    const employee = await hire(`new ${role}`);
    const requested = await grant("officeClerk", employee, role);
    const submitted = await stage.act<RoleGrant>("officeClerk", RoleGrant, "submit", requested);
    expect(submitted.approval!.steps.map((step) => step.role)).toEqual(deciders);
    for (const decider of deciders) {
      expect(await rolesAt(`new ${role}`)).toEqual([]);
      await stage.act(decider, RoleGrant, "approve", requested);
    }
    expect(await rolesAt(`new ${role}`)).toEqual([role]);
    expect(await stage.fresh(requested)).toMatchObject({ status: "ACTIVE", createdById: await stage.idOf("officeClerk") });
  });

  test("is for somebody with a group, a position and a manager; the head of the department has none above", async () => {
    const employee = await stage.hire("without a place");
    const requested = await grant("officeClerk", employee, "receiver");
    const [finding] = await stage.cannot("officeClerk", RoleGrant, "submit", requested, {}, "EMPLOYEE_NOT_PLACED");
    expect(finding).toMatchObject({ clause: "二(一)", message: { zh: expect.stringContaining("小组、岗位、上级") as string, en: expect.stringContaining("group, position, manager") as string } });
    const { groupId, positionId, managerId } = await placeFor(stage);
    await stage.refused(() => stage.tryUpdate("hr", Employee, employee, { managerId: employee.id }), "OWN_MANAGER");
    await stage.update("hr", Employee, employee, { groupId, positionId });
    const [lacking] = await stage.cannot("officeClerk", RoleGrant, "submit", requested, {}, "EMPLOYEE_NOT_PLACED");
    expect(lacking!.message.zh).toContain("尚未登记上级");
    await stage.act("officeClerk", RoleGrant, "submit", await grant("officeClerk", employee, "departmentManager"));
    await stage.update("hr", Employee, employee, { managerId });
    await stage.act("officeClerk", RoleGrant, "submit", requested);
    await stage.update("hr", Employee, employee, { positionId: null });
    await stage.cannot("qaOfficer", RoleGrant, "approve", requested, {}, "EMPLOYEE_NOT_PLACED");
  });

  test("may be asked for by oneself and is granted by somebody else", async () => {
    const manager = await hire("ambitious manager", "departmentManager");
    const own = await grant("ambitious manager", manager, "marketingLead");
    await stage.act("ambitious manager", RoleGrant, "submit", own);
    await stage.cannot("ambitious manager", RoleGrant, "approve", own, {}, "NOT_TO_ONESELF", "DUTIES_MUST_BE_SEPARATE");
    const requested = await grant("officeClerk", manager, "salesLead");
    await stage.act("officeClerk", RoleGrant, "submit", requested);
    await stage.cannot("ambitious manager", RoleGrant, "approve", requested, {}, "NOT_TO_ONESELF");
    await stage.act("departmentManager", RoleGrant, "approve", requested);
  });

  // Nobody is granted the role of an inspector: see visits.test.ts.
  test.each(separations.filter(([a]) => a !== "regulator"))("of %s is refused beside %s, either way round, when asked for and when decided", async (a, b) => {
    for (const [held, wanted] of [[a, b], [b, a]] as const) {
      const subject = `${held} who wants ${wanted}`;
      const employee = await hire(subject, held);
      const requested = await grant("officeClerk", employee, wanted);
      await stage.cannot("officeClerk", RoleGrant, "submit", requested, {}, "ROLES_MUST_BE_SEPARATE");
    }
  });

  test("of a separate role is allowed where the two never meet in time", async () => {
    const employee = await placedWith("first a buyer", [{ role: "purchaser", from: "2026-01-01", to: "2026-12-31" }]);
    const overlapping = await grant("officeClerk", employee, "qaOfficer", { startsOn: "2026-12-31" });
    await stage.cannot("officeClerk", RoleGrant, "submit", overlapping, {}, "ROLES_MUST_BE_SEPARATE");
    await granted(employee, "qaOfficer", { startsOn: "2027-01-01" });
    expect(await rolesAt("first a buyer", stage.at("2026-12-31"))).toEqual(["purchaser"]);
    expect(await rolesAt("first a buyer", stage.at("2027-01-01"))).toEqual(["qaOfficer"]);
  });

  test("of two that must be separate and are decided at once: one is refused", async () => {
    const employee = await hire("in demand");
    const [receiver, inspector] = [await grant("officeClerk", employee, "receiver"), await grant("officeClerk", employee, "inspector")];
    for (const one of [receiver, inspector]) {
      await stage.act("officeClerk", RoleGrant, "submit", one);
      await stage.act("qaOfficer", RoleGrant, "approve", one);
    }
    const outcomes = await Promise.all([receiver, inspector].map((one) => stage.tryTo("departmentManager", RoleGrant, "approve", one)));
    expect(outcomes.map(({ findings }) => findings.map(({ code }) => code).join()).sort()).toEqual(["", "ROLES_MUST_BE_SEPARATE"]);
    expect(await rolesAt("in demand")).toHaveLength(1);
  });

  test("says what is wrong with it, all at once", async () => {
    const employee = await hire("candidate");
    const findings = await stage.cannotCreate("officeClerk", RoleGrant, grantInput(employee, "deputyManager", { endsOn: "2026-01-01" }), "DEPUTY_NEEDS_AREA", "ENDS_BEFORE_IT_STARTS");
    expect(findings.map(({ field }) => field).sort()).toEqual(["area", "endsOn"]);
    await stage.cannotCreate("officeClerk", RoleGrant, grantInput(employee, "partner"), "NOT_FOR_EMPLOYEES");
    await stage.cannotCreate("auditor", RoleGrant, grantInput(employee, "marketingLead"), "ACCESS_DENIED");
  });

  test("ends at once when it is revoked, and takes only its own role along", async () => {
    const employee = await hire("short-lived");
    await granted(employee, "officeClerk");
    const given = await granted(employee, "receiver");
    expect((await rolesAt("short-lived")).sort()).toEqual(["officeClerk", "receiver"]);
    await stage.cannot("officeClerk", RoleGrant, "revoke", given, { reason: "调岗" }, "ACCESS_DENIED");
    await stage.cannot("departmentManager", RoleGrant, "revoke", given, {}, "REQUIRED");
    await stage.act("departmentManager", RoleGrant, "revoke", given, { reason: "调岗" });
    expect(await rolesAt("short-lived")).toEqual(["officeClerk"]);
  });
});

describe("a delegation", () => {
  const lend = (from: string, to: { id: string }, role: Role, values: object = {}): Promise<Delegation> =>
    stage.create(from, Delegation, { delegateId: to.id, role, startsOn: stage.today, endsOn: "2026-12-31", reason: "出差", ...values });

  async function lent(from: string, to: { id: string }, role: Role, values: object = {}): Promise<Delegation> {
    const one = await lend(from, to, role, values);
    let current = await stage.act<Delegation>(from, Delegation, "submit", one);
    for (const { role: decider } of current.approval!.steps) current = await stage.act<Delegation>(decider, Delegation, "approve", one);
    return current;
  }

  test("lets a colleague act in the role between its dates, and names whose role it is", async () => {
    const lender = await hire("lead who travels", "supplyLead");
    const delegate = await hire("stand-in", "officeClerk");
    await lent("lead who travels", delegate, "supplyLead", { startsOn: "2026-11-24", endsOn: "2026-11-30" });
    expect(await rolesAt("stand-in")).toEqual(["officeClerk"]);
    const during = stage.at("2026-11-25");
    expect((await rolesAt("stand-in", during)).sort()).toEqual(["officeClerk", "supplyLead"]);
    expect(await rolesAt("stand-in", stage.at("2026-12-01"))).toEqual(["officeClerk"]);

    const order = await draftOrder(during, await qualifiedSupplier(during), [line(await approvedProduct(during), 1)]);
    await during.act("purchaser", PurchaseOrder, "submit", order);
    await stage.at("2026-11-24").act("stand-in", PurchaseOrder, "approve", order);
    const { purchaseOrder } = await stage.answer("departmentManager", "query ($id: ID!) { purchaseOrder(id: $id) { timeline(first: 1) { nodes { action actorId onBehalfOfId } } } }", { id: order.id });
    expect(purchaseOrder.timeline.nodes).toEqual([{ action: "approve", actorId: delegate.id, onBehalfOfId: lender.id }]);
  });

  test("names the lender also where the delegate has another deciding role of their own", async () => {
    const lender = await hire("manager who travels", "departmentManager");
    const delegate = await hire("lead who is in", "supplyLead");
    const one = await lend("manager who travels", delegate, "departmentManager");
    await stage.act("manager who travels", Delegation, "submit", one);
    await stage.act("hr", Delegation, "approve", one);
    const order = await draftOrder(stage, await qualifiedSupplier(stage), [line(await approvedProduct(stage), 1, 6_000_000)]);
    await stage.act("purchaser", PurchaseOrder, "submit", order);
    await stage.act("lead who is in", PurchaseOrder, "approve", order);
    const small = await draftOrder(stage, await qualifiedSupplier(stage), [line(await approvedProduct(stage), 1)]);
    await stage.act("purchaser", PurchaseOrder, "submit", small);
    await stage.act("lead who is in", PurchaseOrder, "approve", small);
    const lenderOf = async (id: string) => (await stage.answer("finance", "query ($id: ID!) { purchaseOrder(id: $id) { timeline(first: 1) { nodes { onBehalfOfId } } } }", { id })).purchaseOrder.timeline.nodes[0].onBehalfOfId;
    expect([await lenderOf(order.id), await lenderOf(small.id)]).toEqual([lender.id, null]);
  });

  test("is only of one's own role, for as long as one holds it, to somebody else, by oneself", async () => {
    const lender = await placedWith("buyer until December", [{ role: "purchaser", from: "2026-11-01", to: "2026-12-10" }]);
    const delegate = await hire("borrower");
    const refused = async (values: object, ...codes: string[]) => stage.cannot("buyer until December", Delegation, "submit", await lend("buyer until December", delegate, "purchaser", values), {}, ...codes);
    await refused({ endsOn: "2026-12-11" }, "NOT_YOUR_ROLE");
    await refused({ startsOn: "2026-10-31", endsOn: "2026-12-01" }, "NOT_YOUR_ROLE");
    await refused({ role: "finance", endsOn: "2026-12-01" }, "NOT_YOUR_ROLE");
    await refused({ delegateId: lender.id, endsOn: "2026-12-01" }, "NOT_TO_ONESELF");
    await stage.cannotCreate("buyer until December", Delegation, { delegateId: delegate.id, role: "purchaser", startsOn: "2026-12-02", endsOn: "2026-12-01", reason: "出差" }, "ENDS_BEFORE_IT_STARTS");
    const one = await lend("buyer until December", delegate, "purchaser", { endsOn: "2026-12-10" });
    await stage.cannot("officeClerk", Delegation, "submit", one, {}, "ONLY_LENDER");
    await stage.act("buyer until December", Delegation, "submit", one);
    await stage.cannot("buyer until December", Delegation, "approve", one, {}, "ACCESS_DENIED");
    for (const decider of ["qaOfficer", "departmentManager"]) await stage.act(decider, Delegation, "approve", one);
    // What is lent cannot be lent on.
    const third = await hire("third hand");
    const onward = await stage.tryCreate("borrower", Delegation, { delegateId: third.id, role: "purchaser", startsOn: stage.today, endsOn: "2026-12-01", reason: "再转" });
    await stage.cannot("borrower", Delegation, "submit", onward.record!, {}, "NOT_YOUR_ROLE");
  });

  test("is refused to anyone who holds a role that must be separate, and the lent role is as separate as an own one", async () => {
    const inspector = await hire("inspector in need", "inspector");
    const receiver = await hire("receiver at hand", "receiver");
    await stage.cannot("inspector in need", Delegation, "submit", await lend("inspector in need", receiver, "inspector"), {}, "ROLES_MUST_BE_SEPARATE");
    const free = await hire("hand that is free", "officeClerk");
    await lent("inspector in need", free, "inspector");
    const grantTo = await grant("officeClerk", free, "receiver");
    await stage.cannot("officeClerk", RoleGrant, "submit", grantTo, {}, "ROLES_MUST_BE_SEPARATE");
    expect(inspector.id).toBeTruthy();
  });

  test("ends when the lender ends it, loses the role, or leaves", async () => {
    const lender = await hire("fickle lead");
    const role = await granted(lender, "supplyLead");
    const delegate = await hire("patient stand-in", "officeClerk");
    const one = await lent("fickle lead", delegate, "supplyLead");
    expect(await rolesAt("patient stand-in")).toContain("supplyLead");
    await stage.cannot("patient stand-in", Delegation, "revoke", one, { reason: "不愿" }, "ONLY_LENDER");
    await stage.act("fickle lead", Delegation, "revoke", one, { reason: "已返回" });
    expect(await rolesAt("patient stand-in")).toEqual(["officeClerk"]);

    await lent("fickle lead", delegate, "supplyLead");
    await stage.act("hr", Employee, "deactivate", lender);
    expect(await rolesAt("patient stand-in")).toEqual(["officeClerk"]);
    await stage.act("hr", Employee, "activate", lender);
    expect(await rolesAt("patient stand-in")).toContain("supplyLead");
    await stage.act("departmentManager", RoleGrant, "revoke", role, { reason: "调岗" });
    expect(await rolesAt("patient stand-in")).toEqual(["officeClerk"]);
  });

  test("does not bring one person's two parts together in one document", async () => {
    // The buyer lends nothing and borrows the approver's role: still the one who asked.
    const lead = await hire("lead on leave", "supplyLead");
    const buyer = await hire("buyer with a borrowed role", "purchaser");
    await lent("lead on leave", buyer, "supplyLead");
    const order = await stage.create<PurchaseOrder>("buyer with a borrowed role", PurchaseOrder, { supplierId: (await qualifiedSupplier(stage)).id, expectedOn: "2026-12-31", interestsDeclared: true, lines: [line(await approvedProduct(stage), 1)] });
    await stage.act("buyer with a borrowed role", PurchaseOrder, "submit", order);
    await stage.cannot("buyer with a borrowed role", PurchaseOrder, "approve", order, {}, "DUTIES_MUST_BE_SEPARATE");
    expect(lead.id).toBeTruthy();
  });
});

describe("an API client", () => {
  const input = { name: "接口", role: "partner" as Role, scopes: ["ORDERS_READ", "RECEIPTS_READ"] };

  test("is admitted by a second person, bound to its party, and refused at once when revoked", async () => {
    const supplier = await bareSupplier(stage);
    await stage.cannotCreate("systemAdministrator", MachineClient, input, "PARTNER_NEEDS_PARTY");
    await stage.cannotCreate("systemAdministrator", MachineClient, { ...input, role: "finance" }, "ONLY_MACHINE_ROLES");
    await stage.cannotCreate("systemAdministrator", MachineClient, { ...input, boundToId: supplier.id, scopes: [] }, "PARTNER_NEEDS_SCOPES");
    await stage.cannotCreate("systemAdministrator", MachineClient, { ...input, boundToId: await stage.idOf("purchaser") }, "WRONG_REFERENCE_TYPE");
    await stage.cannotCreate("purchaser", MachineClient, { ...input, boundToId: supplier.id }, "ACCESS_DENIED");
    const client = await stage.create<MachineClient>("systemAdministrator", MachineClient, { ...input, boundToId: supplier.id });
    const { clientId } = client;
    expect(clientId).toMatch(/^supplier-[0-9a-f]{12}$/);
    await expect(stage.as(clientId)).rejects.toThrow("Nobody can sign in");
    await stage.act("systemAdministrator", MachineClient, "submit", client);
    await stage.cannot("systemAdministrator", MachineClient, "approve", client, {}, "ACCESS_DENIED");
    await stage.act("departmentManager", MachineClient, "approve", client);
    expect((await stage.partnerAnswer(clientId, "{ me { displayName scopes party { id } } }")).me).toEqual({ displayName: input.name, scopes: input.scopes, party: { id: supplier.id } });
    const { me } = await stage.answer(clientId, "{ me { roles permissions { entity action } } }");
    expect(me.roles).toEqual(["partner"]);
    const may = me.permissions.map(({ entity, action }: { entity: string; action: string }) => `${action} ${entity}`);
    expect(may.sort()).toEqual(["create RegisteredOperation", "read File", "read GoodsReceipt", "read OrderConfirmation", "read PurchaseOrder", "read PurchaseReturn", "read RefusalReport", "read RegisteredOperation", "read Supplier", "read SupplierEvaluation", "read SupplierPrice", "remove RegisteredOperation"]);
    await stage.act("systemAdministrator", MachineClient, "revoke", client, { reason: "合作终止" });
    await expect(stage.as(clientId)).rejects.toThrow("Nobody can sign in");
  });
});

describe("an employee", () => {
  test("has a staff number and a sign-in of their own, kept after they leave", async () => {
    const one = await stage.create<Employee>("hr", Employee, { staffNumber: "W-77", name: "王七", subject: "wang-7" });
    await stage.cannotCreate("hr", Employee, { staffNumber: "W-77", name: "另一人" }, "VALUE_TAKEN");
    await stage.cannotCreate("hr", Employee, { staffNumber: "W-78", name: "另一人", subject: "wang-7" }, "VALUE_TAKEN");
    await stage.act("hr", Employee, "deactivate", one);
    await stage.cannotCreate("hr", Employee, { staffNumber: "W-77", name: "另一人" }, "VALUE_TAKEN");
    await stage.refused(() => stage.tryUpdate("hr", Employee, one, { name: "改名" }), "NOT_EDITABLE");
    await stage.cannot("purchaser", Employee, "activate", one, {}, "ACCESS_DENIED");
  });

  test("shows their phone to those who manage people, and their roles to nobody to change", async () => {
    const one = await stage.create<Employee>("hr", Employee, { staffNumber: "W-80", name: "赵八", phone: "0311-80000001" });
    const ask = "query ($id: ID!) { employee(id: $id) { phone } }";
    expect((await stage.answer("hr", ask, { id: one.id })).employee.phone).toBe("0311-80000001");
    expect((await stage.answer("purchaser", ask, { id: one.id })).employee.phone).toBeNull();
    const { errors } = await stage.ask("hr", `mutation { updateEmployee(input: { id: "${one.id}", heldRoles: [] }) { record { id } } }`);
    expect(errors).toBeDefined();
  });
});

test("what the first-time approval of a supplier needs cannot be had from one person with two roles", async () => {
  await hire("quality of one", "qaOfficer", "headOfQuality");
  const supplier = await qualifiedSupplier(stage, { status: "DRAFT" });
  await stage.act("purchaser", Supplier, "submit", supplier);
  await stage.act("quality of one", Supplier, "approve", supplier);
  await stage.cannot("quality of one", Supplier, "approve", supplier, {}, "DUTIES_MUST_BE_SEPARATE");
  await stage.act("headOfQuality", Supplier, "approve", supplier);
});
