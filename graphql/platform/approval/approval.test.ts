/** Who decides, in which order, and what becomes of a document that is decided, withdrawn, handed over or overdue. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Stage } from "../../test/stage.ts";
import { approvedProduct, draftOrder, line, stockInStorage, qualifiedSupplier } from "../../test/company.ts";
import { Employee } from "../../domains/organization/people/employee.ts";
import { PurchaseOrder } from "../../domains/supply/ordering/purchaseOrder.ts";
import { StockCorrection } from "../../domains/supply/stock/stockCorrection.ts";
import type { Product } from "../../domains/catalogue/product/product.ts";
import type { Supplier } from "../../domains/supply/supplier/supplier.ts";
import { tick } from "../schedule/tick.ts";
import type { Role } from "../access/role.ts";
import { recordKey } from "../../table/keys.ts";
import { stepsFor } from "./routes.ts";

let stage: Stage;
let supplier: Supplier;
let product: Product;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("purchaser", "supplyLead", "departmentManager", "finance", "receiver", "inspector", "warehouseKeeper", "qaOfficer", "headOfQuality", "officeClerk", "hr");
  await stage.hire("other buyer", "purchaser");
  supplier = await qualifiedSupplier(stage);
  product = await approvedProduct(stage);
});
afterAll(() => stage.close());

/** An order worth this many minor units, drafted by somebody: to a supplier of its own, since orders to one add up. */
const worth = async (amount: number, currency = "CNY", subject = "purchaser"): Promise<PurchaseOrder> =>
  stage.create(subject, PurchaseOrder, { supplierId: (await qualifiedSupplier(stage)).id, expectedOn: "2026-12-31", interestsDeclared: true, lines: [line(product, 1, amount, currency)] });

async function submitted(amount = 1_000, currency = "CNY"): Promise<PurchaseOrder> {
  return stage.act("purchaser", PurchaseOrder, "submit", await worth(amount, currency));
}

/** Documents that wait for this person, by their titles. */
async function waitingFor(subject: string, at = stage): Promise<string[]> {
  const { myApprovals } = await at.answer(subject, "{ myApprovals(first: 200) { nodes { title status } } }");
  return myApprovals.nodes.map(({ title }: { title: string }) => title).sort();
}

describe("tiers", () => {
  test.each<[number, string, Role[]]>([
    [1, "CNY", ["supplyLead"]],
    [5_000_000, "CNY", ["supplyLead"]],
    [5_000_001, "CNY", ["departmentManager"]],
    [50_000_000, "CNY", ["departmentManager"]],
    [50_000_001, "CNY", ["departmentManager", "finance"]],
    [700_000, "USD", ["supplyLead"]],
    [700_001, "USD", ["departmentManager"]],
    [7_000_001, "USD", ["departmentManager", "finance"]],
    [1, "EUR", ["departmentManager", "finance"]],
  ])("an order of %i %s is decided by %j", async (amount, currency, roles) => {
    expect((await stepsFor("purchaseOrder", { amount, currency }, await stage.as("purchaser"))).map(({ role }) => role)).toEqual(roles);
    const order = await submitted(amount, currency);
    expect(order.approval!.steps.map(({ role, status }) => [role, status])).toEqual(roles.map((role, i) => [role, i === 0 ? "PENDING" : "WAITING"]));
  });
});

describe("deciding", () => {
  test("goes step by step, by the roles in their order", async () => {
    const order = await submitted(60_000_000);
    await stage.cannot("finance", PurchaseOrder, "approve", order, {}, "NOT_YOUR_DECISION");
    await stage.cannot("supplyLead", PurchaseOrder, "approve", order, {}, "NOT_YOUR_DECISION");
    await stage.cannot("officeClerk", PurchaseOrder, "approve", order, {}, "ACCESS_DENIED");
    const halfway = await stage.act<PurchaseOrder>("departmentManager", PurchaseOrder, "approve", order, { comment: "同意" });
    expect(halfway).toMatchObject({ status: "SUBMITTED", approval: { steps: [{ status: "APPROVED", comment: "同意", decidedById: await stage.idOf("departmentManager") }, { status: "PENDING" }] } });
    await stage.cannot("departmentManager", PurchaseOrder, "approve", order, {}, "NOT_YOUR_DECISION", "DUTIES_MUST_BE_SEPARATE");
    expect(await stage.act<PurchaseOrder>("finance", PurchaseOrder, "approve", order)).toMatchObject({ status: "APPROVED" });
    await stage.cannot("finance", PurchaseOrder, "approve", order, {}, "WRONG_STATE");
  });

  test("is never for the person who submitted, nor twice for one person, with any roles", async () => {
    await stage.hire("buyer who leads", "purchaser", "supplyLead", "departmentManager", "finance");
    const own = await worth(1_000, "CNY", "buyer who leads");
    await stage.act("buyer who leads", PurchaseOrder, "submit", own);
    await stage.cannot("buyer who leads", PurchaseOrder, "approve", own, {}, "DUTIES_MUST_BE_SEPARATE");
    await stage.cannot("buyer who leads", PurchaseOrder, "delegate", own, { employeeId: await stage.idOf("finance"), reason: "出差" }, "DUTIES_MUST_BE_SEPARATE");

    await stage.hire("two hats", "departmentManager", "finance");
    const large = await submitted(60_000_000);
    await stage.act("two hats", PurchaseOrder, "approve", large);
    await stage.cannot("two hats", PurchaseOrder, "approve", large, {}, "DUTIES_MUST_BE_SEPARATE");
    await stage.act("finance", PurchaseOrder, "approve", large);
  });

  test("of two at once counts once", async () => {
    await stage.hire("second lead", "supplyLead");
    const order = await submitted();
    const outcomes = await Promise.all([stage.tryTo("supplyLead", PurchaseOrder, "approve", order), stage.tryTo("second lead", PurchaseOrder, "approve", order)]);
    expect(outcomes.map(({ findings }) => findings.map(({ code }) => code).join()).sort()).toEqual(["", "VERSION_CONFLICT"]);
    expect((await stage.fresh(order)).duties.filter(({ duty }) => duty === "approver")).toHaveLength(1);
  });
});

describe("withdrawing and rejecting", () => {
  test("only the submitter withdraws, and may submit again", async () => {
    const order = await submitted();
    await stage.cannot("other buyer", PurchaseOrder, "withdraw", order, {}, "ONLY_SUBMITTER");
    await stage.cannot("supplyLead", PurchaseOrder, "withdraw", order, {}, "ACCESS_DENIED");
    const back = await stage.act<PurchaseOrder>("purchaser", PurchaseOrder, "withdraw", order);
    expect(back).toMatchObject({ status: "DRAFT", approval: { steps: [{ status: "WITHDRAWN" }] } });
    expect(await waitingFor("supplyLead")).not.toContain(order.number);
    await stage.act("purchaser", PurchaseOrder, "submit", order);
    await stage.act("supplyLead", PurchaseOrder, "approve", order);
    await stage.cannot("purchaser", PurchaseOrder, "withdraw", order, {}, "WRONG_STATE");
  });

  test("a rejection says why, returns the draft, and the same people may decide it again", async () => {
    const order = await submitted(60_000_000);
    await stage.act("departmentManager", PurchaseOrder, "approve", order);
    await stage.cannot("finance", PurchaseOrder, "reject", order, {}, "REQUIRED");
    await stage.cannot("finance", PurchaseOrder, "reject", order, { reason: " " }, "REQUIRED");
    await stage.cannot("departmentManager", PurchaseOrder, "reject", order, { reason: "价格偏高" }, "NOT_YOUR_DECISION");
    const back = await stage.act<PurchaseOrder>("finance", PurchaseOrder, "reject", order, { reason: "价格偏高" });
    expect(back).toMatchObject({ status: "DRAFT", approval: { steps: [{ status: "APPROVED" }, { status: "REJECTED", comment: "价格偏高" }] } });
    const { purchaseOrder } = await stage.answer("finance", `query ($id: ID!) { purchaseOrder(id: $id) { timeline(first: 1) { nodes { action reason } } } }`, { id: order.id });
    expect(purchaseOrder.timeline.nodes).toEqual([{ action: "reject", reason: "价格偏高" }]);

    await stage.update("purchaser", PurchaseOrder, order, { lines: [line(product, 1, 55_000_000)] });
    await stage.act("purchaser", PurchaseOrder, "submit", order);
    await stage.act("departmentManager", PurchaseOrder, "approve", order);
    expect(await stage.act<PurchaseOrder>("finance", PurchaseOrder, "approve", order)).toMatchObject({ status: "APPROVED" });
  });

  test("what is rejected lies with its submitter until something is done about it", async () => {
    const returned = async (subject = "purchaser") => {
      const query = "query ($me: ID!) { approvalTasks(filter: { status: { eq: RETURNED }, submittedById: { eq: $me } }) { nodes { documentId } } }";
      const { approvalTasks } = await stage.answer(subject, query, { me: await stage.idOf(subject) });
      return approvalTasks.nodes.map(({ documentId }: { documentId: string }) => documentId);
    };
    const [corrected, given] = [await submitted(), await submitted()];
    for (const order of [corrected, given]) await stage.act("supplyLead", PurchaseOrder, "reject", order, { reason: "重复" });
    expect(await returned()).toEqual(expect.arrayContaining([corrected.id, given.id]));
    expect(await waitingFor("supplyLead")).not.toContain(corrected.number);
    await stage.act("purchaser", PurchaseOrder, "submit", corrected);
    expect(await returned()).not.toContain(corrected.id);
    expect(await waitingFor("supplyLead")).toContain(corrected.number);
    await stage.act("purchaser", PurchaseOrder, "cancel", given, { reason: "不再需要" });
    expect(await returned()).not.toContain(given.id);
  });

  test("a document under approval cannot be edited", async () => {
    const order = await submitted();
    await stage.refused(() => stage.tryUpdate("purchaser", PurchaseOrder, order, { remark: "快" }), "NOT_EDITABLE");
  });
});

describe("handing over", () => {
  test("is to one active colleague who holds the role of the step, and then to them alone", async () => {
    await stage.hire("away", "supplyLead");
    const order = await submitted();
    const delegate = (employeeId: string, ...codes: string[]) => stage.cannot("supplyLead", PurchaseOrder, "delegate", order, { employeeId, reason: "出差" }, ...codes);
    await delegate(await stage.idOf("officeClerk"), "CANNOT_DELEGATE_TO");
    await delegate(await stage.idOf("purchaser"), "CANNOT_DELEGATE_TO");
    // Each decides some orders, but not this step.
    for (const other of ["finance", "departmentManager"]) await delegate(await stage.idOf(other), "CANNOT_DELEGATE_TO");
    await delegate(supplier.id, "WRONG_REFERENCE_TYPE");
    await delegate("emp_nobody", "UNKNOWN_REFERENCE");
    const left = await stage.hire("who left", "supplyLead");
    await stage.seedEdit(left, { status: "INACTIVE" });
    await delegate(left.id, "CANNOT_DELEGATE_TO");
    await stage.cannot("finance", PurchaseOrder, "delegate", order, { employeeId: await stage.idOf("away"), reason: "出差" }, "NOT_YOUR_DECISION");

    await stage.act("supplyLead", PurchaseOrder, "delegate", order, { employeeId: await stage.idOf("away"), reason: "出差" });
    expect(await waitingFor("away")).toContain(order.number);
    expect(await waitingFor("supplyLead")).not.toContain(order.number);
    await stage.cannot("supplyLead", PurchaseOrder, "approve", order, {}, "NOT_YOUR_DECISION");
    await stage.cannot("finance", PurchaseOrder, "approve", order, {}, "NOT_YOUR_DECISION");
    expect(await stage.act<PurchaseOrder>("away", PurchaseOrder, "approve", order)).toMatchObject({ status: "APPROVED" });
  });

  test("falls back to the role once the delegate has left, and is in its queue again", async () => {
    const leaver = await stage.hire("leaver", "supplyLead");
    const [order, other] = [await submitted(), await submitted()];
    for (const one of [order, other]) await stage.act("supplyLead", PurchaseOrder, "delegate", one, { employeeId: leaver.id, reason: "出差" });
    await stage.cannot("supplyLead", PurchaseOrder, "approve", order, {}, "NOT_YOUR_DECISION");
    await stage.act("hr", Employee, "deactivate", leaver);
    expect(await waitingFor("supplyLead")).toEqual(expect.arrayContaining([order.number, other.number]));
    expect(await stage.act<PurchaseOrder>("supplyLead", PurchaseOrder, "approve", order)).toMatchObject({ status: "APPROVED" });
    await stage.act("supplyLead", PurchaseOrder, "delegate", other, { employeeId: await stage.idOf("away"), reason: "出差" });
    await stage.cannot("supplyLead", PurchaseOrder, "approve", other, {}, "NOT_YOUR_DECISION");
  });

  test("falls back to the role as well where the delegate may no longer decide", async () => {
    const loser = await stage.hire("loses the role", "supplyLead");
    const order = await submitted();
    await stage.act("supplyLead", PurchaseOrder, "delegate", order, { employeeId: loser.id, reason: "出差" });
    const { heldRoles } = await stage.fresh<Employee>(await stage.idOf("receiver"));
    await stage.seedEdit(loser, { heldRoles });
    await stage.cannot("loses the role", PurchaseOrder, "approve", order, {}, "ACCESS_DENIED");
    expect(await stage.act<PurchaseOrder>("supplyLead", PurchaseOrder, "approve", order)).toMatchObject({ status: "APPROVED" });
  });

  test("is not to the person who submitted, or has decided another step", async () => {
    await stage.hire("buyer who leads", "purchaser", "supplyLead");
    const own = await stage.act<PurchaseOrder>("buyer who leads", PurchaseOrder, "submit", await worth(1_000, "CNY", "buyer who leads"));
    await stage.cannot("supplyLead", PurchaseOrder, "delegate", own, { employeeId: await stage.idOf("buyer who leads"), reason: "出差" }, "DUTIES_MUST_BE_SEPARATE");
    await stage.hire("manager with finance", "departmentManager", "finance");
    const large = await submitted(60_000_000);
    await stage.act("manager with finance", PurchaseOrder, "approve", large);
    await stage.cannot("finance", PurchaseOrder, "delegate", large, { employeeId: await stage.idOf("manager with finance"), reason: "出差" }, "DUTIES_MUST_BE_SEPARATE");
  });
});

describe("a deadline", () => {
  test("that passes asks the next higher role as well, once, however often the clock ticks", async () => {
    const order = await submitted();
    const soon = new Date(stage.now.getTime() + 23 * 3_600_000);
    const late = new Date(stage.now.getTime() + 25 * 3_600_000);
    await tick(soon, stage.table);
    expect(await waitingFor("departmentManager")).not.toContain(order.number);
    await tick(late, stage.table);
    const once = await stage.snapshot();
    await tick(late, stage.table);
    await Promise.all([tick(late, stage.table), tick(late, stage.table)]);
    expect(await stage.snapshot()).toBe(once);
    expect(await stage.fresh(order)).toMatchObject({ approval: { steps: [{ escalated: true }] } });
    for (const subject of ["supplyLead", "departmentManager"]) expect(await waitingFor(subject)).toContain(order.number);
    expect(await waitingFor("finance")).not.toContain(order.number);
    await stage.cannot("finance", PurchaseOrder, "approve", order, {}, "NOT_YOUR_DECISION");
    expect(await stage.act<PurchaseOrder>("departmentManager", PurchaseOrder, "approve", order)).toMatchObject({ status: "APPROVED" });
  });

  test("leaves the role that was asked first able to decide", async () => {
    const order = await submitted();
    await tick(new Date(stage.now.getTime() + 25 * 3_600_000), stage.table);
    expect(await stage.act<PurchaseOrder>("supplyLead", PurchaseOrder, "approve", order)).toMatchObject({ status: "APPROVED" });
  });

  test("takes a step back from a delegate who let it pass, but not from one who was asked after it", async () => {
    const [early, late] = [await submitted(), await submitted()];
    await stage.hire("deputy lead", "supplyLead");
    const over = { employeeId: await stage.idOf("deputy lead"), reason: "出差" };
    await stage.act("supplyLead", PurchaseOrder, "delegate", early, over);
    const tomorrow = new Date(stage.now.getTime() + 25 * 3_600_000);
    await tick(tomorrow, stage.table);
    expect(await stage.fresh(early)).toMatchObject({ approval: { steps: [{ escalated: true }] } });
    expect((await stage.fresh(early)).approval!.steps[0]!.delegatedToId).toBeUndefined();
    await stage.act("departmentManager", PurchaseOrder, "delegate", late, over);
    await tick(tomorrow, stage.table);
    expect(await waitingFor("deputy lead")).toContain(late.number);
    await stage.act("deputy lead", PurchaseOrder, "approve", late);
  });

  test("is no matter for a document that was decided while the clock looked", async () => {
    const order = await submitted();
    const { taskId } = order.approval!.steps[0]!;
    const stale = (await stage.table.get(recordKey(taskId!)))!;
    await stage.act("supplyLead", PurchaseOrder, "approve", order);
    const decided = await stage.fresh(order);
    const done = (await stage.table.get(recordKey(taskId!)))!;
    // The list shows the task as it was: lists lag behind the table in the cloud.
    await stage.table.put(stale);
    await tick(new Date(stage.now.getTime() + 25 * 3_600_000), stage.table);
    expect(await stage.fresh(order)).toEqual(decided);
    await stage.table.put(done);
  });
});

describe("my approvals", () => {
  test("are exactly what waits for me", async () => {
    const fresh = await Stage.open();
    try {
      await fresh.staff("purchaser", "supplyLead", "departmentManager", "finance", "officeClerk", "receiver", "inspector", "warehouseKeeper", "qaOfficer", "headOfQuality");
      const { batch, shelf } = await stockInStorage(fresh);
      const small = await fresh.act<PurchaseOrder>("purchaser", PurchaseOrder, "submit", await draftOrder(fresh, await qualifiedSupplier(fresh), [line(await approvedProduct(fresh), 1)]));
      const correction = await fresh.create<StockCorrection>("warehouseKeeper", StockCorrection, { batchId: batch.id, locationId: shelf.id, difference: 1, reason: "清点差异" });
      await fresh.act("warehouseKeeper", StockCorrection, "submit", correction);
      const waiting = async () => Object.fromEntries(await Promise.all(["purchaser", "supplyLead", "departmentManager", "finance", "qaOfficer", "officeClerk", "headOfQuality"].map(async (one) => [one, await waitingFor(one, fresh)])));
      const nothing = { purchaser: [], supplyLead: [], departmentManager: [], finance: [], qaOfficer: [], officeClerk: [], headOfQuality: [] };
      expect(await waiting()).toEqual({ ...nothing, supplyLead: [small.number], qaOfficer: [correction.number] });
      await fresh.act("qaOfficer", StockCorrection, "approve", correction);
      expect(await waiting()).toEqual({ ...nothing, supplyLead: [small.number], departmentManager: [correction.number] });
      await tick(new Date(fresh.now.getTime() + 72 * 3_600_000), fresh.table);
      expect(await waiting()).toEqual({ ...nothing, supplyLead: [small.number], departmentManager: [correction.number, small.number].sort() });
      await fresh.act("supplyLead", PurchaseOrder, "approve", small);
      await fresh.act("departmentManager", StockCorrection, "reject", correction, { reason: "再核对" });
      expect(await waiting()).toEqual(nothing);
    } finally {
      await fresh.close();
    }
  });
});
