/**
 * Whatever anybody tries: a document moves only along its declared lifecycle, and what availableActions says of an action
 * is what the mutation then does, for the same person at the same moment.
 */
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { placed } from "../../test/placed.ts";
import { Stage } from "../../test/stage.ts";
import { approval } from "../approval/actions.ts";
import type { ApprovalRoute } from "../approval/routes.ts";
import { departmentManagerStep } from "../approval/standardSteps.ts";
import { approvedProduct, arrival, draftOrder, draftReceipt, inOrder, line, stockAwaitingInspection, stockInStorage, place, qualifiedSupplier, sentOrder, verified } from "../../test/company.ts";
import { lifecycle, leadsFrom } from "./lifecycle.ts";
import { lifecycleOf } from "./availability.ts";
import { apiOf } from "../entity/entityResolver.ts";
import type { Document } from "../entity/document.ts";
import { entityOf, type NodeClass } from "../../table/entity.ts";
import { inputAttributes } from "../entity/validate.ts";
import type { Role } from "../access/role.ts";
import { RoleGrant } from "../../domains/organization/roles/roleGrant.ts";
import { Inspection } from "../../domains/supply/receiving/inspection.ts";
import type { Product } from "../../domains/catalogue/product/product.ts";
import { PurchaseOrder } from "../../domains/supply/ordering/purchaseOrder.ts";
import { StockCorrection } from "../../domains/supply/stock/stockCorrection.ts";
import { StockTransfer } from "../../domains/supply/stock/stockTransfer.ts";
import { Supplier } from "../../domains/supply/supplier/supplier.ts";
import { File } from "../file/file.ts";

let stage: Stage;
let supplier: Supplier;
let product: Product;
/** By subject: a scan that they have uploaded, and that only they can attach. */
const scans = new Map<string, File>();
const staff: Role[] = ["purchaser", "supplyLead", "departmentManager", "finance", "receiver", "inspector", "warehouseKeeper", "qaOfficer", "headOfQuality", "hr", "officeClerk", "auditor"];

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff(...staff);
  supplier = await qualifiedSupplier(stage);
  product = await approvedProduct(stage);
  for (const who of staff) scans.set(who, await stage.seed(File, { fileName: "a.pdf", contentType: "application/pdf", size: 1, sha256: "0".repeat(64), status: "STORED" }, await stage.idOf(who)));
});
afterAll(() => stage.close());

/** Documents of every kind of lifecycle, each as its people begin it. */
const beginnings: Record<string, () => Promise<Document>> = {
  "purchase order": () => draftOrder(stage, supplier, [line(product, 10)]),
  "large purchase order": () => draftOrder(stage, supplier, [line(product, 10_000, 10_000)]),
  "purchase order without declaration": () => draftOrder(stage, supplier, [line(product, 1)], { interestsDeclared: false }),
  "goods receipt": async () => draftReceipt(stage, await sentOrder(stage, await qualifiedSupplier(stage), [line(product, 10)]), await place(stage, "RECEIVING"), [arrival(stage, 10)]),
  "supplier": () => qualifiedSupplier(stage, { status: "DRAFT" }),
  "qualification": async () => {
    return verified(stage, supplier, "GSP_CERTIFICATE", { status: "DRAFT", fileId: scans.get("purchaser")!.id });
  },
  "inspection": async () => {
    const { inspection } = await stockAwaitingInspection(stage, 10);
    return stage.update("inspector", Inspection, inspection, inOrder);
  },
  "batch": async () => (await stockAwaitingInspection(stage, 10)).batch,
  "stock transfer": async () => {
    const { batch, shelf } = await stockInStorage(stage, 10);
    return stage.create<StockTransfer>("warehouseKeeper", StockTransfer, { batchId: batch.id, fromLocationId: shelf.id, toLocationId: (await place(stage, "STORAGE")).id, quantity: 11 });
  },
  "stock correction": async () => {
    const { batch, shelf } = await stockInStorage(stage, 10);
    return stage.create<StockCorrection>("warehouseKeeper", StockCorrection, { batchId: batch.id, locationId: shelf.id, difference: -3, reason: "清点差异" });
  },
  "role grant": async () => stage.create<RoleGrant>("officeClerk", RoleGrant, { employeeId: (await placed(stage, await stage.hire(`hand ${Math.random()}`))).id, role: "receiver", startsOn: stage.today, reason: "工作需要" }),
};

/** What an action asks for, given so that nothing but the document's own state is in its way. */
function variablesOf(who: string, target: NodeClass<Document>, action: string, employeeId: string): Record<string, unknown> {
  const { input } = lifecycleOf(target)!.actions[action]!;
  const given: Record<string, unknown> = { reason: "理由充分", comment: "同意", employeeId, number: "RENEWED-1", issuedOn: stage.today, fileId: scans.get(who)?.id };
  return Object.fromEntries((input ? inputAttributes(input) : []).map(({ name }) => [name, given[name]]));
}

async function available(subject: string, record: Document): Promise<Map<string, string[]>> {
  const { node } = await stage.answer(subject, "query ($id: ID!) { node(id: $id) { availableActions { name allowed problems { code } } } }", { id: record.id });
  return new Map(node.availableActions.map(({ name, allowed, problems }: { name: string; allowed: boolean; problems: { code: string }[] }) => {
    expect(allowed).toBe(problems.length === 0);
    return [name, problems.map(({ code }) => code).sort()];
  }));
}

const step = fc.record({ who: fc.constantFrom(...staff), what: fc.nat(20) });

/** Offered beside the actions of a lifecycle: an edit, and the change of master data once it is approved. */
const beside = ["update", "change"];

test.each(Object.keys(beginnings))("a %s moves only as declared, and does what availableActions said", { timeout: 60_000 }, async (kind) => {
  const manager = await stage.idOf("departmentManager");
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 16 }), async (steps) => {
      const begun = await beginnings[kind]!();
      const target = begun.constructor as unknown as NodeClass<Document>;
      const { actions, states } = lifecycleOf(target)!;
      const names = Object.keys(actions).filter((name) => !actions[name]!.internal);
      for (const { who, what } of steps) {
        const before = await stage.fresh(begun);
        const offered = await available(who, before);
        expect([...offered.keys()].filter((name) => !beside.includes(name)).sort()).toEqual([...names].sort());
        // Rather something that may be done than nothing at all, so that the walk gets anywhere.
        const open = names.filter((name) => offered.get(name)!.length === 0);
        const pool = open.length > 0 && what % 4 !== 0 ? open : names;
        const name = pool[what % pool.length]!;
        const { record, findings } = await stage.tryTo(who, target, name, before, variablesOf(who, target, name, manager));
        const codes = findings.map(({ code }) => code).sort();
        const ofInput = name === "delegate" ? ["CANNOT_DELEGATE_TO", "DUTIES_MUST_BE_SEPARATE"] : [];
        if (offered.get(name)!.length > 0 || codes.some((code) => !ofInput.includes(code))) expect(codes).toEqual(offered.get(name));
        const after = await stage.fresh(begun);
        expect(Object.keys(states)).toContain(after.status);
        if (findings.length > 0) {
          expect(after).toEqual(before);
          continue;
        }
        expect(record!.version).toBe(after.version);
        expect(leadsFrom(actions[name]!, before.status)).toBe(true);
        if (actions[name]!.to) expect(after.status).toBe(actions[name]!.to);
        else expect([before.status, ...(actions[name]!.reaches ?? [])]).toContain(after.status);
      }
    }),
    { numRuns: 3, endOnFailure: true },
  );
});

test("whether a record may be edited is said as the update then does", async () => {
  for (const kind of ["purchase order", "goods receipt", "role grant"]) {
    const record = await beginnings[kind]!();
    const target = record.constructor as unknown as NodeClass<Document>;
    expect(apiOf(entityOf(target).name)!.update).toBe(true);
    for (const who of staff) {
      const offered = (await available(who, record)).get("update")!;
      const { findings } = await stage.tryUpdate(who, target, record, {});
      expect(findings.map(({ code }) => code).sort(), `${kind} by ${who}`).toEqual(offered);
    }
  }
});

test("a refusal for lack of access has no other findings; otherwise all findings are reported together", async () => {
  const order = await draftOrder(stage, supplier, [line(product, 1)], { interestsDeclared: false });
  await stage.cannot("officeClerk", PurchaseOrder, "submit", order, {}, "ACCESS_DENIED");
  await stage.cannot("officeClerk", PurchaseOrder, "close", order, {}, "ACCESS_DENIED");
  await stage.cannot("purchaser", PurchaseOrder, "close", order, {}, "WRONG_STATE", "REQUIRED");
  const findings = await stage.cannot("purchaser", PurchaseOrder, "send", order, {}, "WRONG_STATE");
  expect(findings[0]!.message).toEqual({ zh: '当前状态为“草稿”，只有“已批准”时才能发送给供应商', en: 'It is Draft; "Send" is possible only when it is Approved' });
});

test("a declaration that names a state that does not exist is refused", () => {
  const states = { OPEN: "OPEN", DONE: "DONE" } as const;
  const label = { zh: "办", en: "Do" };
  const declare = (values: object) => () => lifecycle({ states, initial: "OPEN", editable: [], actions: {}, ...values } as never);
  expect(declare({ actions: { go: { label, about: "", from: "OPEN", to: "DONE" } } })).not.toThrow();
  expect(declare({ actions: { go: { label, about: "", from: "OPEN", to: "GONE" } } })).toThrow("GONE");
  expect(declare({ actions: { go: { label, about: "", from: ["OPEN", "LOST"], to: "DONE" } } })).toThrow("LOST");
  expect(declare({ initial: "NEW" })).toThrow("NEW");
  expect(declare({ editable: ["NEW"] })).toThrow("NEW");
  expect(declare({ moves: { OPEN: ["NOWHERE"] } })).toThrow("NOWHERE");
  expect(declare({ rests: ["NOWHERE"] })).toThrow("NOWHERE");
  expect(declare({ actions: { go: { label, about: "", from: "OPEN", reaches: ["NOWHERE"] } } })).toThrow("NOWHERE");
});

test("a declaration in which an action replaces one of its approval's is refused: the submitted document could not be taken back", () => {
  const states = { DRAFT: "DRAFT", SUBMITTED: "SUBMITTED", IN_FORCE: "IN_FORCE", ENDED: "ENDED" } as const;
  const bare = { about: "", label: { zh: "办", en: "Do" } };
  // Not declared: the files of this process share the declarations, and others look through all of them.
  const route: ApprovalRoute = { name: "replaced", tiers: [{ steps: [departmentManagerStep] }], always: [], adjustable: false };
  const decisions = approval<Document, keyof typeof states>({ route, submitters: ["salesLead"], draft: "DRAFT", pending: "SUBMITTED", approved: "IN_FORCE", submit: { about: "" } });
  const declare = (actions: object) => () => lifecycle({ states, initial: "DRAFT", editable: [], actions: { ...decisions, ...actions } });
  expect(declare({ end: { ...bare, from: "IN_FORCE", to: "ENDED" } })).not.toThrow();
  for (const name of ["approve", "reject", "withdraw", "delegate"]) expect(declare({ [name]: { ...bare, from: "IN_FORCE", to: "ENDED" } }), name).toThrow(name);
});
