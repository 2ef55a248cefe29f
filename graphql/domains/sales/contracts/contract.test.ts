/** Contracts: complete before anybody decides, decided by others than their authors, signed on paper, never rewritten. */
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { approvedProduct, line, listed, qualifiedCustomer, signedContract } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { money } from "../../../table/money.ts";
import { change } from "../../../platform/lifecycle/change.ts";
import { File } from "../../../platform/file/file.ts";
import { Product } from "../../catalogue/product/product.ts";
import { Qualification } from "../../catalogue/qualification/qualification.ts";
import { Contract } from "./contract.ts";
import type { ClauseCheck } from "./contractChecklist.ts";
import { ContractClause } from "./contractClause.ts";
import { ContractRequirements } from "./contractRequirements.ts";
import { contractFigures } from "./contractPerformance.ts";
import { contractTerms, countAgainstContract } from "./contractTerms.ts";
import { Customer } from "../customers/customer.ts";

let stage: Stage;
let customer: Customer;
let product: Product;
let other: Product;

beforeAll(async () => {
  stage = await Stage.open("2026-11-23");
  await stage.staff("salesRepresentative", "salesLead", "legal", "departmentManager", "finance", "warehouseKeeper");
  [product, other] = [await approvedProduct(stage), await approvedProduct(stage)];
});
afterAll(() => stage.close());
beforeEach(async () => {
  customer = await qualifiedCustomer(stage);
});

const complete: ClauseCheck[] = (Object.keys(ContractClause) as (keyof typeof ContractClause)[]).map((clause) => ({ clause, outcome: "AGREED", place: "第一条" }));

const input = (values: object = {}) => ({
  title: "2027 年度购销合同",
  customerId: customer.id,
  startsOn: "2026-11-01",
  endsOn: "2027-10-31",
  lines: [line(product, 100, 1_000)],
  checklist: complete,
  ...values,
});

const file = async (sha256: string, status: File["status"] = "STORED") => stage.seed(File, { fileName: "合同.pdf", contentType: "application/pdf", size: 1, sha256, status }, await stage.idOf("salesRepresentative"));
const scan = (status: File["status"] = "STORED") => file("0".repeat(64), status);
/** The text that legal reviews, which its code tells from other texts. */
const text = async (): Promise<string> => (await file(`3f2a91c0${"0".repeat(56)}`)).id;
const draftCode = "3F2A91C0";

const draft = async (values: object = {}): Promise<Contract> => stage.create("salesRepresentative", Contract, input({ draftFileId: await text(), ...values }));
const signature = async () => ({ signedOn: stage.today, signedByName: "院长", signedFileId: (await scan()).id, draftCode });

async function approved(contract: Contract): Promise<Contract> {
  await stage.act("salesRepresentative", Contract, "submit", contract);
  await stage.act("legal", Contract, "approve", contract);
  return stage.act("salesLead", Contract, "approve", contract);
}

async function comparedWithDraft(contract: Contract): Promise<Contract> {
  await stage.act("salesRepresentative", Contract, "sign", contract, await signature());
  return stage.act("legal", Contract, "confirmText", contract);
}

const signed = async (values: object = {}): Promise<Contract> => comparedWithDraft(await approved(await draft(values)));

/** An order of the representative counts against the contract, or gives back. */
const count = async (contract: Contract, ...lines: { productId: string; quantity: number }[]) => {
  const ctx = await stage.as("salesRepresentative");
  return change(ctx, { entity: "Contract", action: "count" }, {}, async (uow) => {
    await countAgainstContract(uow, ctx, contract.id, lines);
    return contract;
  });
};
const terms = async (on = stage.today, contractId?: string) => contractTerms(customer.id, [product.id, other.id], on, await stage.as("salesRepresentative"), contractId);

describe("before anybody decides on a contract", () => {
  test("its checklist speaks of every clause, and everything that it lacks is named at once", async () => {
    const rest = complete.slice(2, -2);
    const lacking: ClauseCheck[] = [{ clause: "PARTIES", outcome: "NOT_APPLICABLE", remark: "不需要" }, { clause: "CONFIDENTIALITY", outcome: "NOT_APPLICABLE" }];
    const findings = await stage.cannot("salesRepresentative", Contract, "submit", await draft({ checklist: [...lacking, ...rest] }), {}, "CHECKLIST_ITEM_INDISPENSABLE", "CHECKLIST_ITEM_NEEDS_REASON", "CHECKLIST_ITEM_OPEN", "CHECKLIST_ITEM_OPEN");
    expect(findings.map(({ clause }) => clause)).toEqual(Array(4).fill("四(四)1"));
    expect(findings.map(({ message }) => message.zh).join()).toContain("品名、规格与数量");
  });

  test("a draft shows every clause, also those that nobody has spoken of", async () => {
    const { checklist } = await draft({ checklist: undefined });
    expect(checklist.map(({ outcome }) => outcome)).toEqual(Array(Object.keys(ContractClause).length).fill("OPEN"));
  });

  test("each line keeps who recorded it and when; another edit changes only what it records", async () => {
    const { checklist: [first, second], ...contract } = await draft({ checklist: complete.slice(0, 1) });
    expect(first).toMatchObject({ outcome: "AGREED", checkedById: await stage.idOf("salesRepresentative"), checkedByName: expect.any(String), checkedAt: stage.now.toISOString() });
    expect(second).toEqual({ clause: "GOODS", outcome: "OPEN" });
    const later = await stage.at("2026-11-24").update("salesLead", Contract, contract as Contract, { checklist: complete.slice(0, 2) });
    expect(later.checklist[0]).toEqual(first);
    expect(later.checklist[1]).toMatchObject({ checkedById: await stage.idOf("salesLead"), checkedAt: "2026-11-24T02:00:00.000Z" });
  });

  test("which clause may be dispensed with, and by whom, is a setting", async () => {
    const version = await stage.create("legal", ContractRequirements, { validFrom: "2026-11-25", reason: "争议解决可按行业惯例", dispensations: [{ clause: "DISPUTES", roles: ["salesLead"] }] });
    await stage.cannotCreate("legal", ContractRequirements, { validFrom: "2026-11-26", reason: "重复", dispensations: ["DISPUTES", "DISPUTES"].map((clause) => ({ clause, roles: ["legal"] })) }, "CLAUSE_DISPENSED_TWICE");
    await stage.act("legal", ContractRequirements, "submit", version);
    await stage.act("departmentManager", ContractRequirements, "approve", version);
    const later = stage.at("2026-11-25");
    const without = (...clauses: ContractClause[]) => ({ checklist: complete.map((check) => (clauses.includes(check.clause) ? { clause: check.clause, outcome: "NOT_APPLICABLE", remark: "按惯例" } : check)) });
    const findings = await later.cannotCreate("salesRepresentative", Contract, input(without("DISPUTES")), "MAY_NOT_DISPENSE");
    expect(findings[0]).toMatchObject({ clause: "四(四)1", field: "checklist.10" });
    const contract = await later.create("salesRepresentative", Contract, input({ draftFileId: await text() }));
    await later.update("salesLead", Contract, contract, without("DISPUTES"));
    await later.act("salesRepresentative", Contract, "submit", contract);
    // What could be left out yesterday no longer can.
    await later.cannot("salesRepresentative", Contract, "submit", await later.create("salesRepresentative", Contract, input({ draftFileId: await text(), ...without("CONFIDENTIALITY") })), {}, "CHECKLIST_ITEM_INDISPENSABLE");
  });

  test("the customer must be licensed for every product, the last day must be to come", async () => {
    const device = await approvedProduct(stage, { category: "DEVICE" });
    const contract = await draft({ lines: [line(device, 1)], startsOn: "2025-01-01", endsOn: "2026-11-22" });
    await stage.cannot("salesRepresentative", Contract, "submit", contract, {}, "CONTRACT_ENDED", "OUT_OF_LICENCE_SCOPE");
  });

  test.each([
    ["two currencies", { lines: () => [line(product, 1), line(other, 1, 1, "USD")] }, ["ONE_CURRENCY"]],
    ["a product twice", { lines: () => [line(product, 1), line(product, 1)] }, ["SAME_PRODUCT_TWICE"]],
    ["an end before its start", { startsOn: () => "2027-02-01", endsOn: () => "2027-01-31" }, ["ENDS_BEFORE_START"]],
    ["a clause twice", { checklist: () => [complete[0], complete[0]] }, ["CHECKLIST_ITEM_TWICE"]],
  ] as const)("nothing with %s is entered", async (_, values, codes) => {
    const given = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, (value as () => unknown)()]));
    await stage.cannotCreate("salesRepresentative", Contract, input(given), ...codes);
  });

  test("lines and total are worked out exactly; without a quantity there is no total", async () => {
    const { lines, total, expiresOn, paymentDays, number } = await draft({ lines: [line(product, 3, 333), line(other, 2, 1)] });
    expect([lines.map(({ amount }) => amount?.amount), total?.amount, expiresOn, paymentDays]).toEqual([[999, 2], 1001, "2027-11-01", customer.paymentDays]);
    expect(number).toMatch(/^HT20261123-\d{4}$/);
    expect((await draft({ lines: [line(product, 3), { productId: other.id, unitPrice: money(5, "CNY") }] })).total).toBeUndefined();
  });
});

describe("approval", () => {
  test.each([
    ["up to 500,000.00 CNY", { lines: () => [line(product, 50_000, 1_000)] }, ["legal", "salesLead"]],
    ["one fen above", { lines: () => [line(product, 50_000, 1_000), line(other, 1, 1)] }, ["legal", "departmentManager"]],
    ["above 5,000,000.00 CNY", { lines: () => [line(product, 500_001, 1_000)] }, ["legal", "departmentManager", "finance"]],
    ["of no quantity", { lines: () => [{ productId: product.id, unitPrice: money(1, "CNY") }] }, ["legal", "departmentManager", "finance"]],
    ["in another currency", { lines: () => [line(product, 1, 1, "EUR")] }, ["legal", "departmentManager", "finance"]],
  ])("on a contract %s follows from its amount, after legal", async (_, { lines }, roles) => {
    const { approval } = await stage.act("salesRepresentative", Contract, "submit", await draft({ lines: lines() }));
    expect(approval!.steps.map(({ role }) => role)).toEqual(roles);
  });

  test("is nobody who wrote a word of it", async () => {
    const contract = await draft();
    await stage.update("salesLead", Contract, contract, { title: "更正标题" });
    await stage.act("salesRepresentative", Contract, "submit", contract);
    await stage.act("legal", Contract, "approve", contract);
    await stage.cannot("salesLead", Contract, "approve", contract, {}, "DUTIES_MUST_BE_SEPARATE");
  });

  test("finds the licence in order on that day too", async () => {
    const contract = await draft();
    await stage.act("salesRepresentative", Contract, "submit", contract);
    const licence = (await listed(stage, Qualification, "ownerId", customer.id)).find(({ kind }) => kind === "MEDICAL_INSTITUTION_LICENCE")!;
    await stage.seedEdit(licence, { expiresOn: stage.today });
    await stage.cannot("legal", Contract, "approve", contract, {}, "QUALIFICATION_EXPIRED");
  });
});

describe("a signature", () => {
  test("needs the approval, the scanned file and a date that has come", async () => {
    const contract = await draft();
    await stage.cannot("salesRepresentative", Contract, "sign", contract, await signature(), "WRONG_STATE");
    await approved(contract);
    await stage.cannot("salesRepresentative", Contract, "sign", contract, {}, "REQUIRED", "REQUIRED", "REQUIRED", "REQUIRED");
    const pending = { signedOn: "2026-11-24", signedByName: "院长", signedFileId: (await scan("PENDING")).id, draftCode };
    await stage.cannot("salesRepresentative", Contract, "sign", contract, pending, "SCAN_NOT_STORED", "SIGNED_IN_FUTURE");
  });

  test("puts it in force at once, or from its first day on", async () => {
    expect((await signed()).status).toBe("PERFORMING");
    expect((await signed({ startsOn: "2026-12-01" })).status).toBe("SIGNED");
  });

  test("is what the customer's own machine sees it from, and no other", async () => {
    const machine = await stage.connect(`partner-${customer.code}`, customer.id);
    const stranger = await stage.connect(`stranger-${customer.code}`, (await qualifiedCustomer(stage)).id);
    const contract = await approved(await draft());
    const reads = async ({ clientId }: { clientId: string }) => (await stage.as(clientId)).reveal(await stage.fresh<Contract>(contract.id));
    expect(await reads(machine)).toBeNull();
    await stage.act("salesRepresentative", Contract, "sign", contract, await signature());
    expect(await reads(machine)).toBeNull();
    await stage.act("legal", Contract, "confirmText", contract);
    expect((await reads(machine))?.id).toBe(contract.id);
    expect(await reads(stranger)).toBeNull();
    expect((await stage.as("warehouseKeeper")).reveal(contract)).toBeNull();
  });
});

describe("the text of a contract", () => {
  test("is reviewed by legal: without it nothing is submitted", async () => {
    const contract = await draft({ draftFileId: undefined });
    expect(contract.draftCode).toBeUndefined();
    await stage.cannot("salesRepresentative", Contract, "submit", contract, {}, "CONTRACT_DRAFT_MISSING");
    await stage.update("salesRepresentative", Contract, contract, { draftFileId: (await file("b".repeat(64), "PENDING")).id });
    await stage.cannot("salesRepresentative", Contract, "submit", contract, {}, "SCAN_NOT_STORED");
    expect(await stage.update("salesRepresentative", Contract, contract, { draftFileId: await text() })).toMatchObject({ draftCode });
    await stage.act("salesRepresentative", Contract, "submit", contract);
    await stage.refused(() => stage.tryUpdate("salesRepresentative", Contract, contract, { draftFileId: undefined, title: "另一份" }), "NOT_EDITABLE");
  });

  test("is that of the approved draft: a signed copy of another draft, or the draft itself, is refused", async () => {
    const contract = await approved(await draft());
    const given = await signature();
    const [finding] = await stage.cannot("salesRepresentative", Contract, "sign", contract, { ...given, draftCode: "3f2a91c1" }, "SIGNED_OTHER_DRAFT");
    expect(finding).toMatchObject({ field: "draftCode", clause: "四(四)1" });
    await stage.cannot("salesRepresentative", Contract, "sign", contract, { ...given, signedFileId: await text() }, "SIGNED_FILE_IS_DRAFT");
    await stage.cannot("salesRepresentative", Contract, "sign", contract, { ...given, draftCode: "3F2A" }, "WRONG_FORM");
    expect(await stage.act("salesRepresentative", Contract, "sign", contract, { ...given, draftCode: "3f2a91c0" })).toMatchObject({ status: "COMPARING" });
  });

  test("is compared with the signed copy by legal, who did not write it; nothing is sold under it before", async () => {
    const contract = await approved(await draft());
    await stage.act("salesRepresentative", Contract, "sign", contract, await signature());
    expect((await terms()).has(product.id)).toBe(false);
    await stage.cannot("salesRepresentative", Contract, "confirmText", contract, {}, "ACCESS_DENIED");
    const after = await stage.act("legal", Contract, "confirmText", contract, { differences: "生效日期为手写" });
    expect(after).toMatchObject({ status: "PERFORMING", differences: "生效日期为手写", comparedById: await stage.idOf("legal"), comparedAt: stage.now.toISOString() });
    expect((await terms()).has(product.id)).toBe(true);
    await stage.hire("author", "salesLead", "legal");
    const own = await stage.update("author", Contract, await draft(), { title: "自己起草" });
    await approved(own);
    await stage.act("salesRepresentative", Contract, "sign", own, await signature());
    await stage.cannot("author", Contract, "confirmText", own, {}, "DUTIES_MUST_BE_SEPARATE");
  });

  test("that differs goes back with the differences, and another copy is signed", async () => {
    const contract = await approved(await draft());
    await stage.act("salesRepresentative", Contract, "sign", contract, await signature());
    await stage.cannot("legal", Contract, "returnCopy", contract, {}, "REQUIRED");
    const returned = await stage.act("legal", Contract, "returnCopy", contract, { differences: "第 5 条账期改为 90 天" });
    expect(returned).toMatchObject({ status: "APPROVED", differences: "第 5 条账期改为 90 天" });
    expect([returned.signedFileId, returned.signedOn]).toEqual([undefined, undefined]);
    expect(await comparedWithDraft(contract)).toMatchObject({ status: "PERFORMING", signedOn: stage.today });
    expect((await stage.fresh(contract)).differences).toBeUndefined();
  });
});

describe("what may be sold under a contract", () => {
  test("follows from the day, not from the state", async () => {
    const contract = await signedContract(stage, customer, [line(product, 100, 1_234)], { startsOn: "2026-11-23", endsOn: "2026-11-30", expiresOn: "2026-12-01", status: "SIGNED" });
    const onDays = await Promise.all(["2026-11-22", "2026-11-23", "2026-11-30", "2026-12-01"].map(async (on) => (await terms(on)).get(product.id)?.unitPrice.amount));
    expect(onDays).toEqual([undefined, 1_234, 1_234, undefined]);
    expect((await terms()).get(product.id)).toMatchObject({ remaining: 100, paymentDays: 60, contract: { id: contract.id } });
    expect((await terms()).has(other.id)).toBe(false);
    expect((await terms(stage.today, (await signedContract(stage, customer, [line(other, 1)])).id)).has(product.id)).toBe(false);
  });

  test("is what the contract that ends first has left, then the next", async () => {
    const first = await signedContract(stage, customer, [line(product, 10, 900)], { endsOn: "2026-12-31", expiresOn: "2027-01-01" });
    const second = await signedContract(stage, customer, [line(product, 10, 950)]);
    expect((await terms()).get(product.id)?.contract.id).toBe(first.id);
    await count(first, { productId: product.id, quantity: 10 });
    expect((await terms()).get(product.id)?.contract.id).toBe(second.id);
  });

  test("is never more than was agreed on, and all that is short is said", async () => {
    const contract = await signedContract(stage, customer, [line(product, 100)]);
    await count(contract, { productId: product.id, quantity: 60 });
    await stage.refused(() => count(contract, { productId: product.id, quantity: 41 }, { productId: other.id, quantity: 1 }), "CONTRACT_EXHAUSTED", "NOT_IN_CONTRACT");
    await count(contract, { productId: product.id, quantity: -60 });
    await count(contract, { productId: product.id, quantity: 100 });
  });

  test.each(["TERMINATED", "LAPSED", "FULFILLED"] as const)("is nothing once it is %s, while what was counted can be given back", async (status) => {
    const contract = await signedContract(stage, customer, [{ ...line(product, 100) }], { status });
    await stage.seedEdit(contract, { lines: [{ ...contract.lines[0]!, orderedQuantity: 5 }] });
    await stage.refused(() => count(contract, { productId: product.id, quantity: 1 }), "CONTRACT_NOT_IN_FORCE");
    await count(contract, { productId: product.id, quantity: -5 });
    expect((await stage.fresh<Contract>(contract.id)).lines[0]!.orderedQuantity).toBe(0);
  });

  test("goes to as many of many orders at once as it covers", async () => {
    const contract = await signedContract(stage, customer, [line(product, 5)]);
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => count(contract, { productId: product.id, quantity: 1 })));
    expect(outcomes.filter(({ record }) => record)).toHaveLength(5);
    expect(outcomes.flatMap(({ findings }) => findings.map(({ code }) => code))).toEqual(Array(3).fill("CONTRACT_EXHAUSTED"));
    expect((await stage.fresh<Contract>(contract.id)).lines[0]!.orderedQuantity).toBe(5);
  });

  test("is exactly the agreed quantity less that of orders, after any orders and cancellations", async () => {
    const steps = fc.array(fc.record({ order: fc.boolean(), quantity: fc.integer({ min: 1, max: 60 }) }), { minLength: 3, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(steps, async (planned) => {
        const contract = await signedContract(stage, customer, [line(product, 100)]);
        let ordered = 0;
        for (const { order, quantity } of planned) {
          const delta = order ? quantity : -Math.min(quantity, ordered);
          if (delta === 0) continue;
          const { record } = await count(contract, { productId: product.id, quantity: delta });
          expect(Boolean(record)).toBe(ordered + delta <= 100);
          if (record) ordered += delta;
        }
        expect((await stage.fresh<Contract>(contract.id)).lines[0]!.orderedQuantity).toBe(ordered);
      }),
      { numRuns: 6 },
    );
  });
});

describe("an amendment", () => {
  const amended = async (contract: Contract): Promise<Contract> => {
    const { amendmentId } = await stage.act("salesRepresentative", Contract, "amend", contract, { reason: "增加数量" });
    return stage.fresh<Contract>(amendmentId!);
  };

  test("is a new version under the same number; the old one is in force until it is signed, stays readable, and its performance carries over", async () => {
    const contract = await signed();
    await count(contract, { productId: product.id, quantity: 40 });
    const amendment = await amended(contract);
    expect([amendment.number, amendment.revision, amendment.status]).toEqual([`${contract.number}-2`, 2, "DRAFT"]);
    await stage.cannot("salesRepresentative", Contract, "amend", contract, { reason: "再改" }, "AMENDMENT_OPEN");
    await stage.update("salesRepresentative", Contract, amendment, { lines: [line(product, 200, 900), line(other, 10)], draftFileId: await text() });
    await approved(amendment);
    expect((await terms()).get(product.id)).toMatchObject({ contract: { id: contract.id }, remaining: 60 });

    await count(contract, { productId: product.id, quantity: 10 });
    await comparedWithDraft(amendment);
    const old = await stage.fresh<Contract>(contract.id);
    expect([old.status, old.endedOn, old.lines[0]!.unitPrice.amount]).toEqual(["AMENDED", stage.today, 1_000]);
    expect((await terms()).get(product.id)).toMatchObject({ contract: { id: amendment.id }, remaining: 150, unitPrice: { amount: 900 } });
    // Orders name the version that they were made under; what they give back is counted where it counts now.
    await count(contract, { productId: product.id, quantity: -20 });
    expect((await terms(stage.today, contract.id)).get(product.id)?.remaining).toBe(170);
  });

  test("keeps what was ordered, the first day, and a contract that is still alive", async () => {
    const contract = await signed();
    await count(contract, { productId: product.id, quantity: 40 });
    const amendment = await amended(contract);
    await stage.refused(() => stage.tryUpdate("salesRepresentative", Contract, amendment, { startsOn: "2026-12-01" }), "AMENDMENT_KEEPS_START");
    await stage.update("salesRepresentative", Contract, amendment, { lines: [line(product, 39)], draftFileId: await text() });
    await stage.cannot("salesRepresentative", Contract, "submit", amendment, {}, "AMENDED_BELOW_ORDERED");
    await stage.update("salesRepresentative", Contract, amendment, { lines: [line(other, 39)] });
    await stage.cannot("salesRepresentative", Contract, "submit", amendment, {}, "AMENDED_BELOW_ORDERED");
    await stage.update("salesRepresentative", Contract, amendment, { lines: [line(product, 40)] });
    await stage.act("salesLead", Contract, "terminate", contract, { reason: "客户停业" });
    await stage.cannot("salesRepresentative", Contract, "submit", amendment, {}, "PREVIOUS_ENDED");
  });

  test("that was given up makes room for the next, under a number of its own", async () => {
    const contract = await signed();
    await stage.act("salesRepresentative", Contract, "cancel", await amended(contract), { reason: "不再需要" });
    expect((await amended(contract)).number).toBe(`${contract.number}-3`);
  });
});

test("a contract is fulfilled once everything was ordered, and ended before that only by terminating it", async () => {
  const contract = await signedContract(stage, customer, [line(product, 10)]);
  await stage.cannot("salesLead", Contract, "fulfil", contract, {}, "SOMETHING_REMAINS");
  await count(contract, { productId: product.id, quantity: 10 });
  const { status, endedOn } = await stage.act("salesLead", Contract, "fulfil", contract);
  expect([status, endedOn]).toEqual(["FULFILLED", stage.today]);
});

test("performance tells what was agreed on, ordered, shipped and remains, through all versions", async () => {
  const contract = await signedContract(stage, customer, [line(product, 100), { productId: other.id, unitPrice: money(1, "CNY") }]);
  await count(contract, { productId: product.id, quantity: 30 }, { productId: other.id, quantity: 7 });
  const order = { contractId: contract.id, lines: [{ productId: product.id, shippedQuantity: 20 }, { productId: other.id, shippedQuantity: 0 }] };
  expect(Object.values(contractFigures(order))).toEqual([20]);
  expect(contractFigures({ ...order, contractId: null })).toEqual({});
  const { data } = await stage.ask(await stage.as("salesLead"), "query ($id: ID!) { contract(id: $id) { performance { agreed ordered shipped remaining } } }", { id: contract.id });
  expect(data!.contract.performance).toEqual([
    { agreed: 100, ordered: 30, shipped: 0, remaining: 70 },
    { agreed: null, ordered: 7, shipped: 0, remaining: null },
  ]);
});
