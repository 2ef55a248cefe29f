/** Nobody decides on what they wrote, asked for or gain by, by whatever way the right to decide came to them. 二, 五(一)3 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Employee } from "../../domains/organization/people/employee.ts";
import { placed } from "../../test/placed.ts";
import { Stage } from "../../test/stage.ts";
import { approvedProduct, line, stockInStorage, qualifiedSupplier } from "../../test/company.ts";
import { Delegation } from "../../domains/organization/roles/delegation.ts";
import { RoleGrant } from "../../domains/organization/roles/roleGrant.ts";
import { PurchaseOrder } from "../../domains/supply/ordering/purchaseOrder.ts";
import { StockCorrection } from "../../domains/supply/stock/stockCorrection.ts";
import type { Product } from "../../domains/catalogue/product/product.ts";
import { allEntities } from "../../table/entity.ts";
import { lifecycleOf } from "../lifecycle/availability.ts";
import type { Role } from "../access/role.ts";
import { ApprovalTask } from "./approvalTask.ts";

let stage: Stage;
let product: Product;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("purchaser", "supplyLead", "departmentManager", "finance", "receiver", "inspector", "warehouseKeeper", "qaOfficer", "headOfQuality", "hr", "officeClerk");
  product = await approvedProduct(stage);
});
afterAll(() => stage.close());

/** To a supplier of its own, since orders to one add up. */
const order = async (subject: string, amount = 1_000): Promise<PurchaseOrder> =>
  stage.create(subject, PurchaseOrder, { supplierId: (await qualifiedSupplier(stage)).id, expectedOn: "2026-12-31", interestsDeclared: true, lines: [line(product, 1, amount)] });

/** Somebody to whom roles may be given. */
const idOfPlaced = async (subject: string): Promise<string> => (await placed(stage, await stage.fresh<Employee>(await stage.idOf(subject)))).id;

/** Lends a role as its approvals allow it. */
async function lend(from: string, to: string, role: Role): Promise<void> {
  const delegation = await stage.create<Delegation>(from, Delegation, { delegateId: await idOfPlaced(to), role, startsOn: stage.today, endsOn: "2026-12-31", reason: "出差" });
  const { approval } = await stage.act<Delegation>(from, Delegation, "submit", delegation);
  for (const { role: decider } of approval!.steps) await stage.act(decider, Delegation, "approve", delegation);
}

async function grantOf(role: Role, to: string, askedBy = "officeClerk"): Promise<RoleGrant> {
  const grant = await stage.create<RoleGrant>(askedBy, RoleGrant, { employeeId: await idOfPlaced(to), role, startsOn: stage.today, reason: "需要" });
  return stage.act<RoleGrant>(askedBy, RoleGrant, "submit", grant);
}

describe("the lender of a role counts as the one who acts", () => {
  test("who submitted does not have a friend approve in a role that they lent", async () => {
    await stage.hire("buyer and lead", "purchaser", "supplyLead");
    await stage.hire("friend of the buyer", "officeClerk");
    const own = await stage.act<PurchaseOrder>("buyer and lead", PurchaseOrder, "submit", await order("buyer and lead"));
    await lend("buyer and lead", "friend of the buyer", "supplyLead");
    const [finding] = await stage.cannot("friend of the buyer", PurchaseOrder, "approve", own, {}, "DUTIES_MUST_BE_SEPARATE");
    expect(finding!.message.en).toContain("The colleague whose role you use");
    expect(await stage.act<PurchaseOrder>("supplyLead", PurchaseOrder, "approve", own)).toMatchObject({ status: "APPROVED" });
  });

  test("who gains by a grant does not have a friend decide in a role that they lent", async () => {
    await stage.hire("hr who would be manager", "hr");
    await stage.hire("friend of hr", "officeClerk");
    const grant = await grantOf("departmentManager", "hr who would be manager");
    await lend("hr who would be manager", "friend of hr", "hr");
    await stage.cannot("friend of hr", RoleGrant, "approve", grant, {}, "NOT_TO_ONESELF");
    await stage.cannot("friend of hr", RoleGrant, "delegate", grant, { employeeId: await stage.idOf("hr"), reason: "出差" }, "NOT_TO_ONESELF");
    await stage.cannot("hr who would be manager", RoleGrant, "approve", grant, {}, "NOT_TO_ONESELF");
    await stage.cannot("hr who would be manager", RoleGrant, "reject", grant, { reason: "不批" }, "NOT_TO_ONESELF");
  });

  test("a manager does not approve what is lent to themselves", async () => {
    await stage.hire("lead who lends", "marketingLead");
    const delegation = await stage.create<Delegation>("lead who lends", Delegation, { delegateId: await idOfPlaced("departmentManager"), role: "marketingLead", startsOn: stage.today, endsOn: "2026-12-31", reason: "出差" });
    await stage.act("lead who lends", Delegation, "submit", delegation);
    await stage.cannot("departmentManager", Delegation, "approve", delegation, {}, "NOT_TO_ONESELF");
  });
});

describe("who writes a document asks for its approval", () => {
  test("one drafts, another submits: the first does not approve", async () => {
    await stage.hire("drafting lead", "purchaser", "supplyLead");
    const drafted = await order("drafting lead");
    await stage.act("purchaser", PurchaseOrder, "submit", drafted);
    await stage.cannot("drafting lead", PurchaseOrder, "approve", drafted, {}, "DUTIES_MUST_BE_SEPARATE");
    await stage.act("supplyLead", PurchaseOrder, "approve", drafted);
  });

  test("one edits what another wrote: neither approves", async () => {
    await stage.hire("editing lead", "purchaser", "supplyLead");
    const drafted = await order("purchaser");
    await stage.update("editing lead", PurchaseOrder, drafted, { remark: "改" });
    await stage.act("purchaser", PurchaseOrder, "submit", drafted);
    await stage.cannot("editing lead", PurchaseOrder, "approve", drafted, {}, "DUTIES_MUST_BE_SEPARATE");
    // Nor after it was returned and submitted again.
    await stage.act("supplyLead", PurchaseOrder, "reject", drafted, { reason: "重填" });
    await stage.act("purchaser", PurchaseOrder, "submit", drafted);
    await stage.cannot("editing lead", PurchaseOrder, "approve", drafted, {}, "DUTIES_MUST_BE_SEPARATE");
  });

  test("a stock correction drafted by a keeper who is quality as well", async () => {
    await stage.hire("keeper with quality", "warehouseKeeper", "qaOfficer");
    const { batch, shelf } = await stockInStorage(stage, 10);
    const correction = await stage.create<StockCorrection>("keeper with quality", StockCorrection, { batchId: batch.id, locationId: shelf.id, difference: -1, reason: "破损" });
    await stage.act("warehouseKeeper", StockCorrection, "submit", correction);
    await stage.cannot("keeper with quality", StockCorrection, "approve", correction, {}, "DUTIES_MUST_BE_SEPARATE");
  });
});

test("a role is lent by the same decisions by which it is granted", async () => {
  const route = async (from: string, role: Role) => {
    const delegation = await stage.create<Delegation>(from, Delegation, { delegateId: await idOfPlaced("officeClerk"), role, startsOn: stage.today, endsOn: "2026-12-31", reason: "出差" });
    const lent = await stage.act<Delegation>(from, Delegation, "submit", delegation);
    const granted = await grantOf(role, "officeClerk", "finance");
    const roles = (one: Delegation | RoleGrant) => one.approval!.steps.map((step) => step.role);
    expect(roles(lent)).toEqual(roles(granted));
    return roles(lent);
  };
  expect(await route("headOfQuality", "headOfQuality")).toEqual(["hr"]);
  expect(await route("warehouseKeeper", "warehouseKeeper")).toEqual(["qaOfficer", "departmentManager"]);
  expect(await route("finance", "finance")).toEqual(["departmentManager"]);
});

describe("a decision names the version that was seen", () => {
  test("and is refused without one", async () => {
    const { id } = await stage.act<PurchaseOrder>("purchaser", PurchaseOrder, "submit", await order("purchaser"));
    for (const action of ["approve", "reject"]) {
      const [finding] = await stage.cannot("supplyLead", PurchaseOrder, action, { id } as PurchaseOrder, { version: null, ...(action === "reject" && { reason: "重填" }) }, "REQUIRED");
      expect(finding).toMatchObject({ field: "version" });
    }
  });

  test("so that what was changed since is not approved unseen", async () => {
    const submitted = await stage.act<PurchaseOrder>("purchaser", PurchaseOrder, "submit", await order("purchaser", 10_000));
    await stage.act("purchaser", PurchaseOrder, "withdraw", submitted);
    await stage.update("purchaser", PurchaseOrder, submitted, { lines: [line(product, 1, 4_999_999)] });
    await stage.act("purchaser", PurchaseOrder, "submit", submitted);
    await stage.cannot("supplyLead", PurchaseOrder, "approve", submitted, { version: submitted.version }, "VERSION_CONFLICT");
  });

  test("in every document that is decided on", () => {
    const actions = allEntities().flatMap(({ name, target }) => Object.entries(lifecycleOf(target)?.actions ?? {}).map(([action, { decides, duty }]) => ({ name, action, decides, duty })));
    expect(actions.filter(({ action, duty }) => duty === "approver" || action === "approve" || action === "reject").filter(({ name, action, decides }) => !decides && !(name === "Inspection" && action === "reject"))).toEqual([]);
  });
});

test("a task shows its document's amount to those who see it there", async () => {
  await stage.hire("service", "serviceAgent");
  const submitted = await stage.act<PurchaseOrder>("purchaser", PurchaseOrder, "submit", await order("purchaser", 123_456));
  const amountFor = async (subject: string) => {
    const { approvalTask } = await stage.answer(subject, "query ($id: ID!) { approvalTask(id: $id) { amount { amount } } }", { id: submitted.approval!.steps[0]!.taskId });
    return approvalTask.amount?.amount ?? null;
  };
  expect([await amountFor("supplyLead"), await amountFor("purchaser"), await amountFor("warehouseKeeper"), await amountFor("service")]).toEqual([123_456, 123_456, null, null]);
  expect(await stage.fresh<ApprovalTask>(submitted.approval!.steps[0]!.taskId!)).toMatchObject({ amount: { amount: 123_456 } });
});
