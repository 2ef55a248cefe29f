/** One request, one effect: keys that are sent again, versions that have moved on, requests too large. */
import { TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { Stage } from "../../test/stage.ts";
import { approvedProduct, draftOrder, line, orderInput, qualifiedSupplier } from "../../test/company.ts";
import { PurchaseOrder } from "../../domains/supply/ordering/purchaseOrder.ts";
import { Group } from "../../domains/organization/people/group.ts";
import type { Product } from "../../domains/catalogue/product/product.ts";
import { Supplier } from "../../domains/supply/supplier/supplier.ts";

let stage: Stage;
let supplier: Supplier;
let product: Product;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("purchaser", "supplyLead", "receiver", "hr");
  await stage.hire("other buyer", "purchaser");
  supplier = await qualifiedSupplier(stage);
  product = await approvedProduct(stage);
});
afterAll(() => stage.close());

const input = (quantity = 1) => orderInput(stage, supplier, [line(product, quantity)]);
const orders = async () => (await stage.everything()).filter(({ pk, sk }) => String(pk).startsWith("po_") && sk === "record").length;

test("a request that is sent again with its key is answered again and not done twice", async () => {
  const before = await orders();
  const first = await stage.tryCreate("purchaser", PurchaseOrder, { ...input(), idempotencyKey: "once" });
  const again = await stage.tryCreate("purchaser", PurchaseOrder, { ...input(), idempotencyKey: "once" });
  expect(again).toMatchObject({ findings: [], record: { id: first.record!.id, number: first.record!.number } });
  expect(await orders()).toBe(before + 1);
  const someoneElse = await stage.tryCreate("other buyer", PurchaseOrder, { ...input(), idempotencyKey: "once" });
  expect(someoneElse.record!.id).not.toBe(first.record!.id);
});

test("twins that come at the same moment are done once, and all get the same answer", async () => {
  const before = await orders();
  const outcomes = await Promise.all(Array.from({ length: 6 }, () => stage.tryCreate("purchaser", PurchaseOrder, { ...input(), idempotencyKey: "twins" })));
  expect(outcomes.map(({ findings }) => findings)).toEqual(outcomes.map(() => []));
  expect(new Set(outcomes.map(({ record }) => record!.number)).size).toBe(1);
  expect(await orders()).toBe(before + 1);
});

test("twins of a step get the same answer too, although the first has moved the document on", async () => {
  const order = await draftOrder(stage, supplier, [line(product, 1)]);
  const submit = () => stage.tryTo("purchaser", PurchaseOrder, "submit", order, { version: order.version, idempotencyKey: "submit twice" });
  const outcomes = await Promise.all([submit(), submit(), submit()]);
  expect(outcomes.map(({ findings, record }) => [findings.map(({ code }) => code), record?.status])).toEqual(outcomes.map(() => [[], "SUBMITTED"]));
  expect(await submit()).toMatchObject({ findings: [], record: { status: "SUBMITTED" } });
  const { approval } = await stage.fresh(order);
  const tasks = (await stage.everything()).filter(({ documentId, sk }) => documentId === order.id && sk === "record");
  expect(tasks).toHaveLength(approval!.steps.length);
});

test("a key that was used for something else is refused", async () => {
  await stage.tryCreate("purchaser", PurchaseOrder, { ...input(1), idempotencyKey: "k" });
  await stage.cannotCreate("purchaser", PurchaseOrder, { ...input(2), idempotencyKey: "k" }, "IDEMPOTENCY_KEY_REUSED");
  const order = await draftOrder(stage, supplier, [line(product, 1)]);
  await stage.cannot("purchaser", PurchaseOrder, "submit", order, { idempotencyKey: "k" }, "IDEMPOTENCY_KEY_REUSED");
  await stage.cannotCreate("purchaser", PurchaseOrder, { ...input(1), idempotencyKey: "x".repeat(3_000) }, "TOO_LONG");
});

test("a refused request does not use its key up", async () => {
  const order = await draftOrder(stage, supplier, [line(product, 1)], { interestsDeclared: false });
  await stage.cannot("purchaser", PurchaseOrder, "submit", order, { idempotencyKey: "later" }, "INTERESTS_NOT_DECLARED");
  await stage.update("purchaser", PurchaseOrder, order, { interestsDeclared: true });
  expect(await stage.tryTo("purchaser", PurchaseOrder, "submit", order, { idempotencyKey: "later" })).toMatchObject({ findings: [], record: { status: "SUBMITTED" } });
});

test("a change that is based on an older version is refused with the record as it now is", async () => {
  const order = await draftOrder(stage, supplier, [line(product, 1)]);
  await stage.update("purchaser", PurchaseOrder, order, { remark: "先改" });
  const { data } = await stage.ask(
    "purchaser",
    `mutation ($id: ID!) { updatePurchaseOrder(input: { id: $id, version: 1, remark: "后改" }) { record { id } problems { __typename code remedy ... on ConflictProblem { current { version ... on PurchaseOrder { remark } } } } } }`,
    { id: order.id },
  );
  expect(data!.updatePurchaseOrder).toEqual({ record: null, problems: [{ __typename: "ConflictProblem", code: "VERSION_CONFLICT", remedy: expect.any(String), current: { version: 2, remark: "先改" } }] });
  expect(await stage.fresh(order)).toMatchObject({ version: 2, remark: "先改" });
});

test("of many who change the same version at once exactly one succeeds", async () => {
  const order = await draftOrder(stage, supplier, [line(product, 1)]);
  const outcomes = await Promise.all(Array.from({ length: 5 }, (_, i) => stage.tryUpdate("purchaser", PurchaseOrder, order, { version: 1, remark: `第${i}次` })));
  expect(outcomes.map(({ findings }) => findings.map(({ code }) => code).join()).sort()).toEqual(["", ...Array.from({ length: 4 }, () => "VERSION_CONFLICT")]);
  expect((await stage.fresh(order)).version).toBe(2);
});

test("fifty who change the same at once without naming a version all succeed, one after the other", { timeout: 120_000 }, async () => {
  const order = await draftOrder(stage, supplier, [line(product, 1)]);
  const outcomes = await Promise.all(Array.from({ length: 50 }, (_, i) => stage.tryUpdate("purchaser", PurchaseOrder, order, { remark: `第${i}位` })));
  expect(outcomes.flatMap(({ findings }) => findings.map(({ code }) => code))).toEqual([]);
  expect((await stage.fresh(order)).version).toBe(51);
});

test("values that must be unique are compared as people read them: without case, width and spaces", async () => {
  const group = await stage.create<Group>("hr", Group, { name: "East China  Team" });
  for (const name of ["east china team", "ＥＡＳＴ CHINA Team", " East  China Team "]) await stage.cannotCreate("hr", Group, { name }, "VALUE_TAKEN");
  expect(await stage.update("hr", Group, group, { name: "East China Team" })).toMatchObject({ name: "East China Team" });
  await stage.cannotCreate("hr", Group, { name: "EAST CHINA TEAM" }, "VALUE_TAKEN");
});

test("problems come in the caller's language, with the field that is meant", async () => {
  const mutation = `mutation { createSupplier(input: { code: "S-DUP", name: "甲" }) { problems { code message ... on FieldProblem { field } } } }`;
  await stage.tryCreate("purchaser", Supplier, { code: "S-DUP", name: "甲公司" });
  const { createSupplier } = await stage.answer("purchaser", mutation);
  expect(createSupplier.problems).toEqual([{ code: "TOO_SHORT", message: "名称至少 2 个字符", field: "name" }]);
  const english = await stage.answer(stage.request((await stage.as("purchaser")).principal), mutation);
  expect(english.createSupplier.problems[0].message).toBe("Name needs at least 2 characters");
  const taken = await stage.answer("purchaser", `mutation { createSupplier(input: { code: "S-DUP", name: "乙公司" }) { problems { code message ... on FieldProblem { field } } } }`);
  expect(taken.createSupplier.problems).toEqual([{ code: "VALUE_TAKEN", message: "供应商编码“S-DUP”已被“甲公司”使用", field: "code" }]);
});

test("if concurrent changes never end, the caller gets a problem and nothing is changed", async () => {
  const before = await orders();
  const conflict = new TransactionCanceledException({ $metadata: {}, message: "", CancellationReasons: [{ Code: "TransactionConflict" }] });
  const transact = vi.spyOn(stage.table, "transact").mockRejectedValue(conflict);
  // The pauses between the tries, but for their time.
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  const ended = { yet: false };
  const trying = stage.tryCreate("purchaser", PurchaseOrder, input()).finally(() => (ended.yet = true));
  while (!ended.yet) await vi.advanceTimersByTimeAsync(500);
  vi.useRealTimers();
  expect(transact.mock.calls.length).toBeGreaterThan(20);
  transact.mockRestore();
  expect(await trying).toMatchObject({ record: null, findings: [{ code: "BUSY" }] });
  expect(await orders()).toBe(before);
});
