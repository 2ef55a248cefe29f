/** Approved master data changes by a document: who decides what, from which day it applies, and what is refused. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Customer } from "../../domains/sales/customers/customer.ts";
import { PurchaseOrder } from "../../domains/supply/ordering/purchaseOrder.ts";
import { Supplier } from "../../domains/supply/supplier/supplier.ts";
import { allEntities } from "../../table/entity.ts";
import type { Node } from "../../table/node.ts";
import { approvedCarrier, approvedProduct, buyer, draftOrder, line, qualifiedSupplier, sentOrder } from "../../test/company.ts";
import { storedScan } from "../../test/remedies/remedy.ts";
import { Stage } from "../../test/stage.ts";
import { partnerFields } from "../access/partnerView.ts";
import { MachineClient } from "../../domains/organization/clients/machineClient.ts";
import { tick } from "../schedule/tick.ts";
import { MasterDataChange } from "./masterDataChange.ts";
import { paymentFindings } from "./paymentFreeze.ts";
import { changesTakenBy } from "./takesChanges.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open("2026-11-23");
  await stage.staff("purchaser", "supplyLead", "salesLead", "salesRepresentative", "logisticsCoordinator", "qaOfficer", "headOfQuality", "finance", "departmentManager", "auditor");
  await stage.hire("cashOffice", "finance");
  await stage.hire("secondSalesLead", "salesLead");
});
afterAll(() => stage.close());

const proposal = (record: Node, values: Record<string, unknown>, more: object = {}) => ({
  recordId: record.id,
  reason: "资料更新",
  effectiveOn: stage.today,
  changes: Object.entries(values).map(([attribute, value]) => ({ attribute, after: value === null ? null : JSON.stringify(value) })),
  ...more,
});

const evidence = { attachments: { file_1: { addedById: "system", addedByName: "system", addedAt: "2026-11-23T02:00:00.000Z", fileName: "工商变更.pdf", size: 1 } } };

const drafted = (subject: string, record: Node, values: Record<string, unknown>, more: object = {}) => stage.create(subject, MasterDataChange, proposal(record, values, more));

/** With the document that shows the new data. */
const evidenced = async (subject: string, record: Node, values: Record<string, unknown>, more: object = {}) => stage.seedEdit(await drafted(subject, record, values, more), evidence);

async function submitted(subject: string, record: Node, values: Record<string, unknown>, more: object = {}): Promise<MasterDataChange> {
  const change = await evidenced(subject, record, values, more);
  return stage.act(subject, MasterDataChange, "submit", change);
}

describe("the phone number of an approved supplier", () => {
  test("changes by the lead's word, with the old value beside the new, in the trail of both", async () => {
    const supplier = await stage.seedEdit(await qualifiedSupplier(stage), { phone: "0311-1" });
    await stage.refused(() => stage.tryUpdate("purchaser", Supplier, supplier, { phone: "0311-80000001" }), "NOT_EDITABLE");
    const change = await drafted("purchaser", supplier, { phone: "0311-80000001" });
    expect(change).toMatchObject({ changeClass: "ORDINARY", changes: [{ attribute: "phone", before: '"0311-1"', after: '"0311-80000001"' }] });
    await stage.act("purchaser", MasterDataChange, "submit", change);
    await stage.cannot("qaOfficer", MasterDataChange, "approve", change, {}, "NOT_YOUR_DECISION");
    expect(await stage.fresh(supplier)).toMatchObject({ phone: "0311-1" });
    expect(await stage.act("supplyLead", MasterDataChange, "approve", change)).toMatchObject({ status: "EFFECTIVE" });
    expect(await stage.fresh(supplier)).toMatchObject({ phone: "0311-80000001", status: "APPROVED" });
    const { supplier: seen } = await stage.answer("purchaser", `{ supplier(id: "${supplier.id}") { availableActions { name allowed } timeline(first: 1) { nodes { action changes { path before after } } } } }`);
    expect(seen.timeline.nodes[0]).toMatchObject({ action: "approve", changes: [{ path: "phone", before: '"0311-1"', after: '"0311-80000001"' }] });
    expect(seen.availableActions).toContainEqual({ name: "change", allowed: true });
  });

  test("is decided by nobody who asked for it", async () => {
    const change = await submitted("supplyLead", await qualifiedSupplier(stage), { phone: "0311-80000001" });
    await stage.cannot("supplyLead", MasterDataChange, "approve", change, {}, "DUTIES_MUST_BE_SEPARATE");
  });
});

describe("critical data", () => {
  test.each<[string, string, () => Promise<Node>, Record<string, unknown>]>([
    ["the name of a supplier", "purchaser", () => qualifiedSupplier(stage), { name: "更名后的药厂" }],
    ["the address of a customer", "salesLead", () => buyer(stage), { address: "新址 1 号" }],
    ["the storage class of a product", "purchaser", () => approvedProduct(stage), { storageClass: "COOL" }],
    ["what a carrier may carry", "logisticsCoordinator", () => approvedCarrier(stage), { storageClasses: ["AMBIENT"] }],
  ])("(%s) is reviewed by quality and decided by its head", async (_, subject, make, values) => {
    const record = await make();
    const change = await submitted(subject, record, values);
    expect(change.changeClass).toBe("CRITICAL");
    await stage.cannot("headOfQuality", MasterDataChange, "approve", change, {}, "NOT_YOUR_DECISION");
    expect(await stage.act("qaOfficer", MasterDataChange, "approve", change)).toMatchObject({ status: "REVIEWED" });
    await stage.cannot("qaOfficer", MasterDataChange, "approve", change, {}, "NOT_YOUR_DECISION", "DUTIES_MUST_BE_SEPARATE");
    expect(await stage.act("headOfQuality", MasterDataChange, "approve", change)).toMatchObject({ status: "EFFECTIVE" });
    expect(await stage.fresh(record)).toMatchObject(values);
  });

  test("needs evidence", async () => {
    const change = await drafted("purchaser", await qualifiedSupplier(stage), { name: "更名后的药厂" });
    await stage.cannot("purchaser", MasterDataChange, "submit", change, {}, "EVIDENCE_MISSING");
  });

  test("changed beside other data takes the stricter way, and what follows from it follows", async () => {
    const product = await approvedProduct(stage);
    const change = await submitted("purchaser", product, { barcode: "6901234567892", strength: "20mg" });
    expect(change.changeClass).toBe("CRITICAL");
    for (const subject of ["qaOfficer", "headOfQuality"]) await stage.act(subject, MasterDataChange, "approve", change);
    expect((await stage.fresh(product)).name).toBe(`${product.genericName} 20mg 12片`);
  });

  test("that was rejected comes back to the one who asked", async () => {
    const change = await submitted("purchaser", await qualifiedSupplier(stage), { name: "更名后的药厂" });
    await stage.act("qaOfficer", MasterDataChange, "approve", change);
    expect(await stage.act("headOfQuality", MasterDataChange, "reject", change, { reason: "证明不清" })).toMatchObject({ status: "DRAFT" });
    expect(await stage.act("purchaser", MasterDataChange, "discard", change, { reason: "不再需要" })).toMatchObject({ status: "REJECTED", notAppliedBecause: "不再需要" });
  });
});

describe("the effective date", () => {
  test("begins the new values: before it everybody reads the old ones, and the clock does it once", async () => {
    const supplier = await qualifiedSupplier(stage);
    const change = await submitted("purchaser", supplier, { phone: "0311-80000009" }, { effectiveOn: "2026-11-30" });
    expect(await stage.act("supplyLead", MasterDataChange, "approve", change)).toMatchObject({ status: "APPROVED" });
    await tick(stage.at("2026-11-29").now, stage.table);
    expect((await stage.fresh(supplier)).phone).toBe(supplier.phone);
    await tick(stage.at("2026-11-30").now, stage.table);
    const after = await stage.fresh(supplier);
    expect([after.phone, (await stage.fresh(change)).status]).toEqual(["0311-80000009", "EFFECTIVE"]);
    await tick(stage.at("2026-11-30").now, stage.table);
    expect((await stage.fresh(supplier)).version).toBe(after.version);
  });

  test("is today or later", async () => {
    const change = await drafted("purchaser", await qualifiedSupplier(stage), { phone: "0311-80000009" }, { effectiveOn: "2026-11-22" });
    await stage.cannot("purchaser", MasterDataChange, "submit", change, {}, "EFFECTIVE_IN_PAST");
  });

  test("is too late where something else was changed in the meantime: the change ends and says why", async () => {
    const supplier = await qualifiedSupplier(stage);
    const late = await submitted("purchaser", supplier, { phone: "0311-80000002" }, { effectiveOn: "2026-12-05" });
    await stage.act("supplyLead", MasterDataChange, "approve", late);
    await stage.act("supplyLead", MasterDataChange, "approve", await submitted("purchaser", supplier, { phone: "0311-80000001" }));
    await tick(stage.at("2026-12-05").now, stage.table);
    expect(await stage.fresh(late)).toMatchObject({ status: "REJECTED", notAppliedBecause: expect.stringContaining("out of date") as string });
    expect((await stage.fresh(supplier)).phone).toBe("0311-80000001");
  });
});

test("a stale base is refused at every step, and a draft that is saved again rests on the present value", async () => {
  const supplier = await qualifiedSupplier(stage);
  const [draft, waiting] = [await drafted("purchaser", supplier, { phone: "0311-80000003" }), await submitted("purchaser", supplier, { phone: "0311-80000004" })];
  await stage.act("supplyLead", MasterDataChange, "approve", await submitted("purchaser", supplier, { phone: "0311-80000001" }));
  await stage.cannot("purchaser", MasterDataChange, "submit", draft, {}, "STALE_BASE");
  await stage.cannot("supplyLead", MasterDataChange, "approve", waiting, {}, "STALE_BASE");
  await stage.update("purchaser", MasterDataChange, draft, { changes: proposal(supplier, { phone: "0311-80000003" }).changes });
  await stage.act("purchaser", MasterDataChange, "submit", draft);
});

test("open documents continue, and pass their next gate by the new values", async () => {
  const [supplier, product] = [await qualifiedSupplier(stage), await approvedProduct(stage)];
  const order = await draftOrder(stage, supplier, [line(product, 10)]);
  await stage.act("purchaser", PurchaseOrder, "submit", order);
  const change = await submitted("purchaser", supplier, { kind: "DISTRIBUTOR" });
  for (const subject of ["qaOfficer", "headOfQuality"]) await stage.act(subject, MasterDataChange, "approve", change);
  // A distributor needs another licence than a manufacturer.
  await stage.cannot("supplyLead", PurchaseOrder, "approve", order, {}, "QUALIFICATION_MISSING");
});

describe("a bank account", () => {
  const frozen = async (supplier: Supplier) => (await paymentFindings(await stage.fresh(supplier), await stage.as("finance"))).map(({ code }) => code);

  test("counts once finance has called the number on file and a second person of finance agrees; payments wait for it", async () => {
    const supplier = await stage.seedEdit(await qualifiedSupplier(stage), { phone: "0311-80000001", bankAccount: "6222 0001" });
    const change = await submitted("purchaser", supplier, { bankAccount: "6222 0002" });
    expect(await frozen(supplier)).toEqual(["PAYMENTS_FROZEN"]);
    await stage.cannot("finance", MasterDataChange, "approve", change, {}, "CALL_BACK_MISSING");
    await stage.cannot("purchaser", MasterDataChange, "recordCall", change, { spokeWith: "田野" }, "ACCESS_DENIED");
    expect(await stage.act("finance", MasterDataChange, "recordCall", change, { spokeWith: "田野" })).toMatchObject({ calledNumber: "0311-80000001", spokeWith: "田野", status: "SUBMITTED" });
    expect(await stage.act("finance", MasterDataChange, "approve", change)).toMatchObject({ status: "REVIEWED" });
    await stage.cannot("finance", MasterDataChange, "approve", change, {}, "DUTIES_MUST_BE_SEPARATE");
    expect(await stage.act("cashOffice", MasterDataChange, "approve", change)).toMatchObject({ status: "EFFECTIVE" });
    expect(await stage.fresh(supplier)).toMatchObject({ bankAccount: "6222 0002" });
    expect(await frozen(supplier)).toEqual([]);
  });

  test("is not asked about where there is no number on file", async () => {
    const change = await submitted("purchaser", await stage.seedEdit(await qualifiedSupplier(stage), { phone: undefined }), { bankAccount: "6222 0003" });
    await stage.cannot("finance", MasterDataChange, "recordCall", change, { spokeWith: "田野" }, "NO_NUMBER_ON_FILE");
  });

  test("changes alone, one at a time, and unfreezes payments when the change is discarded", async () => {
    const supplier = await qualifiedSupplier(stage);
    await stage.cannotCreate("purchaser", MasterDataChange, proposal(supplier, { bankAccount: "6222 0004", phone: "0311-80000001" }), "PAYMENT_CHANGES_ALONE");
    const [first, second] = [await evidenced("purchaser", supplier, { bankAccount: "6222 0005" }), await evidenced("purchaser", supplier, { bankAccount: "6222 0006" })];
    await stage.act("purchaser", MasterDataChange, "submit", first);
    await stage.cannot("purchaser", MasterDataChange, "submit", second, {}, "OTHER_PAYMENT_CHANGE_PENDING");
    await stage.act("purchaser", MasterDataChange, "withdraw", first);
    expect(await frozen(supplier)).toEqual([]);
    await stage.refused(() => stage.tryUpdate("purchaser", MasterDataChange, first, { changes: proposal(supplier, { phone: "0311-80000001" }).changes }), "PAYMENT_CHANGES_ALONE");
  });

  test("is shown to nobody who does not see it in the record, in the history neither", async () => {
    const supplier = await stage.seedEdit(await qualifiedSupplier(stage), { bankAccount: "6222 0007" });
    const change = await drafted("purchaser", supplier, { bankAccount: "6222 0008" });
    const seenBy = async (subject: string) => JSON.stringify(await stage.answer(subject, `{ masterDataChange(id: "${change.id}") { changes { attribute before after } timeline(first: 5) { nodes { changes { path before after } } } } }`));
    expect(await seenBy("finance")).toContain("6222 0008");
    expect(await seenBy("qaOfficer")).not.toContain("6222");
    await stage.cannotCreate("logisticsCoordinator", MasterDataChange, proposal(supplier, { bankAccount: "6222 0009" }), "ACCESS_DENIED");
  });
});

describe("a party's own system", () => {
  let counter = 0;
  /** A supplier with a machine, which is admitted for everything that suppliers are offered. */
  async function connected(values: Partial<Supplier> = {}): Promise<{ supplier: Supplier; machine: string }> {
    const supplier = await stage.seedEdit(await qualifiedSupplier(stage), { phone: "0311-80000001", ...values });
    const machine = `machine-${++counter}`;
    await stage.connect(machine, supplier.id);
    return { supplier, machine };
  }
  const seenBy = async (machine: string) =>
    (await stage.partnerAnswer(machine, "{ masterDataChanges { nodes { recordId status changes { attribute before after } returnedBecause notAppliedBecause } } }")).masterDataChanges.nodes as object[];

  test("proposes a phone number, which changes by the lead's word; it sees its own proposals with their outcome, and nobody else's", async () => {
    const { supplier, machine } = await connected();
    const other = await connected();
    await submitted("purchaser", supplier, { contactName: "周倩" });
    const change = await drafted(machine, supplier, { phone: "0311-80000002" });
    expect(change).toMatchObject({ partyId: supplier.id, changeClass: "ORDINARY" });
    await stage.act(machine, MasterDataChange, "submit", change);
    await stage.cannot(machine, MasterDataChange, "approve", change, {}, "ACCESS_DENIED");
    await stage.act("supplyLead", MasterDataChange, "approve", change);
    expect((await stage.fresh(supplier)).phone).toBe("0311-80000002");
    expect(await seenBy(machine)).toEqual([{ recordId: supplier.id, status: "EFFECTIVE", changes: [{ attribute: "phone", before: '"0311-80000001"', after: '"0311-80000002"' }], returnedBecause: null, notAppliedBecause: null }]);
    expect(await seenBy(other.machine)).toEqual([]);
    await stage.cannot(other.machine, MasterDataChange, "discard", change, { reason: "不是我们的" }, "NO_SUCH_RECORD");
  });

  test("proposes a bank account, and finance calls the number on file all the same; payments wait", async () => {
    const { supplier, machine } = await connected({ bankAccount: "6222 0001" });
    const change = await drafted(machine, supplier, { bankAccount: "6222 0002" });
    await stage.cannot(machine, MasterDataChange, "submit", change, {}, "EVIDENCE_MISSING");
    await stage.update(machine, MasterDataChange, change, { evidenceFileId: await storedScan(stage, machine), changes: change.changes.map(({ attribute, after }) => ({ attribute, after })) });
    await stage.act(machine, MasterDataChange, "submit", change);
    expect((await stage.fresh(supplier)).paymentsFrozenById).toBe(change.id);
    await stage.cannot(machine, MasterDataChange, "recordCall", change, { spokeWith: "周倩" }, "ACCESS_DENIED");
    await stage.cannot("finance", MasterDataChange, "approve", change, {}, "CALL_BACK_MISSING");
    await stage.act("finance", MasterDataChange, "recordCall", change, { spokeWith: "周倩" });
    await stage.act("finance", MasterDataChange, "approve", change);
    await stage.act("cashOffice", MasterDataChange, "approve", change);
    expect(await stage.fresh(supplier)).toMatchObject({ bankAccount: "6222 0002" });
    expect((await stage.fresh(supplier)).paymentsFrozenById).toBeUndefined();
  });

  test("learns why an address was returned, corrects it and submits it again; quality and its head decide", async () => {
    const { supplier, machine } = await connected();
    const change = await drafted(machine, supplier, { address: "新址 1 号" }, { evidenceFileId: await storedScan(stage, machine) });
    await stage.act(machine, MasterDataChange, "submit", change);
    await stage.act("qaOfficer", MasterDataChange, "reject", change, { reason: "执照上是 2 号" });
    expect(await seenBy(machine)).toMatchObject([{ status: "DRAFT", returnedBecause: "执照上是 2 号" }]);
    await stage.update(machine, MasterDataChange, change, { changes: proposal(supplier, { address: "新址 2 号" }).changes });
    await stage.act(machine, MasterDataChange, "submit", change);
    for (const subject of ["qaOfficer", "headOfQuality"]) await stage.act(subject, MasterDataChange, "approve", change);
    expect((await stage.fresh(supplier)).address).toBe("新址 2 号");
    expect(await seenBy(machine)).toMatchObject([{ status: "EFFECTIVE", returnedBecause: null }]);
  });

  test("discards what it no longer wants", async () => {
    const { supplier, machine } = await connected();
    const change = await drafted(machine, supplier, { phone: "0311-80000002" });
    expect(await stage.act(machine, MasterDataChange, "discard", change, { reason: "号码写错了" })).toMatchObject({ status: "REJECTED", notAppliedBecause: "号码写错了" });
  });

  test("proposes nothing of others, nothing that the company decides about it, and nothing it was not admitted for", async () => {
    const { supplier, machine } = await connected();
    const product = await approvedProduct(stage);
    await sentOrder(stage, supplier, [line(product, 10)]);
    await stage.cannotCreate(machine, MasterDataChange, proposal(product, { storageClass: "COOL" }), "NOT_OWN_RECORD");
    await stage.cannotCreate(machine, MasterDataChange, proposal(await qualifiedSupplier(stage), { phone: "0311-80000002" }), "UNKNOWN_REFERENCE");
    const [finding] = await stage.cannotCreate(machine, MasterDataChange, proposal(supplier, { groupName: "某集团" }), "NOT_CHANGEABLE_BY_PARTY");
    expect(finding).toMatchObject({ field: "changes.0.attribute", remedy: { en: "You may propose: name, registrationNumber, address, contactName, phone, bankAccount" } });
    await stage.refused(() => stage.tryUpdate(machine, Supplier, supplier, { phone: "0311-80000002" }), "ACCESS_DENIED");
    const client = await stage.fresh<MachineClient>(await stage.idOf(machine));
    await stage.seedEdit(client, { scopes: ["ORDERS_READ", "QUALIFICATIONS_WRITE"] });
    await stage.cannotCreate(machine, MasterDataChange, proposal(supplier, { phone: "0311-80000002" }), "ACCESS_DENIED");
  });

  test("may propose nothing that it does not read", () => {
    const beyond = allEntities().flatMap(({ name }) => (changesTakenBy(name)?.byParty ?? []).filter((attribute) => !(attribute in (partnerFields(name) ?? {}))).map((attribute) => `${name}.${String(attribute)}`));
    expect(beyond).toEqual([]);
    expect(["Supplier", "Customer", "Carrier"].filter((name) => !changesTakenBy(name)?.byParty?.length)).toEqual([]);
  });
});

describe("a proposal is refused", () => {
  test.each<[string, string, Record<string, unknown>, string]>([
    ["for a value of another type", "purchaser", { phone: 30 }, "WRONG_TYPE"],
    ["for a value that there is not", "purchaser", { kind: "PHARMACY" }, "WRONG_TYPE"],
    ["for a value of the wrong form", "purchaser", { phone: "no number" }, "WRONG_FORM"],
    ["where a required value is removed", "purchaser", { name: null }, "REQUIRED"],
    ["for what is entered once", "purchaser", { code: "NEW-1" }, "NOT_CHANGEABLE"],
    ["for what nobody enters", "purchaser", { status: "BLOCKED" }, "NOT_CHANGEABLE"],
    ["for a value that it has", "purchaser", { kind: "MANUFACTURER" }, "NOTHING_CHANGES"],
    ["by those who may not edit such records", "salesRepresentative", { phone: "0311-80000001" }, "ACCESS_DENIED"],
    ["by the auditor", "auditor", { phone: "0311-80000001" }, "ACCESS_DENIED"],
  ])("%s", async (_, subject, values, code) => {
    await stage.cannotCreate(subject, MasterDataChange, proposal(await qualifiedSupplier(stage, { kind: "MANUFACTURER" }), values), code);
  });

  test("for a record that is still a draft, and for one of a kind that takes none", async () => {
    await stage.cannotCreate("purchaser", MasterDataChange, proposal(await qualifiedSupplier(stage, { status: "DRAFT" }), { phone: "0311-80000001" }), "RECORD_NOT_APPROVED");
    const order = await draftOrder(stage, await qualifiedSupplier(stage), [line(await approvedProduct(stage), 1)]);
    await stage.cannotCreate("purchaser", MasterDataChange, proposal(order, { remark: "x" }), "WRONG_REFERENCE_TYPE");
  });

  test("where the record would lack what its approval asks for", async () => {
    const change = await evidenced("purchaser", await approvedProduct(stage), { storageClass: null });
    await stage.cannot("purchaser", MasterDataChange, "submit", change, {}, "NOT_DESCRIBED");
  });

  test("for another representative's customer", async () => {
    const customer = await buyer(stage, { representativeId: await stage.idOf("salesLead") });
    await stage.cannotCreate("salesRepresentative", MasterDataChange, proposal(customer, { minimumShelfLifeDays: 90 }), "ACCESS_DENIED");
    const change = await submitted("salesLead", customer, { minimumShelfLifeDays: 90 });
    expect(await stage.act("secondSalesLead", MasterDataChange, "approve", change)).toMatchObject({ status: "EFFECTIVE" });
    expect((await stage.fresh<Customer>(customer)).minimumShelfLifeDays).toBe(90);
  });
});
